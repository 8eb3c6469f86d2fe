// A literal formula over the stable curve: its own line, and dots where it begins to overflow, to vanish, or to lose
// more than half of its digits.
#pragma once

#include "core/figure/curve.h"
#include "core/figure/quantity.h"
#include "core/figure/scene.h"
#include "core/numeric/range.h"

#include <span>
#include <string_view>
#include <vector>

namespace acti {

// "float32", "float64".
constexpr std::string_view precisionId(Precision precision) {
    return precision == Precision::Float32 ? "float32" : "float64";
}
constexpr std::optional<Precision> precisionFromId(std::string_view id) {
    for (const Precision precision : {Precision::Float32, Precision::Float64})
        if (precisionId(precision) == id)
            return precision;
    return std::nullopt;
}

// The literal forms of an entry of the catalogue.
std::vector<const NaiveForm*> naiveFormsOf(std::string_view entryId);

// NotFound for an unknown form, InvalidArgument for one of another activation.
Result<const NaiveForm*> formOf(const NaiveBeside& naive, const Entry& entry);

struct NaiveTroublePlace {
    NaiveTrouble kind = NaiveTrouble::None;
    double x = 0;        // the first number in trouble, going out from 0
    bool isAbove = true; // the trouble lies from x on towards +inf; else towards -inf
};

// Of a form at some parameters within `x`: what is slow to find, to be kept while the picture stays.
std::vector<NaiveTroublePlace> troublesIn(const NaiveForm& form, Precision precision, Params params, Range x);

// "first at x = 88.7228: overflows".
std::string troubleText(const NaiveTroublePlace& place);

// The marks for the panel of f (or of f', for a form of the slope): the literal line over `x` and an even grid besides,
// and the dots on the height of the stable curve. Words stand beside dots that have room for them.
struct NaiveMarks {
    Polyline line;
    Points places;
    std::vector<Text> words;
};
NaiveMarks naiveMarks(const NaiveForm& form, Precision precision, Params params, std::span<const double> x,
                      const std::vector<NaiveTroublePlace>& troubles);

} // namespace acti

#include "core/figure/naive_line.h"

#include "core/figure/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr double kCrowded = 0.05;       // of the width: words of nearer places would cover each other
constexpr int kEvenLiteralPoints = 800; // where digits are lost a line is no longer smooth

std::vector<double> denser(std::span<const double> x) {
    std::vector<double> all(x.begin(), x.end());
    for (int i = 1; i < kEvenLiteralPoints; ++i)
        all.push_back(x.front() + (x.back() - x.front()) * i / kEvenLiteralPoints);
    std::ranges::sort(all);
    return all;
}

std::string_view wordsOf(NaiveTrouble kind) {
    switch (kind) {
    case NaiveTrouble::Overflow:
        return "overflows";
    case NaiveTrouble::Underflow:
        return "is 0";
    case NaiveTrouble::HalfLost:
        return "half of the digits lost";
    case NaiveTrouble::None:
        break;
    }
    return {};
}

} // namespace

std::vector<const NaiveForm*> naiveFormsOf(std::string_view entryId) {
    std::vector<const NaiveForm*> forms;
    for (const NaiveForm& form : naiveForms())
        if (form.entry == entryId)
            forms.push_back(&form);
    return forms;
}

Result<const NaiveForm*> formOf(const NaiveBeside& naive, const Entry& entry) {
    const NaiveForm* form = findNaiveForm(naive.form);
    if (!form)
        return Error{ErrorCode::NotFound, "no literal formula is called “" + naive.form + "”", "naive.form"};
    if (form->entry != entry.id())
        return Error{ErrorCode::InvalidArgument,
                     "is a way to write " + std::string(form->entry) + ", not " + std::string(entry.id()),
                     "naive.form " + naive.form};
    return form;
}

std::vector<NaiveTroublePlace> troublesIn(const NaiveForm& form, Precision precision, Params params, Range x) {
    std::vector<NaiveTroublePlace> places;
    for (const double end : {x.max, x.min}) {
        const double from = std::clamp(0.0, x.min, x.max);
        if (end == from)
            continue;
        const FirstTroubles first = firstTroubles(form, precision, params, from, end);
        const bool isAbove = end == x.max;
        for (const auto& [kind, place] :
             {std::pair{NaiveTrouble::HalfLost, first.halfLost}, std::pair{NaiveTrouble::Underflow, first.underflow},
              std::pair{NaiveTrouble::Overflow, first.overflow}})
            if (place)
                places.push_back({kind, *place, isAbove});
    }
    return places;
}

std::string troubleText(const NaiveTroublePlace& place) {
    return "first at x = " + labelNumber(place.x, 6) + ": " + std::string(wordsOf(place.kind));
}

NaiveMarks naiveMarks(const NaiveForm& form, Precision precision, Params params, std::span<const double> x,
                      const std::vector<NaiveTroublePlace>& troubles) {
    const Ink ink{Ink::Role::Text, 0, 1};
    NaiveMarks marks{.line = {.x = denser(x), .y = {}, .ink = ink, .width = 1.1, .dash = Dash::Dashed},
                     .places = {.x = {}, .y = {}, .ink = ink, .isOpen = false, .diameter = 6},
                     .words = {}};
    for (const double one : marks.line.x) {
        const double y = evaluateNaive(form, precision, one, params);
        marks.line.y.push_back(std::isfinite(y) ? y : std::numeric_limits<double>::quiet_NaN());
    }
    for (const NaiveTroublePlace& place : troubles) {
        const double y = stableReference(form, precision, place.x, params);
        marks.places.x.push_back(place.x);
        marks.places.y.push_back(y);
        marks.places.notes.push_back(troubleText(place));
        const bool isCrowded = std::ranges::any_of(marks.words, [&](const Text& other) {
            return std::fabs(other.x - place.x) < kCrowded * (x.back() - x.front());
        });
        if (isCrowded)
            continue; // the dot still says what it is
        marks.words.push_back({place.x, y, std::string(wordsOf(place.kind)), ink,
                               place.isAbove ? Text::Anchor::Right : Text::Anchor::Left, true});
    }
    return marks;
}

} // namespace acti

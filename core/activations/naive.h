// Formulas as articles write them, computed to the letter in float32 or float64: to show beside the stable ones where
// they overflow, vanish or lose their digits.
#pragma once

#include "core/activations/entry.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace acti {

enum class Precision { Float32, Float64 };

// One literal formula; it takes the parameters of the entry that it is a way to write.
struct NaiveForm {
    std::string_view id;      // "tanh_slope"
    std::string_view formula; // as code: "1 - tanh(x)**2"
    std::string_view entry;   // of the catalogue: "tanh"
    bool isSlope = false;     // stands for the entry's f', not f
    float (*inFloat32)(float x, std::span<const float> params) = nullptr;
    double (*inFloat64)(double x, std::span<const double> params) = nullptr;
};

std::span<const NaiveForm> naiveForms();

// Null if there is none.
const NaiveForm* findNaiveForm(std::string_view id);

// Each operation of the formula rounded to `precision`, x and params first. As many params as the entry has.
double evaluateNaive(const NaiveForm& form, Precision precision, double x, Params params);

// What it should have been at the same rounded x and params, by the catalogue; not rounded to `precision`.
double stableReference(const NaiveForm& form, Precision precision, double x, Params params);

enum class NaiveTrouble {
    None,
    Overflow,  // NaN or an infinity where the true value is a finite number of that precision
    Underflow, // 0 where the true value is not
    HalfLost,  // a relative error above 2^-12 (float32) or 2^-26.5 (float64): more than half of the digits
};
NaiveTrouble troubleAt(const NaiveForm& form, Precision precision, double x, Params params);

// The first number of `precision` in trouble of each kind, going from `from` to `to` (both finite); nothing if none is
// met. Looked for at 4096 even steps and 64 a decade down to 1e-12, then narrowed to neighbouring numbers.
struct FirstTroubles {
    std::optional<double> overflow;
    std::optional<double> underflow;
    std::optional<double> halfLost;
};
FirstTroubles firstTroubles(const NaiveForm& form, Precision precision, Params params, double from, double to);

} // namespace acti

// What is claimed of an activation: its names, parameters, kinks, limits and sources. Every claim has a test.
#pragma once

#include "core/numeric/range.h"

#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace acti {

enum class Family { Rectifiers, Exponentials, Sigmoids, Gated, Acon };

// Values of an entry's parameters, in the order of Info::params.
using Params = std::span<const double>;

struct ParamInfo {
    std::string_view id;     // as in --set and in files: "alpha"
    std::string_view symbol; // as a person writes it: "α", "p₁"
    double initial = 0;
    Range slider;            // where a slider moves; a typed value may lie outside
    // Where the formula has a meaning; closed. Infinite parameters have none.
    Range domain{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    std::string_view meaning = {}; // a few words: "negative slope"
};

// A named choice of all parameters, with its source: {"Keras function", {0.2}, "keras.activations.leaky_relu"}.
struct Preset {
    std::string_view name;
    std::vector<double> values;
    std::string_view source;
};

// The `order`-th derivative jumps at x (0: f itself, 1: f', 2: f'').
struct Kink {
    double x = 0;
    int order = 1;

    bool operator==(const Kink&) const = default;
};

enum class Smoothness { Discontinuous, C0, C1, C2, Infinite };

} // namespace acti

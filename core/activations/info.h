// What is claimed of an activation: its names, parameters, kinks, limits and sources. Every claim has a test.
#pragma once

#include "core/numeric/range.h"

#include <array>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxParams = 8;

// f, f', f'' and df/dparam at one x. Entries of `gradient` past the number of parameters are 0.
struct Sample {
    double f = 0;
    double f1 = 0;
    double f2 = 0;
    std::array<double, kMaxParams> gradient{};

    bool operator==(const Sample&) const = default;
};

enum class Family { Custom, Rectifiers, Exponentials, Sigmoids, Gated, Acon, Shrinkage, Periodic, Modern };

// Values of an entry's parameters, in the order of Info::params.
using Params = std::span<const double>;

struct ParamInfo {
    std::string_view id = {};     // as in --set and in files: "alpha"
    std::string_view symbol = {}; // as a person writes it: "α", "p₁"
    double initial = 0;
    Range slider = {}; // where a slider moves; a typed value may lie outside
    // Where the formula has a meaning; closed. Infinite parameters have none.
    Range domain{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    std::optional<double> excluded = {}; // a point inside the domain without a meaning: a division by it
    std::string_view meaning = {};       // a few words: "negative slope"

    bool accepts(double value) const { return domain.contains(value) && value != excluded; }
};

// A named choice of all parameters, with its source: {"Keras function", {0.2}, "keras.activations.leaky_relu"}.
struct Preset {
    std::string_view name;
    std::vector<double> values;
    std::string_view source;
};

// The `order`-th derivative jumps at x (0: f itself, 1: f', 2: f'', 3: f'''). There f and f' are those of the branch
// that the formula's comparison takes; f'' has no such branch in common use and is `f2`, as PyTorch's double backward
// reports it.
struct Kink {
    double x = 0;
    int order = 1;
    double f2 = 0;

    bool operator==(const Kink&) const = default;
};

// A place at which f' changes within `length`.
struct Feature {
    double x = 0;
    double length = 1;
};

// Where a search for landmarks must look closely. Beside 0, which is always looked at.
struct Features {
    std::vector<Feature> places;
    double period = 0; // f' repeats after it; 0: it does not
    // Landmarks are sought for |x| up to here: beyond, waves go on without end.
    double reach = std::numeric_limits<double>::infinity();
    bool isClaimed = true;  // by the catalogue, and tested; else found by numbers, to be confirmed by more of them
    bool isComplete = true; // false: there are more kinks or places than were kept
};

enum class Smoothness { Discontinuous, C0, C1, C2, Infinite };

// All that is written of an activation besides its formula; one such element beside a lambda in a family's file.
struct Info {
    std::string_view id = {};        // in files and commands; lower case, never changed
    std::string_view name = {};      // "Leaky ReLU"
    std::string_view formula = {};   // TeX, the right-hand side of f(x) =
    std::string_view reference = {}; // authors, year, where
    std::vector<ParamInfo> params = {};
    std::vector<Preset> presets = {}; // besides the initial values
    // The jumps for these parameters, sorted.
    std::function<std::vector<Kink>(Params)> kinks = [](Params) { return std::vector<Kink>(); };
    // The limits of f, f', f'' and the gradient at +inf (sign > 0) and -inf. Required.
    std::function<Sample(int sign, Params)> limit = nullptr;
    // The length in x over which f' changes where parameters set it: where to look for landmarks.
    double (*lengthScale)(Params) = [](Params) { return 1.0; };
    // The x around which it changes, where a parameter moves that.
    double (*centre)(Params) = [](Params) { return 0.0; };
    // f' repeats after this length (f too, up to a straight line); 0: it does not.
    double (*period)(Params) = [](Params) { return 0.0; };
    // Instead of the three above, where a formula is searched for them.
    std::function<Features(Params)> features = nullptr;
};

} // namespace acti

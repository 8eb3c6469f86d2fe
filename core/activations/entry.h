// One activation of the catalogue, type-erased: the same calls whatever its formula.
#pragma once

#include "core/activations/info.h"
#include "core/base/error.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxParams = 8;

// f, f', f'' and df/dparam at one x. Entries of `gradient` past the number of parameters are 0.
struct Sample {
    double f = 0;
    double f1 = 0;
    double f2 = 0;
    std::array<double, kMaxParams> gradient{};
};

class Entry; // see the members below; made by a family's file, never elsewhere

} // namespace acti

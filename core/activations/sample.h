// What an activation is at one point.
#pragma once

#include <array>
#include <cstddef>

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

} // namespace acti

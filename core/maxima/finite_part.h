// Which of several numbers count in a softmax when some of them, or beta, are infinite.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acti {

// What is left after the infinities have decided.
struct FinitePart {
    bool isUndefined = false;         // a NaN
    bool isInfinite = false;          // `value` is what all the members are
    double value = 0;                 // if isInfinite
    std::vector<std::size_t> members; // the indices that share the weight
};

// beta of either sign, or infinite: the members are then the extreme ones. beta must not be 0.
FinitePart finitePart(std::span<const double> x, double beta);

} // namespace acti

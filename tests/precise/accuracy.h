// How far Entry's numbers are from the exact ones, over points that are chosen to be hard.
#pragma once

#include "core/activations/entry.h"

#include <array>
#include <string>
#include <vector>

namespace acti {

// A seeded choice: uniform, log-uniform over all doubles, subnormal, huge, next to every kink, and 0, the smallest and
// the largest doubles of either sign.
std::vector<double> hardPoints(const Entry& entry, Params params, std::size_t perKind, unsigned seed);

struct Worst {
    double ulp = 0;
    double x = 0;
    std::vector<double> params;
};

enum class Judged { F, F1, F2, Gradient };
inline constexpr std::size_t kJudged = 4;

struct Accuracy {
    std::array<Worst, kJudged> worst; // by Judged
    std::size_t points = 0;
};

// At `perKind` points of every kind for each of the entry's cases (every_entry.h), in ulp of each exact value, beside
// its zeros too.
Accuracy accuracyOf(const Entry& entry, std::size_t perKind);

} // namespace acti

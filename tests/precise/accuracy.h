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

// Each zero, extremum and inflection that facts() finds, the doubles beside it and points 1e-12 to 1e-3 of it away:
// there f, f' or f'' is the rest of terms that cancel.
std::vector<double> landmarkPoints(const Entry& entry, Params params);

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

// At `perKind` points of every kind for each of the entry's cases (every_entry.h), in ulp of each exact value; and at
// the landmarks, f in ulp, f' and f'' in ulp or, where that is more, in 2^-52 of what they are a tenth of x away.
Accuracy accuracyOf(const Entry& entry, std::size_t perKind);

} // namespace acti

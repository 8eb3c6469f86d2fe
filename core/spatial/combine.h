// y of x and T, and which of both won. Internal to core/spatial.
#pragma once

#include "core/spatial/funnel_spec.h"

#include <cstddef>
#include <span>

namespace acti {

// Per pixel: strict comparison, as torch.max's gradient has it.
enum class Winner : unsigned char { Input = 0, Tie = 1, Condition = 2 };

struct WinCounts {
    std::size_t input = 0;
    std::size_t tie = 0;
    std::size_t condition = 0;

    std::size_t total() const { return input + tie + condition; }
    double winRate() const {
        return total() == 0 ? 0.0 : static_cast<double>(condition) / static_cast<double>(total());
    }
    double tieRate() const { return total() == 0 ? 0.0 : static_cast<double>(tie) / static_cast<double>(total()); }
    WinCounts& operator+=(const WinCounts& more);
};

// max(x, T) as torch.maximum has it: x on equal zeros, NaN where either is.
template<class Value>
Value largerOf(Value x, Value t) {
    return t > x || t != t ? t : x;
}

// The smooth maximum of two numbers; beta finite. Of infinite x and T its limit. Ma et al. 2021, arXiv:2009.04759,
// equation (2) with n = 2.
double smoothPair(double x, double t, double beta);

// y at one pixel, in double.
double combined(Combine combine, double beta, double x, double t);

// A stretch of pixels; `t`, `y` and `winner` have the size of `x`, or are empty and not wanted.
struct CombinePlaces {
    std::span<const float> x;
    std::span<float> t;
    std::span<float> y;
    std::span<unsigned char> winner;
};

// T rounded once to float, y computed from the unrounded T and rounded once (max: of x and the rounded T, which is the
// same), the winner of x and the rounded T. Counts are of winners, and empty where those are not wanted. On equal
// zeros max gives x; NaN in either gives NaN, and T does not win there.
WinCounts combineRow(const FunnelLayer& layer, std::span<const double> t, const CombinePlaces& places);

} // namespace acti

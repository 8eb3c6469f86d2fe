// The bounds of ACON-C's slope in closed form, for every p1, p2 and beta, and where they are attained.
#pragma once

#include "core/activations/entry.h"

#include <optional>

namespace acti {

// y tanh(y/2) = 2: at u = +-y the slope of Swish, g(u) = s(u) (1 + u s(-u)), has its extremes 1/2 +- y/4.
inline constexpr double kSwishExtremeAt = 2.39935728051546766783;    // y*
inline constexpr double kLargestSwishSlope = 1.09983932012886691696; // C+
inline constexpr double kLeastSwishSlope = -0.09983932012886691696;  // C- = 1 - C+

// What kind of function it is: its bounds are attained so.
enum class AconAttainment {
    AtPoints,     // beta (p1 - p2) is finite and not 0: at x = -+y*/(beta |p1 - p2|), beyond a double perhaps: +-inf
    Everywhere,   // beta = 0 or p1 = p2: f' is constant
    OnHalfLines,  // beta = +-inf: max or min(p1 x, p2 x), whose slopes are p1 and p2 on either side of 0
    NowhereKnown, // a NaN among the parameters
};

struct AconBounds {
    double infimum = 0;
    double supremum = 0;
    std::optional<double> atInfimum; // only if AtPoints
    std::optional<double> atSupremum;
    AconAttainment attainment = AconAttainment::AtPoints;
    double limitMinus = 0; // f'(-inf)
    double limitPlus = 0;  // f'(+inf)
    double atZero = 0;     // f'(0); for beta = +-inf the mean of both sides

    bool operator==(const AconBounds&) const = default;
};

// f = (p1-p2) x s(beta (p1-p2) x) + p2 x; p1 and p2 finite, beta also infinite. The bounds do not depend on beta as
// long as it is finite and not 0; they are not those of the limits beta -> +-inf, as the overshoot C+ stays. Each
// result is rounded once (a bound beyond the largest double is infinite); any NaN gives NaN for all.
// f' = (p1+p2)/2 + |p1-p2|/2 (tanh w + w/cosh^2 w), w = beta |p1-p2| x/2, for derivations.
AconBounds aconBounds(double p1, double p2, double beta);

struct AconParams {
    double p1 = 0;
    double p2 = 0;
    double beta = 0;

    bool operator==(const AconParams&) const = default;
};

// The ACON-C that an entry of the catalogue is under another name (Swish, ACON-A, ACON-B), or is itself; nothing for
// the others. `params` in the entry's order; beta may be infinite.
std::optional<AconParams> aconParamsOf(const Entry& entry, Params params);

} // namespace acti

// Expectations over a unit normal variable, exact to rounding for what is smooth between known breaks.
#pragma once

#include <span>
#include <vector>

namespace acti {

// E g(z) = sum of weights[i] * g(x[i]).
struct QuadratureRule {
    std::vector<double> x;
    std::vector<long double> weights; // the density of z included
};

// Composite Gauss-Legendre with 16 points a panel on [-13, 13] (beyond it lies 1e-38 of the mass). Panels end at each
// break and grow by two from `lengthScale` around 0, so that a knee of that width at the origin is resolved;
// lengthScale > 0, treated as 1e-15 below that. For g analytic within a distance of about lengthScale the relative
// error is near 1e-15.
QuadratureRule normalRule(double lengthScale, std::span<const double> breaks);

} // namespace acti

// The smooth maximum S_beta(x) = sum x_i e^(beta x_i) / sum e^(beta x_i) of n numbers (Boltzmann operator; ACON's S),
// with its derivatives and its exact limits.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acti {

struct SmoothMaximum {
    double value = 0;
    double dBeta = 0;             // the variance of x under the weights: never negative
    std::vector<double> gradient; // dS/dx_i; sums to 1

    bool operator==(const SmoothMaximum&) const = default;
};

// At least one x. beta may be anything:
//   0     the mean; 1/n; the population variance
//   +inf  the maximum, -inf the minimum: the gradient shared equally among ties, dBeta 0
// Each result is within 1 ulp of double, off its true zeros however large beta x is; it underflows to 0 where the
// exact result is below 5e-324. NaN in x or beta: all NaN.
// Infinite x, for beta > 0: +inf outweighs all else (ties share; dBeta 0), -inf has no weight unless nothing else is
// there; mirrored for beta < 0. For beta = 0 the mean is infinite, or NaN with infinities of both signs, and dBeta is
// +inf.
SmoothMaximum smoothMaximum(std::span<const double> x, double beta);

// d2S/dx_i dx_j, n x n, row after row; within 2 ulp off true zeros. For beta = +-inf 0, and +-inf between ties as the
// limits are. Infinite x count as in smoothMaximum.
std::vector<double> smoothMaximumHessian(std::span<const double> x, double beta);

// The largest max(x) - S_beta(x) over all x of n numbers, for beta > 0: W((n-1)/e)/beta, attained where all but one
// are equal. For beta < 0 the largest S_beta(x) - min(x). 0 for n = 1, infinite for beta = 0.
double smoothMaximumGap(std::size_t n, double beta);

} // namespace acti

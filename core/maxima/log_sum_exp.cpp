#include "core/maxima/log_sum_exp.h"

#include "core/maxima/finite_part.h"
#include "core/maxima/soft_weights.h"
#include "core/numeric/special.h"

#include <cmath>

namespace acti {
namespace {

constexpr long double kTiny = 0x1p-30L; // spreads under it: two terms of the cumulants' series are exact to 2^-60

struct Logarithm {
    Wide value;
    Wide dBeta;
};

std::vector<Wide> finiteMembers(std::span<const double> x, const FinitePart& part) {
    std::vector<Wide> members;
    for (const std::size_t i : part.members)
        members.emplace_back(x[i]);
    return members;
}

// L = r + logSum/beta; dL/dbeta = (S - L)/beta.
Logarithm ofSum(const SoftWeights& weights, const Centred& centred) {
    const Wide beta = weights.beta();
    const Wide above = weights.logSum() / beta;
    return {centred.mean - centred.shift + above, (centred.shift - above) / beta};
}

// The same with the mean: M = r + k2 beta/2 + k3 beta^2/6 + ... where all terms of the logarithm cancel but the second.
Logarithm ofMean(const SoftWeights& weights, const Centred& centred, std::span<const Wide> x) {
    const Wide beta = weights.beta();
    const Wide reference = centred.mean - centred.shift;
    if (!(weights.spread() < kTiny)) {
        const Wide above = weights.logMean() / beta;
        return {reference + above, (centred.shift - above) / beta};
    }
    Wide second, third;
    for (const Wide& value : x) {
        const Wide d = value - reference;
        second = second + d * d;
        third = third + d * d * d;
    }
    const Wide n(static_cast<long double>(x.size()));
    const Wide k2 = second / n, k3 = third / n;
    return {reference + beta * k2 / Wide(2) + beta * beta * k3 / Wide(6), k2 / Wide(2) + beta * k3 / Wide(3)};
}

bool isDecidedByInfinity(const FinitePart& part, double beta) {
    return part.isUndefined || part.isInfinite || std::isinf(beta);
}

SmoothMaximum packed(const Logarithm& logarithm, const SoftWeights& weights, const FinitePart& part, std::size_t n) {
    SmoothMaximum result{toDouble(logarithm.value), toDouble(logarithm.dBeta), std::vector<double>(n, 0.0)};
    for (std::size_t k = 0; k < part.members.size(); ++k)
        result.gradient[part.members[k]] = toDouble(weights.share(k));
    return result;
}

// L(weights, centred, members) where neither beta nor an input decides by being infinite; else the maximum does.
template<class L>
SmoothMaximum ofFinite(std::span<const double> x, double beta, L logarithm) {
    const FinitePart part = finitePart(x, beta);
    if (isDecidedByInfinity(part, beta))
        return smoothMaximum(x, beta);
    const std::vector<Wide> members = finiteMembers(x, part);
    const SoftWeights weights(members, beta);
    return packed(logarithm(weights, weights.expectation(members), members), weights, part, x.size());
}

} // namespace

SmoothMaximum logSumExp(std::span<const double> x, double beta) {
    if (beta == 0) {
        SmoothMaximum atZero = smoothMaximum(x, beta);
        if (x.size() > 1)
            atZero.value = atZero.dBeta = kNan;
        return atZero;
    }
    return ofFinite(x, beta, [](const SoftWeights& weights, const Centred& centred, std::span<const Wide>) {
        return ofSum(weights, centred);
    });
}

SmoothMaximum mellowmax(std::span<const double> x, double beta) {
    if (beta == 0) {
        SmoothMaximum atZero = smoothMaximum(x, beta);
        atZero.dBeta /= 2;
        return atZero;
    }
    return ofFinite(x, beta, [&](const SoftWeights& weights, const Centred& centred, std::span<const Wide> members) {
        if (members.size() == x.size())
            return ofMean(weights, centred, members);
        const Wide share = log1p(Wide(static_cast<long double>(x.size() - 1))) / Wide(beta); // ln(n)/beta
        Logarithm logarithm = ofSum(weights, centred);
        logarithm.value = logarithm.value - share;
        logarithm.dBeta = logarithm.dBeta + share / Wide(beta);
        return logarithm;
    });
}

} // namespace acti

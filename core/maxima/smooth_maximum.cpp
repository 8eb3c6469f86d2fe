#include "core/maxima/smooth_maximum.h"

#include "core/maxima/finite_part.h"
#include "core/maxima/lambert_w.h"
#include "core/maxima/soft_weights.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

bool isFinite(std::span<const double> x) {
    return std::ranges::all_of(x, [](double value) { return std::isfinite(value); });
}

bool hasNan(std::span<const double> x, double beta) {
    return std::isnan(beta) || std::ranges::any_of(x, [](double value) { return std::isnan(value); });
}

// d2S/dx_i dx_j = -beta s_i s_j (2 + beta o_i + beta o_j) off the diagonal; rows sum to 0, since the gradient sums to
// 1, so that the diagonal need not be a difference of near-equal terms.
std::vector<double> finiteHessian(const SoftWeights& weights, const std::vector<Wide>& offsets) {
    const std::size_t n = weights.size();
    const Wide beta = weights.beta();
    std::vector<double> hessian(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        Wide row;
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j)
                continue;
            const Wide bend = Wide(2) + beta * offsets[i] + beta * offsets[j];
            const Wide mixed = -(beta * weights.share(i) * weights.share(j) * bend);
            row = row - mixed;
            hessian[i * n + j] = toDouble(mixed);
        }
        hessian[i * n + i] = toDouble(row);
    }
    return hessian;
}

std::vector<Wide> chosen(std::span<const double> x, const FinitePart& part) {
    std::vector<Wide> members;
    for (const std::size_t i : part.members)
        members.push_back(part.isInfinite ? Wide() : Wide(x[i]));
    return members;
}

SmoothMaximum plainMean(std::span<const double> x) {
    SmoothMaximum mean{kNan, kInf, std::vector<double>(x.size(), 1 / static_cast<double>(x.size()))};
    const auto [least, largest] = std::ranges::minmax(x);
    if (least > -kInf && largest == kInf)
        mean.value = kInf;
    else if (least == -kInf && largest < kInf)
        mean.value = -kInf;
    return mean;
}

SmoothMaximum sharedAmongTies(const FinitePart& part, std::size_t n) {
    SmoothMaximum result{part.value, 0, std::vector<double>(n, 0.0)};
    for (const std::size_t i : part.members)
        result.gradient[i] = 1 / static_cast<double>(part.members.size());
    return result;
}

} // namespace

SmoothMaximum smoothMaximum(std::span<const double> x, double beta) {
    if (hasNan(x, beta))
        return {kNan, kNan, std::vector<double>(x.size(), kNan)};
    if (beta == 0 && !isFinite(x))
        return plainMean(x);
    FinitePart part;
    if (beta != 0)
        part = finitePart(x, beta);
    else
        for (std::size_t i = 0; i < x.size(); ++i)
            part.members.push_back(i);
    if (part.isInfinite || std::isinf(beta))
        return sharedAmongTies(part, x.size());
    const std::vector<Wide> members = chosen(x, part);
    const SoftWeights weights(members, beta);
    const Centred centred = weights.expectation(members);
    SmoothMaximum result{toDouble(centred.mean), 0, std::vector<double>(x.size(), 0.0)};
    Wide variance;
    for (std::size_t k = 0; k < members.size(); ++k) {
        const Wide share = weights.share(k), offset = centred.offsets[k];
        variance = variance + share * offset * offset;
        result.gradient[part.members[k]] = toDouble(share * (Wide(1) + Wide(beta) * offset));
    }
    result.dBeta = toDouble(variance);
    return result;
}

std::vector<double> smoothMaximumHessian(std::span<const double> x, double beta) {
    const std::size_t n = x.size();
    if (hasNan(x, beta))
        return std::vector<double>(n * n, kNan);
    std::vector<double> hessian(n * n, 0.0);
    if (beta == 0)
        return hessian;
    const FinitePart part = finitePart(x, beta);
    const std::size_t m = part.members.size();
    if (std::isinf(beta)) {
        for (const std::size_t i : part.members)
            for (const std::size_t j : part.members)
                hessian[i * n + j] = m == 1 ? 0 : i == j ? beta : -beta;
        return hessian;
    }
    const std::vector<Wide> members = chosen(x, part);
    const SoftWeights weights(members, beta);
    const std::vector<double> block = finiteHessian(weights, weights.expectation(members).offsets);
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t j = 0; j < m; ++j)
            hessian[part.members[i] * n + part.members[j]] = block[i * m + j];
    return hessian;
}

double smoothMaximumGap(std::size_t n, double beta) {
    if (n <= 1 || std::isnan(beta))
        return std::isnan(beta) ? beta : 0;
    constexpr long double kInverseE = 0.36787944117144232159552377016146086744581L;
    return lambertW(static_cast<double>(static_cast<long double>(n - 1) * kInverseE)) / std::fabs(beta);
}

} // namespace acti

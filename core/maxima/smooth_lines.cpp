#include "core/maxima/smooth_lines.h"

#include "core/base/expect.h"
#include "core/maxima/smooth_maximum.h"
#include "core/maxima/soft_weights.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

double line(double slope, double offset, double infinity) { return slope == 0 ? offset : slope * infinity; }

// beta = 0: the mean line.
LinesSample limitOfMean(const Lines& lines, double infinity) {
    const std::size_t n = lines.a.size();
    const double slope = smoothMaximum(lines.a, 0).value, part = 1 / static_cast<double>(n);
    const bool areParallel = std::ranges::all_of(lines.a, [&](double a) { return a == lines.a[0]; });
    return {line(slope, smoothMaximum(lines.b, 0).value, infinity),
            slope,
            0,
            std::vector<double>(n, infinity),
            std::vector<double>(n, part),
            areParallel ? smoothMaximum(lines.b, 0).dBeta : std::fabs(infinity)};
}

// Far out the steepest lines are alone; between parallel ones the offsets decide.
LinesSample limitOf(const Lines& lines, double beta, double infinity) {
    if (beta == 0)
        return limitOfMean(lines, infinity);
    const std::size_t n = lines.a.size();
    const bool isLargest = (beta > 0) == (infinity > 0);
    const double slope = isLargest ? std::ranges::max(lines.a) : std::ranges::min(lines.a);
    std::vector<double> offsets;
    for (std::size_t i = 0; i < n; ++i)
        if (lines.a[i] == slope)
            offsets.push_back(lines.b[i]);
    const SmoothMaximum among = smoothMaximum(offsets, beta);
    LinesSample limit{line(slope, among.value, infinity), slope,      0, std::vector<double>(n, 0.0),
                      std::vector<double>(n, 0.0),        among.dBeta};
    for (std::size_t i = 0, k = 0; i < n; ++i)
        if (lines.a[i] == slope) {
            limit.dB[i] = among.gradient[k++];
            limit.dA[i] = limit.dB[i] == 0 ? 0 : limit.dB[i] * infinity;
        }
    return limit;
}

} // namespace

// With l = a x + b, o = l - S, c = a - E a:  f' = E a + beta E[o c],  f'' = 2 beta E[c c] + beta^2 E[o c c].
LinesSample smoothLines(const Lines& lines, double beta, double x) {
    const std::size_t n = lines.a.size();
    ACTI_EXPECT(n > 0 && lines.b.size() == n && std::isfinite(beta));
    if (std::isnan(x))
        return {kNan, kNan, kNan, std::vector<double>(n, kNan), std::vector<double>(n, kNan), kNan};
    if (std::isinf(x))
        return limitOf(lines, beta, x);
    std::vector<Wide> heights, slopes(lines.a.begin(), lines.a.end());
    for (std::size_t i = 0; i < n; ++i)
        heights.push_back(Wide(lines.a[i]) * Wide(x) + Wide(lines.b[i]));
    const SoftWeights weights(heights, beta);
    const Centred height = weights.expectation(heights), slope = weights.expectation(slopes);
    Wide together, square, cube, variance;
    LinesSample sample{toDouble(height.mean), 0, 0, std::vector<double>(n), std::vector<double>(n), 0};
    for (std::size_t i = 0; i < n; ++i) {
        const Wide share = weights.share(i), o = height.offsets[i], c = slope.offsets[i];
        variance = variance + share * o * o;
        together = together + share * o * c;
        square = square + share * c * c;
        cube = cube + share * o * c * c;
        const Wide gradient = share * (Wide(1) + Wide(beta) * o);
        sample.dB[i] = toDouble(gradient);
        sample.dA[i] = toDouble(gradient * Wide(x));
    }
    sample.f1 = toDouble(slope.mean + Wide(beta) * together);
    sample.f2 = toDouble(Wide(beta) * (Wide(2) * square + Wide(beta) * cube));
    sample.dBeta = toDouble(variance);
    return sample;
}

} // namespace acti

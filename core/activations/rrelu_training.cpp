#include "core/activations/rrelu_training.h"

#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

double leakyAt(double x, double slope) {
    if (x > 0 || std::isnan(x))
        return x;
    return slope == 0 ? 0 : slope * x;
}

} // namespace

std::vector<double> rreluSlopes(const SlopeBand& band, std::uint64_t seed, std::size_t count) {
    SplitMix64 random(seed);
    std::vector<double> slopes(count);
    for (double& slope : slopes) {
        const double u = random.uniform();
        slope = std::clamp((1 - u) * band.lower + u * band.upper, std::min(band.lower, band.upper),
                           std::max(band.lower, band.upper));
    }
    return slopes;
}

std::vector<double> rreluTraining(std::span<const double> x, const SlopeBand& band, std::uint64_t seed) {
    std::vector<double> y = rreluSlopes(band, seed, x.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = leakyAt(x[i], y[i]);
    return y;
}

ValueBand rreluBand(std::span<const double> x, const SlopeBand& band) {
    ValueBand values;
    for (const double value : x) {
        const double a = leakyAt(value, band.lower), b = leakyAt(value, band.upper);
        values.low.push_back(std::isnan(value) ? value : std::min(a, b));
        values.high.push_back(std::isnan(value) ? value : std::max(a, b));
    }
    return values;
}

} // namespace acti

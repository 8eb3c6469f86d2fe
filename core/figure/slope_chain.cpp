#include "core/figure/slope_chain.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr int kFirstPoints = 193;
constexpr std::size_t kMostPoints = 1200;
constexpr double kTolerance = 0.004; // of a decade or of the whole height, whichever is more
constexpr int kHalvings = 12;        // of the first steps, until what still differs is a jump

std::vector<double> magnitudes(const Entry& entry, Params params, const SlopeChain& chain, std::vector<double> x) {
    std::vector<double> sums(x.size(), 0);
    std::vector<Sample> samples(x.size());
    for (int layer = 0; layer < chain.depth; ++layer) {
        for (double& one : x)
            one *= chain.weight;
        entry.evaluate(x, params, samples);
        for (std::size_t i = 0; i < x.size(); ++i) {
            sums[i] += std::log10(std::fabs(chain.weight)) + std::log10(std::fabs(samples[i].f1));
            x[i] = samples[i].f;
        }
    }
    return sums;
}

bool isFlatBetween(double a, double middle, double b, double tolerance) {
    if (std::isfinite(a) && std::isfinite(middle) && std::isfinite(b))
        return std::fabs(middle - (a + b) / 2) <= tolerance;
    return !std::isfinite(a) && !std::isfinite(middle) && !std::isfinite(b);
}

double heightOf(const std::vector<double>& y) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : y)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    return low < high ? high - low : 0;
}

// One round: the middle of every interval that is not flat.
bool refine(ChainLine& line, double tolerance, double narrowest, const Entry& entry, Params params,
            const SlopeChain& chain) {
    std::vector<double> middles;
    for (std::size_t i = 1; i < line.x.size(); ++i)
        middles.push_back(line.x[i] - line.x[i - 1] > narrowest ? (line.x[i] + line.x[i - 1]) / 2 : line.x[i]);
    const std::vector<double> y = magnitudes(entry, params, chain, middles);
    ChainLine finer;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        finer.x.push_back(line.x[i]);
        finer.y.push_back(line.y[i]);
        if (i + 1 < line.x.size() && middles[i] != line.x[i + 1] &&
            !isFlatBetween(line.y[i], y[i], line.y[i + 1], tolerance)) {
            finer.x.push_back(middles[i]);
            finer.y.push_back(y[i]);
        }
    }
    const bool isFiner = finer.x.size() > line.x.size();
    line = std::move(finer);
    return isFiner && line.x.size() < kMostPoints;
}

// Neighbours that stay apart however near they are lie on two sides of a jump.
ChainLine cutAtJumps(const ChainLine& line, double narrowest, double tolerance) {
    ChainLine cut;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        const bool jumps =
            i > 0 && line.x[i] - line.x[i - 1] <= 2 * narrowest && std::fabs(line.y[i] - line.y[i - 1]) > 8 * tolerance;
        if (jumps) {
            cut.x.push_back(line.x[i]);
            cut.y.push_back(kNan);
        }
        cut.x.push_back(line.x[i]);
        cut.y.push_back(std::isfinite(line.y[i]) ? line.y[i] : kNan);
    }
    return cut;
}

} // namespace

Result<void> checkChain(const SlopeChain& chain) {
    if (chain.depth < 1 || chain.depth > kMaxChainDepth)
        return Error{ErrorCode::OutOfRange,
                     "must be 1 to " + std::to_string(kMaxChainDepth) + ", not " + std::to_string(chain.depth),
                     "chain.depth"};
    if (!std::isfinite(chain.weight))
        return Error{ErrorCode::OutOfRange, "must be finite, not " + shortest(chain.weight), "chain.weight"};
    return {};
}

double chainMagnitude(const Entry& entry, Params params, const SlopeChain& chain, double x) {
    return magnitudes(entry, params, chain, {x}).front();
}

ChainLine chainLine(const Entry& entry, Params params, const SlopeChain& chain, Range x) {
    ChainLine line;
    for (int i = 0; i < kFirstPoints; ++i)
        line.x.push_back(x.min + x.length() * (static_cast<double>(i) / (kFirstPoints - 1)));
    line.x.back() = x.max;
    line.y = magnitudes(entry, params, chain, line.x);
    const double tolerance = kTolerance * std::max(1.0, heightOf(line.y));
    const double narrowest = std::ldexp(x.length() / (kFirstPoints - 1), -kHalvings);
    while (refine(line, tolerance, narrowest, entry, params, chain))
        ;
    return cutAtJumps(line, narrowest, tolerance);
}

} // namespace acti

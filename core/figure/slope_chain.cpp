#include "core/figure/slope_chain.h"

#include "core/base/text.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace acti {
namespace {

constexpr std::size_t kFirstPoints = 193;
constexpr std::size_t kFewestPoints = 97; // of a formula that takes long
constexpr std::size_t kMostPoints = 1200;
constexpr double kTolerance = 0.004;          // of a decade or of the whole height, whichever is more
constexpr int kHalvings = 12;                 // of the first steps, until what still differs is a jump
constexpr std::size_t kMostWork = 10'000'000; // nodes of a user's formula times layers times points

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

// A long formula over many layers is looked at in fewer places, so that its line takes a fraction of a second.
std::size_t mostPoints(const Entry& entry, const SlopeChain& chain) {
    if (entry.family() != Family::Custom)
        return kMostPoints;
    const std::size_t work = entry.definition().body.size() * static_cast<std::size_t>(chain.depth);
    return std::clamp(kMostWork / std::max<std::size_t>(work, 1), kFewestPoints, kMostPoints);
}

// Points of a line, and for each whether what follows it is flat.
struct Refined {
    ChainLine line;
    std::vector<bool> isFlat;
};

// One round: the middle of every interval that is not known to be flat.
bool refine(Refined& refined, double tolerance, double narrowest,
            const std::function<std::vector<double>(std::vector<double>)>& heights) {
    const ChainLine& line = refined.line;
    std::vector<double> middles;
    for (std::size_t i = 0; i + 1 < line.x.size(); ++i) {
        if (line.x[i + 1] - line.x[i] <= narrowest)
            refined.isFlat[i] = true;
        if (!refined.isFlat[i])
            middles.push_back((line.x[i] + line.x[i + 1]) / 2);
    }
    const std::vector<double> y = heights(middles);
    Refined finer;
    const auto add = [&](double x, double height, bool isFlat) {
        finer.line.x.push_back(x);
        finer.line.y.push_back(height);
        finer.isFlat.push_back(isFlat);
    };
    std::size_t middle = 0;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        const bool isTried = i + 1 < line.x.size() && !refined.isFlat[i];
        const std::size_t tried = isTried ? middle++ : 0;
        const bool isFlat = !isTried || isFlatBetween(line.y[i], y[tried], line.y[i + 1], tolerance);
        add(line.x[i], line.y[i], isFlat);
        if (!isFlat)
            add(middles[tried], y[tried], false);
    }
    const bool isFiner = finer.line.x.size() > line.x.size();
    refined = std::move(finer);
    return isFiner;
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
    const std::size_t most = mostPoints(entry, chain), first = std::min(kFirstPoints, most);
    const auto heights = [&](std::vector<double> at) { return magnitudes(entry, params, chain, std::move(at)); };
    const double step = x.length() / static_cast<double>(first - 1);
    Refined refined;
    for (std::size_t i = 0; i < first; ++i)
        refined.line.x.push_back(x.min + step * static_cast<double>(i));
    refined.line.x.back() = x.max;
    refined.line.y = heights(refined.line.x);
    refined.isFlat.assign(first, false);
    const double tolerance = kTolerance * std::max(1.0, heightOf(refined.line.y));
    const double narrowest = std::ldexp(step, -kHalvings);
    while (refined.line.x.size() < most && refine(refined, tolerance, narrowest, heights))
        ;
    return cutAtJumps(refined.line, narrowest, tolerance);
}

} // namespace acti

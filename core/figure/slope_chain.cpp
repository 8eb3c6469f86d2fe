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
constexpr std::size_t kPointsToAPlace = 40;   // of the line, to every zero and gap that is looked for
constexpr std::size_t kMostWork = 10'000'000; // nodes of a user's formula times layers times points

// The product at each point, by its logarithm and its sign.
struct Products {
    std::vector<double> logarithms;
    std::vector<bool> isNegative;
};

Products productsAt(const Entry& entry, Params params, const SlopeChain& chain, std::vector<double> x) {
    Products products{std::vector<double>(x.size(), 0), std::vector<bool>(x.size(), false)};
    std::vector<Sample> samples(x.size());
    for (int layer = 0; layer < chain.depth; ++layer) {
        for (double& one : x)
            one *= chain.weight;
        entry.evaluate(x, params, samples);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double slope = chain.weight * samples[i].f1;
            products.logarithms[i] += std::log10(std::fabs(chain.weight)) + std::log10(std::fabs(samples[i].f1));
            products.isNegative[i] = products.isNegative[i] != (slope < 0);
            x[i] = samples[i].f;
        }
    }
    return products;
}

using ProductsAt = std::function<Products(std::vector<double>)>;

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
    std::vector<bool> isNegative;
    std::vector<bool> isFlat;
};

// One round: the middle of every interval that is not known to be flat.
bool refine(Refined& refined, double tolerance, double narrowest, const ProductsAt& products) {
    const ChainLine& line = refined.line;
    std::vector<double> middles;
    for (std::size_t i = 0; i + 1 < line.x.size(); ++i) {
        if (line.x[i + 1] - line.x[i] <= narrowest)
            refined.isFlat[i] = true;
        if (!refined.isFlat[i])
            middles.push_back((line.x[i] + line.x[i + 1]) / 2);
    }
    const Products between = products(middles);
    const std::vector<double>& y = between.logarithms;
    Refined finer;
    const auto add = [&](double x, double height, bool isNegative, bool isFlat) {
        finer.line.x.push_back(x);
        finer.line.y.push_back(height);
        finer.isNegative.push_back(isNegative);
        finer.isFlat.push_back(isFlat);
    };
    std::size_t middle = 0;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        const bool isTried = i + 1 < line.x.size() && !refined.isFlat[i];
        const std::size_t tried = isTried ? middle++ : 0;
        const bool isFlat = !isTried || isFlatBetween(line.y[i], y[tried], line.y[i + 1], tolerance);
        add(line.x[i], line.y[i], refined.isNegative[i], isFlat);
        if (!isFlat)
            add(middles[tried], y[tried], between.isNegative[tried], false);
    }
    const bool isFiner = finer.line.x.size() > line.x.size();
    refined = std::move(finer);
    return isFiner;
}

struct Bracket {
    double low = 0;
    double high = 0;
};

// Halves every bracket, always to the half whose ends still differ, until its ends are neighbouring doubles.
void narrow(std::vector<Bracket>& brackets, const std::function<std::vector<bool>(std::vector<double>)>& isLikeLow) {
    constexpr int kMostHalvings = 60;
    for (int step = 0; step < kMostHalvings && !brackets.empty(); ++step) {
        std::vector<double> middles;
        for (const Bracket& bracket : brackets)
            middles.push_back(bracket.low + (bracket.high - bracket.low) / 2);
        const std::vector<bool> areLikeLow = isLikeLow(middles);
        bool hasMoved = false;
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            hasMoved = hasMoved || (middles[i] != brackets[i].low && middles[i] != brackets[i].high);
            (areLikeLow[i] ? brackets[i].low : brackets[i].high) = middles[i];
        }
        if (!hasMoved)
            return;
    }
}

double nearZeroIsZero(double x, double reach) { return std::fabs(x) < 1e-9 * reach ? 0 : x; }

// Where the sign of the product changes and it falls without end, as beside a zero: not at a jump.
std::vector<double> zerosOf(const Refined& refined, const ProductsAt& products, std::size_t most) {
    constexpr double kFall = 3; // decades
    const ChainLine& line = refined.line;
    std::vector<Bracket> brackets;
    std::vector<double> before;
    for (std::size_t i = 0; i + 1 < line.x.size() && brackets.size() < most; ++i)
        if (std::isfinite(line.y[i]) && std::isfinite(line.y[i + 1]) &&
            refined.isNegative[i] != refined.isNegative[i + 1]) {
            brackets.push_back({line.x[i], line.x[i + 1]});
            before.push_back(line.y[i]);
        }
    std::vector<double> lows;
    for (const Bracket& bracket : brackets)
        lows.push_back(bracket.low);
    const std::vector<bool> signs = products(lows).isNegative;
    narrow(brackets, [&](std::vector<double> x) {
        std::vector<bool> areLikeLow = products(std::move(x)).isNegative;
        for (std::size_t i = 0; i < areLikeLow.size(); ++i)
            areLikeLow[i] = areLikeLow[i] == signs[i];
        return areLikeLow;
    });
    std::vector<double> ends;
    for (const Bracket& bracket : brackets)
        ends.push_back(bracket.low);
    const std::vector<double> depths = products(ends).logarithms;
    std::vector<double> zeros;
    for (std::size_t i = 0; i < ends.size(); ++i)
        if (!(depths[i] > before[i] - kFall))
            zeros.push_back(nearZeroIsZero(ends[i], std::max(std::fabs(line.x.front()), std::fabs(line.x.back()))));
    return zeros;
}

bool isNothing(double logarithm) { return std::isinf(logarithm) && logarithm < 0; }

// Neighbours without a product; the ends of their gap are found to the last digit.
std::vector<ChainGap> gapsOf(const ChainLine& line, const ProductsAt& products, std::size_t most) {
    constexpr double kSmallest = -290; // decades: beside it a double ends
    const double reach = std::max(std::fabs(line.x.front()), std::fabs(line.x.back()));
    std::vector<ChainGap> gaps;
    for (std::size_t i = 0; i < line.x.size() && gaps.size() < most; ++i) {
        std::size_t end = i;
        while (end + 1 < line.x.size() && isNothing(line.y[i]) && isNothing(line.y[end + 1]))
            ++end;
        if (end == i)
            continue;
        ChainGap gap{{line.x[i], line.x[end]}};
        const auto edge = [&](std::size_t inside, std::size_t outside) {
            std::vector<Bracket> bracket{{line.x[inside], line.x[outside]}};
            narrow(bracket, [&](std::vector<double> x) {
                return std::vector<bool>{isNothing(products(std::move(x)).logarithms[0])};
            });
            gap.isUnderflow = gap.isUnderflow || products({bracket[0].high}).logarithms[0] < kSmallest;
            return nearZeroIsZero(bracket[0].low, reach);
        };
        if (i > 0)
            gap.x.min = edge(i, i - 1);
        if (end + 1 < line.x.size())
            gap.x.max = edge(end, end + 1);
        gaps.push_back(gap);
        i = end;
    }
    return gaps;
}

// Neighbours that stay apart however near they are lie on two sides of a jump. What is not finite is a gap, but for
// the zeros.
ChainLine cutAtJumps(const ChainLine& line, double narrowest, double tolerance) {
    ChainLine cut;
    const auto add = [&](double x, double y) {
        cut.x.push_back(x);
        cut.y.push_back(y);
    };
    auto zero = line.zeros.begin();
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        bool isBehindZero = false;
        for (; i > 0 && zero != line.zeros.end() && *zero <= line.x[i]; ++zero) {
            isBehindZero = true;
            if (*zero < line.x[i])
                add(*zero, -std::numeric_limits<double>::infinity());
        }
        const bool jumps = i > 0 && !isBehindZero && line.x[i] - line.x[i - 1] <= 2 * narrowest &&
                           std::fabs(line.y[i] - line.y[i - 1]) > 8 * tolerance;
        if (jumps)
            add(line.x[i], kNan);
        const bool isSingle = isNothing(line.y[i]) && i > 0 && i + 1 < line.x.size() && std::isfinite(line.y[i - 1]) &&
                              std::isfinite(line.y[i + 1]);
        add(line.x[i], std::isfinite(line.y[i]) || isSingle ? line.y[i] : kNan);
        if (isSingle)
            cut.zeros.push_back(line.x[i]);
    }
    cut.zeros.insert(cut.zeros.end(), line.zeros.begin(), line.zeros.end());
    std::ranges::sort(cut.zeros);
    cut.gaps = line.gaps;
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
    return productsAt(entry, params, chain, {x}).logarithms.front();
}

ChainLine chainLine(const Entry& entry, Params params, const SlopeChain& chain, Range x) {
    const std::size_t most = mostPoints(entry, chain), first = std::min(kFirstPoints, most);
    const ProductsAt products = [&](std::vector<double> at) { return productsAt(entry, params, chain, std::move(at)); };
    const double step = x.length() / static_cast<double>(first - 1);
    Refined refined;
    for (std::size_t i = 0; i < first; ++i)
        refined.line.x.push_back(x.min + step * static_cast<double>(i));
    refined.line.x.back() = x.max;
    Products begin = products(refined.line.x);
    refined.line.y = std::move(begin.logarithms);
    refined.isNegative = std::move(begin.isNegative);
    refined.isFlat.assign(first, false);
    const double tolerance = kTolerance * std::max(1.0, heightOf(refined.line.y));
    const double narrowest = std::ldexp(step, -kHalvings);
    while (refined.line.x.size() < most && refine(refined, tolerance, narrowest, products))
        ;
    const std::size_t places = std::max<std::size_t>(2, most / kPointsToAPlace);
    refined.line.zeros = zerosOf(refined, products, places);
    refined.line.gaps = gapsOf(refined.line, products, places);
    return cutAtJumps(refined.line, narrowest, tolerance);
}

} // namespace acti

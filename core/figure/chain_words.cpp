#include "core/figure/chain_words.h"

#include "core/figure/label.h"
#include "core/figure/quantity.h"

namespace acti {
namespace {

constexpr double kFromEdge = 0.015; // of the panel's width

std::string placeWords(const Range& gap, const Range& x) {
    const bool fromBegin = gap.min <= x.min, toEnd = gap.max >= x.max;
    if (fromBegin && toEnd)
        return " everywhere in view";
    if (fromBegin)
        return " for x ≤ " + labelNumber(gap.max);
    if (toEnd)
        return " for x ≥ " + labelNumber(gap.min);
    return " for " + labelNumber(gap.min) + " ≤ x ≤ " + labelNumber(gap.max);
}

} // namespace

std::string chainWords(const SlopeChain& chain) {
    return std::to_string(chain.depth) + (chain.depth == 1 ? " layer" : " layers") + ", weight " +
           labelNumber(chain.weight);
}

std::vector<Text> zeroWords(const DrawnCurve& drawn, const ChainLine& line, Range x, double bottom) {
    std::vector<Text> words;
    const std::string name = curveName(*drawn.curve, drawn.sampled->resolved());
    for (const ChainGap& gap : line.gaps) {
        const Text at{.x = gap.x.min + kFromEdge * x.length(), .y = bottom, .text = {}, .ink = drawn.ink()};
        words.push_back(
            withLabel(at, {{name + ": ", 1}, {gap.isUnderflow ? "below 1e−300" : "0"}, {placeWords(gap.x, x)}}));
    }
    for (const double zero : line.zeros) {
        const Text at{.x = zero, .y = bottom, .text = {}, .ink = drawn.ink()};
        words.push_back(withLabel(at, {{name + ": ", 1}, {"0 at x = " + labelNumber(zero)}}));
    }
    return words;
}

} // namespace acti

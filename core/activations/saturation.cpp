#include "core/activations/saturation.h"

#include "core/activations/lost_digits.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

// The last double, from `steep` to `calm`, with more than the least slope; f' is monotone between.
template<class Slope>
double edgeBetween(const Slope& slope, double steep, double calm, double least) {
    for (;;) {
        const double middle = steep + (calm - steep) / 2;
        if (middle == steep || middle == calm)
            return calm;
        (slope(middle) > least ? steep : calm) = middle;
    }
}

} // namespace

std::optional<Saturation> saturationOf(const Entry& entry, Params params, int sign, const SlopeShape& shape) {
    if (entry.limit(sign, params).f1 != 0 || !(shape.lipschitz > 0) || !std::isfinite(shape.lipschitz))
        return std::nullopt;
    for (const StraightPiece& piece : shape.straightPieces)
        if (piece.isFlat() && (sign < 0 ? piece.x.min : piece.x.max) == sign * kInf)
            return Saturation{sign < 0 ? piece.x.max : piece.x.min, true};
    const double least = kSaturatedShare * shape.lipschitz;
    const SureCurve curve(entry, params);
    const auto slope = [&](double x) { return std::fabs(curve.at(x).f1); };
    const auto outwards = [&](double x) { return std::nextafter(x, sign * kInf); };
    std::vector<double> turns = shape.turns;
    if (turns.empty())
        turns.push_back(entry.centre(params));
    if (sign > 0)
        std::ranges::reverse(turns);
    // `calm` is where |f'| is small and stays so further out.
    double calm = sign * kInf;
    for (const double turn : turns) {
        if (slope(outwards(turn)) > least) {
            for (double step = entry.lengthScale(params); std::isinf(calm) && step < 1e300; step *= 2)
                if (const double x = turn + sign * step; slope(x) <= least)
                    calm = x;
            if (std::isinf(calm))
                return std::nullopt;
            return Saturation{edgeBetween(slope, outwards(turn), calm, least), false};
        }
        if (std::max(slope(turn), slope(std::nextafter(turn, -sign * kInf))) > least)
            return Saturation{turn, false};
        calm = turn;
    }
    for (double step = entry.lengthScale(params); step < 1e300; step *= 2)
        if (const double x = calm - sign * step; slope(x) > least)
            return Saturation{edgeBetween(slope, x, calm, least), false};
    return std::nullopt;
}

} // namespace acti

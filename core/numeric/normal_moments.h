// Moments of a curve over a unit normal variable, by a quadrature that checks itself.
#pragma once

#include "core/numeric/landmarks.h"
#include "core/numeric/quadrature.h"

#include <functional>
#include <optional>
#include <vector>

namespace acti {

// E f, E |f| (for its size: roughly), E f^2, Var f and E f'^2.
struct NormalMoments {
    long double mean = 0, magnitude = 0, square = 0, variance = 0, slopeSquare = 0;
};

// The curve at many points; f'' is not asked for.
using CurveSpan = std::function<std::vector<CurvePoint>(std::span<const double> x)>;

// By one rule. Whatever is not finite on it gives a result that is not.
NormalMoments momentsBy(const QuadratureRule& rule, const CurveSpan& curve);

// `edges`: of the first panels, sorted, from -13 to 13 (normalPanels); each is halved until 16 points on it and on its
// halves agree to 1e-15 of the whole. Nothing if that takes
// more than `most` points, if a value is not finite, or if what lies beyond 13 is not negligible. Where that holds of
// the slope alone (beside a root it grows without bound, and E f'^2 with it), slopeSquare is NaN.
std::optional<NormalMoments> checkedMoments(const CurveSpan& curve, std::span<const double> edges, std::size_t most);

// Of what repeats: by two rules of even steps (evenNormalRule) that see different harmonics. Nothing if they differ by
// more than 1e-12.
std::optional<NormalMoments> wavyMoments(const CurveSpan& curve, double period);

} // namespace acti

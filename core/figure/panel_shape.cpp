#include "core/figure/panel_shape.h"

#include <algorithm>

namespace acti {
namespace {

constexpr double kMostDecades = 24; // on either side of 1: a product of slopes may vanish, or grow, without end
constexpr std::size_t kFewAxes = 3;

} // namespace

double panelWeight(Quantity::Kind kind, std::size_t axes, bool isLast) {
    if (axes > kFewAxes)
        return isLast ? 1.3 : 1;
    switch (kind) {
    case Quantity::Kind::Value:
        return 1.45;
    case Quantity::Kind::Slope:
        return 1.1;
    case Quantity::Kind::Curvature:
    case Quantity::Kind::Gradient:
    case Quantity::Kind::Chain:
    case Quantity::Kind::Difference:
        break;
    }
    return 0.9;
}

Dash dashOf(Quantity::Kind kind) {
    switch (kind) {
    case Quantity::Kind::Slope:
        return Dash::Dashed;
    case Quantity::Kind::Curvature:
        return Dash::Dotted;
    case Quantity::Kind::Gradient:
        return Dash::DashDotted;
    case Quantity::Kind::Value:
    case Quantity::Kind::Chain:
    case Quantity::Kind::Difference:
        break;
    }
    return Dash::Solid;
}

Range withinDecades(Range range) {
    if (range.max < -kMostDecades)
        return {std::max(range.min, range.max - kMostDecades), range.max};
    if (range.min > kMostDecades)
        return {range.min, std::min(range.max, range.min + kMostDecades)};
    return {std::max(range.min, -kMostDecades), std::min(range.max, kMostDecades)};
}

} // namespace acti

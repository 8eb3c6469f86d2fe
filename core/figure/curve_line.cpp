#include "core/figure/curve_line.h"

#include "core/base/text.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

bool differs(double a, double b) {
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) != std::isnan(b);
    return std::abs(a - b) > 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

void addDot(Points& points, double x, double y) {
    points.x.push_back(x);
    points.y.push_back(y);
}

} // namespace

QuantityLine lineOf(const CurveSamples& samples, const Entry& entry, const Quantity& quantity, const Ink& ink) {
    QuantityLine out;
    out.line.ink = out.filled.ink = out.open.ink = ink;
    out.line.width = kCurveWidth;
    out.filled.diameter = out.open.diameter = 5.5;
    out.open.isOpen = true;
    const auto value = [&](std::size_t i) { return valueOf(quantity, entry, samples.y[i]); };
    const auto isKink = [&](std::size_t i) {
        return std::any_of(samples.kinks.begin(), samples.kinks.end(),
                           [&](const Kink& kink) { return kink.x == samples.x[i]; });
    };
    for (std::size_t i = 0; i < samples.x.size(); ++i) {
        const double x = samples.x[i];
        // At an end of the range there is one side only.
        std::vector<double> sides;
        if (isKink(i)) {
            if (i > 0)
                sides.push_back(value(i - 1));
            if (i + 1 < samples.x.size())
                sides.push_back(value(i + 1));
        }
        const bool jumps =
            std::any_of(sides.begin(), sides.end(), [&](double side) { return differs(side, value(i)); });
        out.line.x.push_back(x);
        out.line.y.push_back(jumps ? kNan : value(i));
        if (!jumps)
            continue;
        addDot(out.filled, x, value(i));
        for (const double side : sides)
            if (differs(side, value(i)))
                addDot(out.open, x, side);
    }
    return out;
}

Range heightsOf(const std::vector<QuantityLine>& lines) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QuantityLine& line : lines)
        for (const double y : line.line.y)
            if (std::isfinite(y) && std::abs(y) < kLargestCoordinate) {
                low = std::min(low, y);
                high = std::max(high, y);
            }
    if (!(low <= high))
        return {-1, 1};
    if (high - low < 1e-12 * std::max({std::abs(low), std::abs(high), 1e-300})) {
        const double spread = std::max(std::abs(low) * 0.5, low == 0 ? 1.0 : 1e-12);
        return {low - spread, high + spread};
    }
    const double margin = 0.06 * (high - low);
    return {low - margin, high + margin};
}

Result<void> checkRange(const Range& range, const std::string& name) {
    if (!std::isfinite(range.min) || !std::isfinite(range.max) ||
        std::max(std::abs(range.min), std::abs(range.max)) > kLargestCoordinate)
        return Error{ErrorCode::OutOfRange, "the range must be finite and within ±1e100", name};
    if (!(range.min < range.max))
        return Error{ErrorCode::InvalidArgument,
                     "the range runs from " + shortest(range.min) + " to " + shortest(range.max) +
                         "; its end must be the larger",
                     name};
    return {};
}

} // namespace acti

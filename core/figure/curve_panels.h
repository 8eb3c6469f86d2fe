// The panels of a figure from its sampled curves.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/curve_line.h"
#include "core/figure/curve_scenes.h"

#include <memory>
#include <optional>
#include <vector>

namespace acti {

// A visible curve of a figure.
struct DrawnCurve {
    const Curve* curve = nullptr;
    std::shared_ptr<SampledCurve> sampled;
    Ink look = {};            // inkOf the figure
    std::optional<Dash> dash; // its own, or one that shows the curve below it

    const Ink& ink() const { return look; }
    double width() const { return curve->width.value_or(kCurveWidth); }
};

// The panel of the `axis`-th of axesOf(figure). `all` holds every curve of the figure, hidden ones too, since a
// difference may be of those; `curves` the visible ones.
Panel buildPanel(const CurveFigure& figure, const std::vector<DrawnCurve>& curves, const std::vector<DrawnCurve>& all,
                 std::size_t axis);

} // namespace acti

// The panels of a figure from its sampled curves.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/curve_scenes.h"

#include <memory>
#include <vector>

namespace acti {

// A visible curve of a figure.
struct DrawnCurve {
    const Curve* curve = nullptr;
    std::shared_ptr<SampledCurve> sampled;

    Ink ink() const { return {Ink::Role::Series, curve->colour, 1}; }
};

// The panel of the `axis`-th of axesOf(figure). `all` holds every curve of the figure, hidden ones too, since a
// difference may be of those; `curves` the visible ones.
Panel buildPanel(const CurveFigure& figure, const std::vector<DrawnCurve>& curves, const std::vector<DrawnCurve>& all,
                 std::size_t axis);

} // namespace acti

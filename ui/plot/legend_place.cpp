#include "ui/plot/legend_place.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti::plot {
namespace {

constexpr std::size_t kLargestInset = 5; // names in a legend over the curves

double fractionOf(const Axis& axis, double value) {
    return fractionOf(axis.range, value, axis.scale == AxisScale::Logarithmic);
}

} // namespace

bool standsAbove(const Panel& panel) {
    return panel.row == 0 && !panel.keepsAspect && !panel.legend.empty() &&
           (panel.isLegendAbove || panel.legend.size() > kLargestInset);
}

Qt::Alignment legendPlace(const Panel& panel) {
    const double lowest = 1 - (0.08 + 0.11 * static_cast<double>(panel.legend.size()));
    std::array<int, 3> covered{};
    for (const Mark& mark : panel.marks) {
        const auto* line = std::get_if<Polyline>(&mark);
        if (!line)
            continue;
        for (std::size_t i = 0; i < line->x.size(); ++i) {
            const double fraction = fractionOf(panel.x, line->x[i]);
            if (fractionOf(panel.y, line->y[i]) >= lowest && fraction >= 0 && fraction <= 1)
                ++covered[static_cast<std::size_t>(std::min(2.0, fraction * 3))];
        }
    }
    // Left first where it is free: that is where one begins to read. A corner goes before the middle.
    std::size_t best = 0;
    for (const std::size_t side : {2U, 1U})
        if (covered[side] < covered[best])
            best = side;
    constexpr std::array kSides{Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    return kSides[best] | Qt::AlignTop;
}

} // namespace acti::plot

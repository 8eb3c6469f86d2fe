#include "ui/plot/legend_place.h"

#include <algorithm>
#include <array>

namespace acti::plot {
namespace {

constexpr std::size_t kLargestInset = 5; // names in a legend over the curves

} // namespace

bool standsAbove(const Panel& panel) {
    return panel.row == 0 && !panel.keepsAspect && panel.legend.size() > kLargestInset;
}

Qt::Alignment legendPlace(const Panel& panel) {
    const double lowest =
        panel.y.range.max - (0.08 + 0.11 * static_cast<double>(panel.legend.size())) * panel.y.range.length();
    std::array<int, 3> covered{};
    for (const Mark& mark : panel.marks) {
        const auto* line = std::get_if<Polyline>(&mark);
        if (!line)
            continue;
        for (std::size_t i = 0; i < line->x.size(); ++i) {
            const double fraction = (line->x[i] - panel.x.range.min) / panel.x.range.length();
            if (line->y[i] >= lowest && fraction >= 0 && fraction <= 1)
                ++covered[static_cast<std::size_t>(std::min(2.0, fraction * 3))];
        }
    }
    // Left first where it is free: that is where one begins to read.
    const auto best = std::min_element(covered.begin(), covered.end()) - covered.begin();
    constexpr std::array kSides{Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    return kSides[static_cast<std::size_t>(best)] | Qt::AlignTop;
}

} // namespace acti::plot

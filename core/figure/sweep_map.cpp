#include "core/figure/sweep_panels.h"

#include "core/base/parallel.h"
#include "core/figure/colour_map.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr const char* kSequential = "viridis";
constexpr const char* kDiverging = "blue_orange";

struct MapValues {
    std::vector<double> values; // row after row from the top
    Range range;                // of the finite ones
};

MapValues mapValues(const SweepFigure& figure, const Swept& swept, const MapDetail& detail) {
    std::vector<double> x(detail.columns);
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] =
            figure.x.min + figure.x.length() * ((static_cast<double>(i) + 0.5) / static_cast<double>(detail.columns));
    MapValues map{std::vector<double>(detail.columns * detail.rows, std::nan("")), {}};
    parallelFor(detail.rows, 0, [&](std::size_t row) {
        const double value = valueAt(figure, 1 - (static_cast<double>(row) + 0.5) / static_cast<double>(detail.rows));
        if (swept.parameter().accepts(value))
            swept.values(figure.quantity, x, value, std::span(map.values).subspan(row * detail.columns, x.size()));
    });
    QuantityLine all;
    all.line.y = map.values;
    map.range = heightsOf({all});
    const double air = map.range.length() * 0.06 / 1.12; // heightsOf leaves it for lines
    map.range = {map.range.min + air, map.range.max - air};
    return map;
}

} // namespace

Panel mapPanel(const SweepFigure& figure, const Swept& swept, const MapDetail& detail) {
    MapValues map = mapValues(figure, swept, detail);
    const bool isDiverging = figure.quantity.kind == Quantity::Kind::Curvature;
    if (isDiverging) {
        const double most = std::max(std::abs(map.range.min), std::abs(map.range.max));
        map.range = {-most, most};
    }
    const ColourMap& colours = **findColourMap(isDiverging ? kDiverging : kSequential);
    Bitmap bitmap(detail.columns, detail.rows);
    const std::span<Rgb> pixels = bitmap.freshPixels();
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = colours.at(std::isinf(map.values[i]) ? (map.values[i] > 0 ? 1.0 : 0.0)
                                                         : (map.values[i] - map.range.min) / map.range.length());
    Panel panel;
    panel.id = "map";
    panel.rowWeight = 1.7;
    panel.x = topAxis(figure);
    panel.y = parameterAxis(figure, swept);
    panel.isLegendAbove = true;
    panel.legend.push_back({swept.name() + " over x and " + std::string(swept.parameter().symbol),
                            {Ink::Role::Text},
                            Dash::Solid,
                            false,
                            true});
    if (figure.current)
        panel.legend.push_back({"the value of the curve below", {Ink::Role::Condition}, Dash::Solid, false});
    panel.marks.push_back(Raster{std::move(bitmap), figure.x, figure.values, std::string(colours.id())});
    panel.colourBar = ColourBar{std::string(colours.id()), map.range, swept.label(figure.quantity)};
    return panel;
}

Panel cutPanel(const SweepFigure& figure, const Swept& swept, const Range& heights) {
    Panel panel;
    panel.id = "cut";
    panel.row = 1;
    panel.x = {"x", figure.x};
    const double air = 0.06 * heights.length();
    panel.y = {swept.label(figure.quantity), figure.y.value_or(Range{heights.min - air, heights.max + air})};
    return panel;
}

} // namespace acti

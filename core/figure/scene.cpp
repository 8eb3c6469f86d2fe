#include "core/figure/scene.h"

#include "core/base/text.h"
#include "core/figure/colour_text.h"

namespace acti {
namespace {

std::string number(double value) { return significant(value, 6); }
std::string interval(const Range& range) { return "[" + number(range.min) + ", " + number(range.max) + "]"; }

std::string inkText(const Ink& ink) {
    constexpr std::string_view kRoles[] = {"series",    "text",  "muted", "grid", "accent",
                                           "condition", "input", "tie",   "scale"};
    std::string text(kRoles[static_cast<int>(ink.role)]);
    if (ink.role == Ink::Role::Series)
        text += " " + std::to_string(ink.index);
    if (ink.role == Ink::Role::Scale)
        text += " " + number(ink.position);
    if (ink.own)
        text += " " + hexOf(*ink.own);
    return ink.opacity == 1 ? text : text + " @" + number(ink.opacity);
}

std::string axisText(std::string_view name, const Axis& axis) {
    constexpr std::string_view kScales[] = {"", " log", " in decades"};
    return "  " + std::string(name) + " '" + axis.label + "' " + interval(axis.range) +
           std::string(kScales[static_cast<std::size_t>(axis.scale)]) + "\n";
}

std::string barText(const ColourBar& bar) {
    return "  colour bar " + (bar.colourMap.empty() ? std::string("of lines") : bar.colourMap) + " " +
           interval(bar.range) + (bar.isLogarithmic ? " log" : "") +
           (bar.label.empty() ? "\n" : " '" + bar.label + "'\n");
}

std::string point(double x, double y) { return "(" + number(x) + ", " + number(y) + ")"; }

// First, middle and last: enough to see that a line moved.
std::string ends(const std::vector<double>& x, const std::vector<double>& y) {
    if (x.empty())
        return "empty";
    const std::size_t middle = x.size() / 2;
    return std::to_string(x.size()) + " points " + point(x.front(), y.front()) + " " + point(x[middle], y[middle]) +
           " " + point(x.back(), y.back());
}

struct MarkText {
    std::string operator()(const Band& band) const { return "band " + interval(band.y) + " " + inkText(band.ink); }
    std::string operator()(const Area& area) const {
        return "area " + inkText(area.ink) + " low " + ends(area.x, area.low) + " high " + ends(area.x, area.high);
    }
    std::string operator()(const Arrow& arrow) const {
        return "arrow " + inkText(arrow.ink) + " x = " + number(arrow.x) + " from " + number(arrow.from) + " to " +
               number(arrow.to);
    }
    std::string operator()(const Raster& raster) const {
        return "raster " + std::to_string(raster.bitmap.width()) + " x " + std::to_string(raster.bitmap.height());
    }
    std::string operator()(const Rule& rule) const {
        return std::string("rule ") + (rule.direction == Rule::Direction::Horizontal ? "y = " : "x = ") +
               number(rule.at) + " " + inkText(rule.ink);
    }
    std::string operator()(const Polyline& line) const {
        constexpr std::string_view kDashes[] = {"", " dotted", " dashed", " dash-dotted"};
        return "line " + inkText(line.ink) + std::string(line.dash ? kDashes[static_cast<int>(*line.dash)] : "") + " " +
               ends(line.x, line.y);
    }
    std::string operator()(const Points& points) const {
        return std::string(points.isOpen ? "open" : "filled") + " dots " + inkText(points.ink) + " " +
               ends(points.x, points.y);
    }
    std::string operator()(const Text& text) const { return "text " + point(text.x, text.y) + " '" + text.text + "'"; }
};

} // namespace

Result<void> checkSize(const SizeMm& size) {
    for (const double side : {size.width, size.height})
        if (!kSideMm.contains(side))
            return Error{ErrorCode::OutOfRange,
                         "a side must be " + shortest(kSideMm.min) + " to " + shortest(kSideMm.max) + " mm, not " +
                             shortest(side),
                         "size_mm"};
    return {};
}

std::string describe(const Scene& scene) {
    std::string out = "scene '" + scene.title + "'" + (scene.isTitleShown ? " (shown) " : " ") +
                      number(scene.size.width) + " x " + number(scene.size.height) + " mm\n";
    for (const SceneCell& cell : scene.cells)
        out += "cell " + cell.letter + " at " + std::to_string(cell.row) + "," + std::to_string(cell.column) + " '" +
               cell.title + "'\n";
    for (const Panel& panel : scene.panels) {
        const std::string cell = scene.cells.empty() ? "" : " of cell " + std::to_string(panel.cell);
        out += "panel " + panel.id + cell + " at " + std::to_string(panel.row) + "," + std::to_string(panel.column);
        out += panel.title.empty() ? "\n" : " '" + panel.title + "'\n";
        out += axisText("x", panel.x) + axisText("y", panel.y);
        for (const LegendItem& item : panel.legend)
            out += std::string(panel.isLegendAbove ? "  above" : " ") + " legend '" + item.text + "' " +
                   (item.isPlain ? "plain" : inkText(item.ink)) + "\n";
        for (const Mark& mark : panel.marks)
            out += "  " + std::visit(MarkText{}, mark) + "\n";
        if (panel.colourBar)
            out += barText(*panel.colourBar);
    }
    if (!scene.caption.empty())
        out += "caption '" + scene.caption + "'\n";
    return out;
}

} // namespace acti

#include "ui/plot/tikz_marks.h"

#include "core/figure/clip.h"
#include "core/figure/thinning.h"
#include "ui/plot/tex_text.h"

#include <cmath>

namespace acti::plot {
namespace {

constexpr double kThinned = 1.0 / 4000;   // of a panel's height: less than a printer's dot
constexpr std::size_t kMostPoints = 4000; // of a line: TeX keeps them in its memory

std::string axisPlace(QPointF at) { return "(axis cs:" + texNumber(at.x()) + "," + texNumber(at.y()) + ")"; }

std::string coordinates(const std::vector<QPointF>& points) {
    std::string text = "coordinates {";
    for (std::size_t i = 0; i < points.size(); ++i)
        text += (i % 8 == 0 ? "\n " : " ") + ("(" + texNumber(points[i].x()) + "," + texNumber(points[i].y()) + ")");
    return text + "}";
}

} // namespace

std::string colourText(const QColor& colour) {
    return "{rgb,255:red," + std::to_string(colour.red()) + ";green," + std::to_string(colour.green()) + ";blue," +
           std::to_string(colour.blue()) + "}";
}

std::string penText(const QPen& pen, double magnification) {
    std::string text = "draw=" + colourText(pen.color()) +
                       ", line width=" + texNumber(magnification * pen.widthF() / kPixelsPerPoint) +
                       "bp, opacity=" + texNumber(static_cast<double>(pen.color().alphaF()));
    if (pen.style() == Qt::SolidLine)
        return text;
    text += ", dash pattern=";
    bool isOn = true;
    for (const double length : pen.dashPattern()) {
        text += (isOn ? "on " : "off ") + texNumber(magnification * length * pen.widthF() / kPixelsPerPoint) + "bp ";
        isOn = !isOn;
    }
    return text;
}

std::string fillText(const QColor& colour) {
    return "draw=none, fill=" + colourText(colour) +
           ", fill opacity=" + texNumber(static_cast<double>(colour.alphaF()));
}

std::string fontText(double points) {
    return "font=\\fontsize{" + texNumber(points) + "}{" + texNumber(1.2 * points) + "}\\selectfont";
}

void MarkTikz::operator()(const Band& band) {
    if (!std::isnan(band.y.min) && !std::isnan(band.y.max))
        polygon({{m_x.from(), m_y.near(band.y.min)},
                 {m_x.to(), m_y.near(band.y.min)},
                 {m_x.to(), m_y.near(band.y.max)},
                 {m_x.from(), m_y.near(band.y.max)}},
                band.ink);
}

void MarkTikz::operator()(const Area& area) {
    for (std::size_t begin = 0, end = 0; begin < area.x.size(); begin = end + 1) {
        const auto isGap = [&](std::size_t i) { return std::isnan(area.low[i]) || std::isnan(area.high[i]); };
        for (end = begin; end < area.x.size() && !isGap(end);)
            ++end;
        std::vector<QPointF> corners;
        for (std::size_t i = begin; i < end; ++i)
            corners.emplace_back(m_x.near(area.x[i]), m_y.near(area.low[i]));
        for (std::size_t i = end; i-- > begin;)
            corners.emplace_back(m_x.near(area.x[i]), m_y.near(area.high[i]));
        if (corners.size() >= 4)
            polygon(corners, area.ink);
    }
}

void MarkTikz::operator()(const Rule& rule) {
    const bool isLevel = rule.direction == Rule::Direction::Horizontal;
    if (!(isLevel ? m_y : m_x).contains(rule.at))
        return;
    const double at = (isLevel ? m_y : m_x).at(rule.at);
    plot(penText(penOf(rule.ink, rule.width, rule.dash, m_style), m_style.magnification),
         isLevel ? std::vector<QPointF>{{m_x.from(), at}, {m_x.to(), at}}
                 : std::vector<QPointF>{{at, m_y.from()}, {at, m_y.to()}});
}

void MarkTikz::operator()(const Polyline& line) {
    const bool isLog = m_panel.y.scale == AxisScale::Logarithmic;
    Polyline shown = isLog ? line : clipToHeights(line, m_panel.y.range);
    if (!isLog && m_panel.x.scale != AxisScale::Logarithmic) // a distance has no one meaning along a decade
        shown = thinned(shown, m_panel.y.range.length() * kThinned);
    const std::string pen = penText(penOf(line.ink, line.width, line.dash, m_style), m_style.magnification);
    std::vector<QPointF> piece;
    for (std::size_t i = 0; i <= shown.x.size(); ++i) {
        const bool isEnd = i == shown.x.size() || !std::isfinite(shown.y[i]) || (isLog && shown.y[i] <= 0);
        if (!isEnd)
            piece.emplace_back(m_x.near(shown.x[i]), m_y.near(shown.y[i]));
        if ((isEnd || piece.size() == kMostPoints) && piece.size() > 1)
            plot(pen, piece);
        if (isEnd)
            piece.clear();
        else if (piece.size() == kMostPoints)
            piece = {piece.back()};
    }
}

void MarkTikz::operator()(const Points& points) {
    std::vector<QPointF> shown;
    for (std::size_t i = 0; i < points.x.size(); ++i)
        if (m_x.contains(points.x[i]) && m_y.contains(points.y[i]))
            shown.emplace_back(m_x.at(points.x[i]), m_y.at(points.y[i]));
    const QColor ink = colourOf(points.ink, m_style);
    if (!shown.empty())
        plot("only marks, mark=*, mark size=" + texNumber(m_style.magnification * points.diameter / 2) + "bp, draw=" +
                 colourText(ink) + ", mark options={fill=" + colourText(points.isOpen ? m_style.background : ink) + "}",
             shown);
}

void MarkTikz::operator()(const Arrow& arrow) {
    if (m_x.contains(arrow.x))
        m_text += "\\draw[-stealth, " +
                  penText(penOf(arrow.ink, arrow.width, Dash::Solid, m_style), m_style.magnification) + "] " +
                  axisPlace({m_x.at(arrow.x), m_y.near(arrow.from)}) + " -- " +
                  axisPlace({m_x.at(arrow.x), m_y.near(arrow.to)}) + ";\n";
}

void MarkTikz::zeroLines() {
    const std::string pen =
        "draw=" + colourText(m_style.zeroLine) + ", line width=" + texNumber(0.6 * m_style.magnification) + "bp";
    if (m_panel.y.isVisible && m_panel.y.scale != AxisScale::Logarithmic && m_y.contains(0))
        plot(pen, {{m_x.from(), m_y.at(0)}, {m_x.to(), m_y.at(0)}});
    if (m_panel.x.isVisible && m_panel.x.scale != AxisScale::Logarithmic && m_x.contains(0))
        plot(pen, {{m_x.at(0), m_y.from()}, {m_x.at(0), m_y.to()}});
}

void MarkTikz::plot(const std::string& options, const std::vector<QPointF>& points) {
    m_text += "\\addplot[" + options + "] " + coordinates(points) + ";\n";
}

void MarkTikz::polygon(const std::vector<QPointF>& corners, const Ink& ink) {
    m_text += "\\addplot[" + fillText(colourOf(ink, m_style)) + "] " + coordinates(corners) + " -- cycle;\n";
}

} // namespace acti::plot

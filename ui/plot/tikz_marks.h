// The marks of a panel as plots of a pgfplots axis, and what they are drawn with.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"
#include "ui/plot/tikz_axis.h"

#include <QPointF>

#include <string>
#include <vector>

namespace acti::plot {

std::string colourText(const QColor& colour);               // "{rgb,255:red,0;green,0;blue,0}"
std::string penText(const QPen& pen, double magnification); // "draw=..., line width=..., ..."
std::string fillText(const QColor& colour);                 // "draw=none, fill=..., ..."
std::string fontText(double points);                        // "font=..."

class MarkTikz {
public:
    // All of them outlive it.
    MarkTikz(const Panel& panel, const Style& style, const TikzAxis& x, const TikzAxis& y)
        : m_panel(panel), m_style(style), m_x(x), m_y(y) {}

    const std::string& text() const { return m_text; }

    void zeroLines();
    void operator()(const Band& band);
    void operator()(const Area& area);
    void operator()(const Raster&) {} // a picture below the axis
    void operator()(const Rule& rule);
    void operator()(const Polyline& line);
    void operator()(const Points& points);
    void operator()(const Arrow& arrow);
    void operator()(const Text&) {} // placed by the plot: they are nodes above the axis

private:
    void plot(const std::string& options, const std::vector<QPointF>& points);
    void polygon(const std::vector<QPointF>& corners, const Ink& ink);

    const Panel& m_panel;
    const Style& m_style;
    const TikzAxis& m_x;
    const TikzAxis& m_y;
    std::string m_text;
};

} // namespace acti::plot

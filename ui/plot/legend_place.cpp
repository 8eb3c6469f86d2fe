#include "ui/plot/legend_place.h"

#include "ui/plot/label_place.h"
#include "ui/plot/style.h"

#include <QLineF>
#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace acti::plot {
namespace {

constexpr std::size_t kLargestInset = 5; // names in a legend over the curves
constexpr double kFromEdge = 6;          // pixels, of a legend: its size and the panel's are known about

// The marks of a panel as lines, in pixels from its top left.
class MarkLines {
public:
    MarkLines(const Panel& panel, const QSizeF& room) : m_panel(panel), m_room(room) {
        for (const Mark& mark : panel.marks)
            std::visit(*this, mark);
    }
    const std::vector<QLineF>& lines() const { return m_lines; }

    void operator()(const Polyline& line) {
        for (std::size_t i = 1; i < line.x.size(); ++i)
            add(at(line.x[i - 1], line.y[i - 1]), at(line.x[i], line.y[i]));
    }
    void operator()(const Points& points) {
        const double radius = points.diameter * kPixelsPerPoint / 2;
        for (std::size_t i = 0; i < points.x.size(); ++i) {
            const QPointF place = at(points.x[i], points.y[i]);
            add(place - QPointF(radius, radius), place + QPointF(radius, radius));
        }
    }
    void operator()(const Rule& rule) {
        if (rule.direction == Rule::Direction::Horizontal)
            add(at(m_panel.x.range.min, rule.at), at(m_panel.x.range.max, rule.at));
        else
            add(at(rule.at, m_panel.y.range.min), at(rule.at, m_panel.y.range.max));
    }
    void operator()(const Arrow& arrow) { add(at(arrow.x, arrow.from), at(arrow.x, arrow.to)); }
    void operator()(const Band&) {}
    void operator()(const Area&) {}
    void operator()(const Raster&) {}
    // Words move, but on the side of their point there must be room for them.
    void operator()(const Text& text) {
        constexpr double kLine = 16, kLetter = 5; // pixels
        const std::string& shortest = text.shorter.empty() ? text.text : text.shorter.back();
        const double width = kLetter * static_cast<double>(shortest.size());
        const QPointF from = at(text.x, text.y);
        const double side = text.anchor == Text::Anchor::Left ? 1 : text.anchor == Text::Anchor::Right ? -1 : 0.5;
        add(from, from + QPointF(side * width, text.isAbove ? -kLine : kLine));
    }

private:
    // Far outside all places are alike.
    static double near(double fraction) { return std::clamp(fraction, -10.0, 11.0); }

    QPointF at(double x, double y) const {
        const auto fraction = [](const Axis& axis, double value) {
            return near(fractionOf(axis.range, value, axis.scale == AxisScale::Logarithmic));
        };
        return {fraction(m_panel.x, x) * m_room.width(), (1 - fraction(m_panel.y, y)) * m_room.height()};
    }

    void add(QPointF from, QPointF to) {
        if (!std::isnan(from.x() + from.y() + to.x() + to.y()))
            m_lines.emplace_back(from, to);
    }

    const Panel& m_panel;
    QSizeF m_room;
    std::vector<QLineF> m_lines;
};

QRectF placed(const QSizeF& legend, const QSizeF& room, Qt::Alignment corner) {
    const double x = corner & Qt::AlignRight     ? room.width() - legend.width()
                     : corner & Qt::AlignHCenter ? (room.width() - legend.width()) / 2
                                                 : 0;
    const double y = corner & Qt::AlignBottom ? room.height() - legend.height() : 0;
    return QRectF(QPointF(x, y), legend).adjusted(-kFromEdge, -kFromEdge, kFromEdge, kFromEdge);
}

std::optional<Qt::Alignment> chosenCorner(LegendPlace place) {
    switch (place) {
    case LegendPlace::TopLeft:
        return Qt::AlignLeft | Qt::AlignTop;
    case LegendPlace::TopRight:
        return Qt::AlignRight | Qt::AlignTop;
    case LegendPlace::BottomLeft:
        return Qt::AlignLeft | Qt::AlignBottom;
    case LegendPlace::BottomRight:
        return Qt::AlignRight | Qt::AlignBottom;
    case LegendPlace::Automatic:
    case LegendPlace::Above:
    case LegendPlace::Hidden:
        break;
    }
    return std::nullopt;
}

} // namespace

bool standsAbove(const Panel& panel) {
    if (panel.keepsAspect || panel.legend.empty() || chosenCorner(panel.legendPlace))
        return false;
    return panel.legendPlace == LegendPlace::Above ||
           (panel.row == 0 && (panel.isLegendAbove || panel.legend.size() > kLargestInset));
}

std::optional<Qt::Alignment> legendCorner(const Panel& panel, const QSizeF& legend, const QSizeF& room) {
    if (const auto chosen = chosenCorner(panel.legendPlace))
        return chosen;
    const std::vector<QLineF> lines = MarkLines(panel, room).lines();
    // Top left first: that is where one begins to read.
    for (const Qt::Alignment corner :
         {Qt::AlignLeft | Qt::AlignTop, Qt::AlignRight | Qt::AlignTop, Qt::AlignHCenter | Qt::AlignTop,
          Qt::AlignRight | Qt::AlignBottom, Qt::AlignLeft | Qt::AlignBottom, Qt::AlignHCenter | Qt::AlignBottom}) {
        const QRectF place = placed(legend, room, corner);
        if (legend.height() <= room.height() &&
            std::ranges::none_of(lines, [&](const QLineF& line) { return crosses(place, line); }))
            return corner;
    }
    return std::nullopt;
}

} // namespace acti::plot

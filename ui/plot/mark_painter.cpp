#include "ui/plot/mark_painter.h"

#include "core/figure/decimation.h"
#include "ui/plot/labels_item.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/mark_items.h"
#include "ui/plot/qcp.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

constexpr int kPlacesAlong = 24; // of words that may move along a line

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

bool isLogarithmic(const QCPAxis* axis) { return axis->scaleType() == QCPAxis::stLogarithmic; }

// `value`, or the end of a hundred panels on that side: further out no device could tell one coordinate from another.
double nearPanel(double value, const QCPAxis* axis) {
    if (isLogarithmic(axis)) // whose range is positive
        return std::clamp(value, axis->range().lower * 1e-6, axis->range().upper * 1e6);
    const double far = 100 * axis->range().size();
    return std::clamp(value, axis->range().lower - far, axis->range().upper + far);
}

bool isNearPanel(double value, const QCPAxis* axis) { return nearPanel(value, axis) == value; }

template<class Item>
Item* clipped(Item* item, QCPAxisRect* rect) {
    item->setClipToAxisRect(true);
    item->setClipAxisRect(rect);
    return item;
}

} // namespace

MarkPainter::MarkPainter(QCPAxisRect* rect, const Style& style, bool keepsAspect)
    : m_rect(rect), m_plot(rect->parentPlot()), m_x(rect->axis(QCPAxis::atBottom)), m_y(rect->axis(QCPAxis::atLeft)),
      m_style(style), m_keepsAspect(keepsAspect) {}

void MarkPainter::zeroLines() const {
    for (const QCPAxis* axis : {m_x, m_y}) {
        if (!axis->visible() || isLogarithmic(axis) || !isNearPanel(0, axis))
            continue;
        const bool isHorizontal = axis == m_y;
        auto* line = clipped(new QCPItemLine(m_plot), m_rect);
        line->setLayer(QStringLiteral("grid"));
        line->setAntialiased(false);
        for (auto [position, ratio] : {std::pair{line->start, 0.0}, std::pair{line->end, 1.0}})
            isHorizontal ? acrossAt(position, ratio, 0) : upAt(position, 0, ratio);
        line->setPen(QPen(m_style.zeroLine, 1));
    }
}

void MarkPainter::operator()(const Band& band) const {
    if (std::isnan(band.y.min) || std::isnan(band.y.max))
        return;
    auto* item = clipped(new QCPItemRect(m_plot), m_rect);
    item->setLayer(QStringLiteral("grid"));
    acrossAt(item->topLeft, 0, nearPanel(band.y.max, m_y));
    acrossAt(item->bottomRight, 1, nearPanel(band.y.min, m_y));
    item->setPen(Qt::NoPen);
    item->setBrush(colourOf(band.ink, m_style));
}

void MarkPainter::operator()(const Area& area) const {
    addFill(m_x, m_y, toVector(area.x), gated(area.low), gated(area.high), colourOf(area.ink, m_style));
}

void MarkPainter::operator()(const Arrow& arrow) const {
    if (isNearPanel(arrow.x, m_x) && std::isfinite(arrow.from) && std::isfinite(arrow.to))
        clipped(addArrow(m_rect, {arrow.x, nearPanel(arrow.from, m_y)}, {arrow.x, nearPanel(arrow.to, m_y)},
                         penOf(arrow.ink, arrow.width, Dash::Solid, m_style)),
                m_rect);
}

void MarkPainter::operator()(const Raster& raster) const { new PictureItem(m_rect, raster, !m_keepsAspect); }

void MarkPainter::operator()(const Rule& rule) const {
    const bool isHorizontal = rule.direction == Rule::Direction::Horizontal;
    if (!isNearPanel(rule.at, isHorizontal ? m_y : m_x))
        return;
    auto* item = clipped(new QCPItemLine(m_plot), m_rect);
    for (auto [position, ratio] : {std::pair{item->start, 0.0}, std::pair{item->end, 1.0}})
        isHorizontal ? acrossAt(position, ratio, rule.at) : upAt(position, rule.at, ratio);
    item->setPen(penOf(rule.ink, rule.width, rule.dash, m_style));
}

void MarkPainter::operator()(const Polyline& line) const {
    if (line.x.size() > kLargestSeries)
        return (*this)(decimated(line, kLargestSeries));
    auto* graph = new QCPGraph(m_x, m_y);
    graph->setData(toVector(line.x), gated(line.y), true);
    graph->setPen(penOf(line.ink, line.width, line.dash, m_style));
    graph->setAdaptiveSampling(false);
    graph->setAntialiased(true);
}

void MarkPainter::operator()(const Points& points) const {
    const QPen pen = penOf(points.ink, 1.4, Dash::Solid, m_style);
    auto* graph = new DotsGraph(m_x, m_y, (points.diameter * kPixelsPerPoint + pen.widthF()) / 2);
    graph->setData(toVector(points.x), gated(points.y), false);
    graph->setLineStyle(QCPGraph::lsNone);
    const QBrush brush = points.isOpen ? QBrush(m_style.background) : QBrush(colourOf(points.ink, m_style));
    graph->setScatterStyle({QCPScatterStyle::ssCircle, pen, brush, points.diameter * kPixelsPerPoint});
    graph->setAntialiasedScatters(true);
}

void MarkPainter::operator()(const Text& text) {
    if (!isNearPanel(text.x, m_x) || !isNearPanel(text.y, m_y))
        return;
    if (!m_labels)
        m_labels = new LabelsItem(m_rect);
    std::vector<LabelSpot> spots = sidesOf({QPointF(text.x, text.y), text.anchor, text.isAbove});
    if (text.mayMove)
        for (const bool isAbove : {text.isAbove, !text.isAbove})
            for (int i = 0; i < kPlacesAlong; ++i)
                spots.push_back({QPointF(m_x->range().lower + m_x->range().size() * i / kPlacesAlong, text.y),
                                 Text::Anchor::Left, isAbove});
    QStringList forms{QString::fromStdString(text.text)};
    for (const std::string& shorter : text.shorter)
        forms << QString::fromStdString(shorter);
    m_labels->add({forms, textFont(m_style.textPt - 0.5), wordColourOf(text.ink, m_style)}, std::move(spots));
}

void MarkPainter::acrossAt(QCPItemPosition* position, double ratio, double y) const {
    position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    position->setTypeY(QCPItemPosition::ptPlotCoords);
    position->setAxisRect(m_rect);
    position->setAxes(m_x, m_y);
    position->setCoords(ratio, y);
}

void MarkPainter::upAt(QCPItemPosition* position, double x, double ratio) const {
    position->setTypeX(QCPItemPosition::ptPlotCoords);
    position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    position->setAxisRect(m_rect);
    position->setAxes(m_x, m_y);
    position->setCoords(x, ratio);
}

QVector<double> MarkPainter::gated(const std::vector<double>& values) const {
    QVector<double> out(values.begin(), values.end());
    for (double& value : out)
        value = std::isfinite(value) ? nearPanel(value, m_y) : qQNaN();
    return out;
}

} // namespace acti::plot

#include "ui/plot/draw.h"

#include "core/figure/decimation.h"
#include "ui/plot/decade_ticker.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/legend_place.h"
#include "ui/plot/mark_items.h"
#include "ui/plot/panel_letter.h"
#include "ui/plot/qcp.h"
#include "ui/plot/scale_bar.h"
#include "ui/plot/ticks.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

// A person's minus sign in every label.
class PlainTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision).replace(QLatin1Char('-'), QChar(0x2212));
    }
};

// On a logarithmic axis: 1, 2, 5 times powers of ten, or fewer.
class LogTicker : public PlainTicker {
protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        const std::vector<double> ticks = ticksOf({range.lower, range.upper}, true, tickCount());
        return {ticks.begin(), ticks.end()};
    }
};

QSharedPointer<QCPAxisTicker> tickerOf(const Axis& axis) {
    switch (axis.scale) {
    case AxisScale::Decades:
        return QSharedPointer<DecadeTicker>::create();
    case AxisScale::Logarithmic:
        return QSharedPointer<LogTicker>::create();
    case AxisScale::Linear:
        break;
    }
    return QSharedPointer<PlainTicker>::create();
}

void setUpAxis(QCPAxis* axis, const Axis& wanted, const Style& style) {
    axis->setVisible(wanted.isVisible);
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(5);
    if (wanted.scale == AxisScale::Logarithmic)
        axis->setScaleType(QCPAxis::stLogarithmic);
    const QSharedPointer<QCPAxisTicker> ticker = tickerOf(wanted);
    ticker->setTickCount(axis->orientation() == Qt::Horizontal ? 6 : 4);
    axis->setTicker(ticker);
    axis->setRange(wanted.range.min, wanted.range.max);
    axis->setTickLabels(wanted.hasTickLabels);
    axis->setTickLabelFont(textFont(style.textPt));
    axis->setTickLabelColor(style.muted);
    axis->setTickLabelPadding(7);
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0);
    axis->setSubTickLength(0);
    axis->grid()->setPen(QPen(style.grid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen); // MarkPainter::zeroLines
    axis->grid()->setAntialiased(false);
    axis->grid()->setVisible(wanted.isVisible);
    // An axis that is added by hand puts its grid among the curves.
    axis->grid()->setLayer(QStringLiteral("grid"));
}

void setUpAxes(QCPAxisRect* rect, const Panel& panel, const Style& style) {
    setUpAxis(rect->axis(QCPAxis::atBottom), panel.x, style);
    setUpAxis(rect->axis(QCPAxis::atLeft), panel.y, style);
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    x->setLabel(QString::fromStdString(panel.x.label));
    x->setLabelFont(mathFont(style.mathPt));
    x->setLabelColor(style.text);
    x->setLabelPadding(2);
    rect->axis(QCPAxis::atLeft)->setPadding(panel.y.label.empty() ? 0 : labelRoom(panel, style));
    const bool hasScale = panel.colourBar && !panel.keepsAspect;
    const int right = hasScale ? ScaleBarItem::roomFor(*panel.colourBar, style) : 16;
    rect->setMinimumMargins(panel.y.isVisible ? QMargins(kLeastLabelRoom + 24, 10, right, panel.x.hasTickLabels ? 0 : 6)
                                              : QMargins(0, 2, 0, 2));
}

// Draws one panel's marks; a visitor over the closed set.
class MarkPainter {
public:
    MarkPainter(QCPAxisRect* rect, const Style& style, bool keepsAspect)
        : m_rect(rect), m_plot(rect->parentPlot()), m_x(rect->axis(QCPAxis::atBottom)),
          m_y(rect->axis(QCPAxis::atLeft)), m_style(style), m_keepsAspect(keepsAspect) {}

    // Above the grid of both axes: an axis of its own would be cut by the other one's grid.
    void zeroLines() const {
        for (const QCPAxis* axis : {m_x, m_y}) {
            if (!axis->visible() || isLogarithmic(axis) || !isNearPanel(0, axis))
                continue;
            const bool isHorizontal = axis == m_y;
            auto* line = clipped(new QCPItemLine(m_plot));
            line->setLayer(QStringLiteral("grid"));
            line->setAntialiased(false);
            for (auto [position, ratio] : {std::pair{line->start, 0.0}, std::pair{line->end, 1.0}})
                isHorizontal ? acrossAt(position, ratio, 0) : upAt(position, 0, ratio);
            line->setPen(QPen(m_style.zeroLine, 1));
        }
    }

    void operator()(const Band& band) const {
        if (std::isnan(band.y.min) || std::isnan(band.y.max))
            return;
        auto* item = clipped(new QCPItemRect(m_plot));
        item->setLayer(QStringLiteral("grid"));
        acrossAt(item->topLeft, 0, nearPanel(band.y.max, m_y));
        acrossAt(item->bottomRight, 1, nearPanel(band.y.min, m_y));
        item->setPen(Qt::NoPen);
        item->setBrush(colourOf(band.ink, m_style));
    }

    void operator()(const Area& area) const {
        addFill(m_x, m_y, toVector(area.x), gated(area.low), gated(area.high), colourOf(area.ink, m_style));
    }

    void operator()(const Arrow& arrow) const {
        if (isNearPanel(arrow.x, m_x) && std::isfinite(arrow.from) && std::isfinite(arrow.to))
            clipped(addArrow(m_rect, {arrow.x, nearPanel(arrow.from, m_y)}, {arrow.x, nearPanel(arrow.to, m_y)},
                             penOf(arrow.ink, arrow.width, Dash::Solid, m_style)));
    }

    void operator()(const Raster& raster) const {
        if (m_keepsAspect)
            new PictureItem(m_rect, raster.bitmap);
        else
            new PictureItem(m_rect, raster);
    }

    void operator()(const Rule& rule) const {
        const bool isHorizontal = rule.direction == Rule::Direction::Horizontal;
        if (!isNearPanel(rule.at, isHorizontal ? m_y : m_x))
            return;
        auto* item = clipped(new QCPItemLine(m_plot));
        for (auto [position, ratio] : {std::pair{item->start, 0.0}, std::pair{item->end, 1.0}})
            isHorizontal ? acrossAt(position, ratio, rule.at) : upAt(position, rule.at, ratio);
        item->setPen(penOf(rule.ink, rule.width, rule.dash, m_style));
    }

    void operator()(const Polyline& line) const {
        if (line.x.size() > kLargestSeries)
            return (*this)(decimated(line, kLargestSeries));
        auto* graph = new QCPGraph(m_x, m_y);
        graph->setData(toVector(line.x), gated(line.y), true);
        graph->setPen(penOf(line.ink, line.width, line.dash, m_style));
        graph->setAdaptiveSampling(false);
        graph->setAntialiased(true);
    }

    void operator()(const Points& points) const {
        auto* graph = new QCPGraph(m_x, m_y);
        graph->setData(toVector(points.x), gated(points.y), false);
        graph->setLineStyle(QCPGraph::lsNone);
        const QPen pen = penOf(points.ink, 1.4, Dash::Solid, m_style);
        const QBrush brush = points.isOpen ? QBrush(m_style.background) : QBrush(colourOf(points.ink, m_style));
        graph->setScatterStyle({QCPScatterStyle::ssCircle, pen, brush, points.diameter * kPixelsPerPoint});
        graph->setAntialiasedScatters(true);
    }

    void operator()(const Text& text) const {
        if (!isNearPanel(text.x, m_x) || !isNearPanel(text.y, m_y))
            return;
        // In a flat panel half a line of words reaches over the edge: better there than cut.
        auto* item = clipped(new QCPItemText(m_plot));
        item->setClipToAxisRect(!m_x->range().contains(text.x) || !m_y->range().contains(text.y));
        item->position->setAxes(m_x, m_y);
        item->position->setCoords(text.x, text.y);
        item->setText(QString::fromStdString(text.text));
        item->setFont(textFont(m_style.textPt - 0.5));
        item->setColor(colourOf(text.ink, m_style));
        const Qt::Alignment side = text.anchor == Text::Anchor::Left    ? Qt::AlignLeft
                                   : text.anchor == Text::Anchor::Right ? Qt::AlignRight
                                                                        : Qt::AlignHCenter;
        item->setPositionAlignment(side | (text.isAbove ? Qt::AlignBottom : Qt::AlignTop));
        item->setPadding({2, 2, 2, 2});
    }

private:
    template<class Item>
    Item* clipped(Item* item) const {
        item->setClipToAxisRect(true);
        item->setClipAxisRect(m_rect);
        return item;
    }

    void acrossAt(QCPItemPosition* position, double ratio, double y) const {
        position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        position->setTypeY(QCPItemPosition::ptPlotCoords);
        position->setAxisRect(m_rect);
        position->setAxes(m_x, m_y);
        position->setCoords(ratio, y);
    }

    void upAt(QCPItemPosition* position, double x, double ratio) const {
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        position->setAxisRect(m_rect);
        position->setAxes(m_x, m_y);
        position->setCoords(x, ratio);
    }

    static QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

    // `value`, or the end of a hundred panels on that side: further out no device could tell one coordinate from
    // another.
    static double nearPanel(double value, const QCPAxis* axis) {
        if (isLogarithmic(axis)) // whose range is positive
            return std::clamp(value, axis->range().lower * 1e-6, axis->range().upper * 1e6);
        const double far = 100 * axis->range().size();
        return std::clamp(value, axis->range().lower - far, axis->range().upper + far);
    }

    static bool isLogarithmic(const QCPAxis* axis) { return axis->scaleType() == QCPAxis::stLogarithmic; }

    static bool isNearPanel(double value, const QCPAxis* axis) { return nearPanel(value, axis) == value; }

    // Whatever a scene holds, a device is handed heights it can draw, or gaps.
    QVector<double> gated(const std::vector<double>& values) const {
        QVector<double> out(values.begin(), values.end());
        for (double& value : out)
            value = std::isfinite(value) ? nearPanel(value, m_y) : qQNaN();
        return out;
    }

    QCPAxisRect* m_rect;
    QCustomPlot* m_plot;
    QCPAxis* m_x;
    QCPAxis* m_y;
    const Style& m_style;
    bool m_keepsAspect;
};

QCPTextElement* titleElement(QCustomPlot& plot, const std::string& text, const Style& style) {
    auto* title = new QCPTextElement(&plot, QString::fromStdString(text), textFont(style.titlePt, QFont::Medium));
    title->setTextColor(style.text);
    title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title->setMargins({0, 0, 2, 2});
    return title;
}

// A picture with its title above and its scale below.
QCPLayoutElement* pictureCell(QCustomPlot& plot, QCPAxisRect* rect, const Panel& panel, const Style& style) {
    auto* cell = new QCPLayoutGrid;
    cell->setRowSpacing(2);
    cell->addElement(0, 0, titleElement(plot, panel.title, style));
    cell->addElement(1, 0, rect);
    cell->setMargins({6, 4, 6, 4});
    if (panel.colourBar)
        cell->addElement(
            2, 0,
            new ColourBarElement(rect, {panel.x.range.length(), panel.y.range.length()}, *panel.colourBar, style));
    else
        cell->addElement(2, 0, new LegendElement(&plot, panel.legend, style, LegendElement::Flow::Across));
    return cell;
}

// Panels one above another begin and end at the same x. One a plot, however often it is drawn.
QCPMarginGroup* sharedMargins(QCustomPlot& plot) {
    auto* group = plot.findChild<QCPMarginGroup*>(QString(), Qt::FindDirectChildrenOnly);
    return group ? group : new QCPMarginGroup(&plot);
}

void clear(QCustomPlot& plot) {
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    plot.plotLayout()->simplify();
}

} // namespace

std::vector<QCPAxisRect*> draw(const Scene& scene, const Style& style, QCustomPlot& plot) {
    clear(plot);
    plot.setLocale(QLocale::c());
    plot.setBackground(style.background);
    plot.plotLayout()->setRowSpacing(4);
    plot.plotLayout()->setColumnSpacing(2);
    QCPMarginGroup* margins = sharedMargins(plot);
    const bool hasLegendRow = std::any_of(scene.panels.begin(), scene.panels.end(), standsAbove);
    std::vector<QCPAxisRect*> rects;
    for (const Panel& panel : scene.panels) {
        const int row = panel.row + (hasLegendRow ? 1 : 0);
        auto* rect = new QCPAxisRect(&plot, false);
        rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
        setUpAxes(rect, panel, style);
        if (!panel.keepsAspect)
            rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        plot.plotLayout()->addElement(row, panel.column,
                                      panel.keepsAspect ? pictureCell(plot, rect, panel, style) : rect);
        plot.plotLayout()->setRowStretchFactor(row, panel.rowWeight);
        plot.plotLayout()->setColumnStretchFactor(panel.column, panel.columnWeight);
        const MarkPainter painter(rect, style, panel.keepsAspect);
        painter.zeroLines();
        for (const Mark& mark : panel.marks)
            std::visit(painter, mark);
        if (panel.colourBar && !panel.keepsAspect)
            new ScaleBarItem(rect, *panel.colourBar, style);
        addLetter(rect, panel, style);
        if (standsAbove(panel)) {
            const auto flow = panel.isLegendAbove ? LegendElement::Flow::Wrapped : LegendElement::Flow::Columns;
            auto* legend = new LegendElement(&plot, panel.legend, style, flow);
            legend->setMarginGroup(QCP::msLeft, margins);
            plot.plotLayout()->addElement(0, panel.column, legend);
        } else if (!panel.legend.empty() && !panel.keepsAspect) {
            rect->insetLayout()->addElement(new LegendElement(&plot, panel.legend, style, LegendElement::Flow::Down),
                                            legendPlace(panel));
        }
        rects.push_back(rect);
    }
    return rects;
}

void drawOver(const std::vector<Mark>& marks, QCPAxisRect& rect, const Style& style) {
    const MarkPainter painter(&rect, style, false);
    for (const Mark& mark : marks)
        std::visit(painter, mark);
}

void clearLayer(QCustomPlot& plot, const QString& layer) {
    const QList<QCPLayerable*> children = plot.layer(layer)->children();
    for (QCPLayerable* child : children) {
        if (auto* plottable = qobject_cast<QCPAbstractPlottable*>(child))
            plot.removePlottable(plottable);
        else if (auto* item = qobject_cast<QCPAbstractItem*>(child))
            plot.removeItem(item);
    }
}

} // namespace acti::plot

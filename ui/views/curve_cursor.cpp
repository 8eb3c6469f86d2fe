#include "ui/views/curve_cursor.h"

#include "ui/plot/labels_item.h"
#include "ui/plot/qcp.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kTangentReach = 0.11; // of the width, on either side
constexpr double kTurnsAt = 0.7;       // from here on the slope is written at the tangent's left end

void setAxes(QCPItemPosition* position, QCPAxisRect* rect) {
    position->setAxisRect(rect);
    position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
}

// Of its own layer, so that a moving cursor redraws nothing else; words stay above it.
QCPLayer* cursorLayer(QCustomPlot& plot) {
    const QString name = QStringLiteral("cursor");
    if (!plot.layer(name)) {
        plot.addLayer(name, plot.layer(QStringLiteral("legend")), QCustomPlot::limBelow);
        plot.layer(name)->setMode(QCPLayer::lmBuffered);
    }
    return plot.layer(name);
}

template<class Item>
Item* cursorItem(QCustomPlot& plot, QCPAxisRect* rect) {
    auto* item = new Item(&plot);
    item->setLayer(cursorLayer(plot));
    item->setClipToAxisRect(true);
    item->setClipAxisRect(rect);
    item->setSelectable(false);
    return item;
}

} // namespace

void CurveCursor::attach(const std::vector<QCPAxisRect*>& rects, const CurveFigure& figure,
                         std::optional<std::size_t> selected, const plot::Style& style, CurveResolver& resolver) {
    m_figure = figure;
    m_selected = selected;
    m_curves.clear();
    m_lines.clear();
    m_rings.clear();
    m_tangent = nullptr;
    m_slope = nullptr;
    for (std::size_t i = 0; i < figure.curves.size(); ++i)
        if (Result<ResolvedCurve> resolved = resolver(figure.curves[i]); resolved && figure.curves[i].isVisible)
            m_curves.push_back({*std::move(resolved), i});
    for (QCPAxisRect* rect : rects) {
        auto* line = cursorItem<QCPItemLine>(m_plot, rect);
        for (auto [position, ratio] : {std::pair{line->start, 0.0}, std::pair{line->end, 1.0}}) {
            position->setTypeX(QCPItemPosition::ptPlotCoords);
            position->setTypeY(QCPItemPosition::ptAxisRectRatio);
            setAxes(position, rect);
            position->setCoords(0, ratio);
        }
        line->setPen(plot::penOf({Ink::Role::Muted, 0, 1}, 0.9, Dash::Dotted, style));
        m_lines.push_back(line);
    }
    addTangent(rects, style);
    addRings(rects, style);
}

void CurveCursor::addRings(const std::vector<QCPAxisRect*>& rects, const plot::Style& style) {
    const auto axes = axesOf(m_figure);
    for (std::size_t axis = 0; axis < rects.size(); ++axis)
        for (const std::size_t panel : axes[axis])
            for (std::size_t curve = 0; curve < m_curves.size(); ++curve) {
                if (m_figure.panels[panel].quantity.kind == Quantity::Kind::Difference)
                    continue;
                auto* ring = cursorItem<QCPItemTracer>(m_plot, rects[axis]);
                setAxes(ring->position, rects[axis]);
                ring->setStyle(QCPItemTracer::tsCircle);
                ring->setSize(8);
                ring->setPen(plot::penOf(inkOf(m_figure, m_curves[curve].index), 1.5, Dash::Solid, style));
                ring->setBrush(style.background);
                m_rings.push_back({curve, panel, ring});
            }
}

void CurveCursor::addTangent(const std::vector<QCPAxisRect*>& rects, const plot::Style& style) {
    const auto axes = axesOf(m_figure);
    const auto showsValues = [&](std::size_t panel) {
        return m_figure.panels[panel].quantity.kind == Quantity::Kind::Value;
    };
    for (std::size_t axis = 0; m_selected && axis < rects.size(); ++axis) {
        if (std::none_of(axes[axis].begin(), axes[axis].end(), showsValues))
            continue;
        Ink ink = inkOf(m_figure, *m_selected);
        m_slopeColour = plot::wordColourOf(ink, style);
        ink.opacity = 0.65;
        m_tangent = cursorItem<QCPItemLine>(m_plot, rects[axis]);
        setAxes(m_tangent->start, rects[axis]);
        setAxes(m_tangent->end, rects[axis]);
        m_tangent->setPen(plot::penOf(ink, 1.0, Dash::Solid, style));
        m_slope = new plot::LabelsItem(rects[axis]);
        m_slope->setLayer(cursorLayer(m_plot));
        m_slopeFont = plot::textFont(style.textPt);
        return;
    }
}

void CurveCursor::moveTo(double x) {
    placeAt(x);
    cursorLayer(m_plot)->replot();
}

void CurveCursor::placeAt(double x) {
    for (QCPItemLine* line : m_lines) {
        line->start->setCoords(x, 0);
        line->end->setCoords(x, 1);
    }
    std::vector<Sample> samples;
    for (const Traced& traced : m_curves)
        samples.push_back(traced.resolved.entry->at(x, traced.resolved.params));
    for (const Ring& ring : m_rings) {
        const double y = heightAt(m_figure, m_figure.panels[ring.panel].quantity, m_curves[ring.curve].resolved, x,
                                  samples[ring.curve]);
        ring.item->setVisible(std::isfinite(y));
        if (std::isfinite(y))
            ring.item->position->setCoords(x, y);
    }
    if (m_tangent) {
        m_tangent->setVisible(false);
        m_slope->setVisible(false);
        for (std::size_t i = 0; i < m_curves.size(); ++i)
            if (m_curves[i].index == m_selected)
                moveTangent(x, samples[i]);
    }
}

void CurveCursor::moveTangent(double x, const Sample& sample) {
    if (!std::isfinite(sample.f) || !std::isfinite(sample.f1))
        return;
    const double reach = kTangentReach * m_figure.x.length();
    m_tangent->setVisible(true);
    m_tangent->start->setCoords(x - reach, sample.f - reach * sample.f1);
    m_tangent->end->setCoords(x + reach, sample.f + reach * sample.f1);
    // At the end that points into the picture; below a rising line and above a falling one nothing is in the way.
    using Anchor = Text::Anchor;
    const bool isLeft = x > m_figure.x.min + kTurnsAt * m_figure.x.length();
    const auto spotAt = [&](bool atLeft, bool isClear) {
        const double side = atLeft ? -reach : reach;
        return plot::LabelSpot{{x + side, sample.f + side * sample.f1},
                               atLeft ? Anchor::Right : Anchor::Left,
                               ((sample.f1 < 0) != atLeft) == isClear};
    };
    std::vector<plot::LabelSpot> spots{spotAt(isLeft, true), spotAt(!isLeft, true), spotAt(isLeft, false),
                                       spotAt(!isLeft, false)};
    for (const double share : {1.15, 1.4}) // above or below the end, a little further out
        for (const bool isUp : {false, true})
            spots.push_back({{x + (isLeft ? -share : share) * reach, sample.f + (isLeft ? -reach : reach) * sample.f1},
                             isLeft ? Anchor::Right : Anchor::Left,
                             isUp});
    for (const plot::LabelSpot& spot : // where both ends are out of sight
         plot::sidesOf({{x, sample.f}, isLeft ? Anchor::Right : Anchor::Left, sample.f1 < 0}))
        spots.push_back(spot);
    m_slope->setVisible(true);
    m_slope->clear();
    m_slope->add({{QCoreApplication::translate("acti::ui::CurveCursor", "slope %1").arg(displayNumber(sample.f1, 5))},
                  m_slopeFont,
                  m_slopeColour},
                 std::move(spots));
}

} // namespace acti::ui

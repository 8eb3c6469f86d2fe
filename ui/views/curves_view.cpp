#include "ui/views/curves_view.h"

#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"
#include "ui/theme/theme.h"
#include "ui/views/curve_cursor.h"
#include "ui/views/plot_navigation.h"
#include "ui/widgets/frames.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kNearCurve = 8; // pixels: a curve so near is meant

constexpr int kLeastAxisHeight = 92; // below, a curve cannot be read: then the figure scrolls

// The heights of an axis go by the first of its quantities.
std::vector<NavigablePanel> navigable(const CurveFigure& figure, const std::vector<QCPAxisRect*>& rects) {
    const auto axes = axesOf(figure);
    std::vector<NavigablePanel> panels;
    for (std::size_t i = 0; i < rects.size(); ++i)
        panels.push_back({rects[i], quantityId(figure.panels[axes[i].front()].quantity)});
    return panels;
}

} // namespace

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot), m_slowScenes(std::make_shared<CurveScenes>()),
      m_cursor(std::make_unique<CurveCursor>(*m_plot)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeScrolled());
    m_navigation = new PlotNavigation(*m_plot, this);
    m_navigation->setPinsOnClick(true);
    m_plot->setAccessibleName(tr("Curves"));
    m_plot->setAccessibleDescription(
        tr("Arrow keys step the cursor, with Ctrl from dot to dot; plus and minus zoom; Home fits"));
    m_plot->setMinimumSize(200, 200);
    m_plot->installEventFilter(this); // sees events before the navigation
    connect(m_navigation, &PlotNavigation::rangesChanged, this, &CurvesView::schedule);
    connect(m_navigation, &PlotNavigation::cursorMoved, this, [this](double x) {
        m_cursor->moveTo(x);
        emit cursorMoved(x);
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &CurvesView::refreshNow);
}

CurvesView::~CurvesView() = default;

QScrollArea* CurvesView::makeScrolled() {
    QScrollArea* area = scrolled(m_plot);
    setFocusProxy(m_plot);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

void CurvesView::setFigure(const CurveFigure& figure, std::optional<std::size_t> selected) {
    if (figure.x != m_figure.x)
        m_navigation->fit(); // another range is meant to be seen, with the heights that it needs
    m_figure = figure;
    m_selected = selected;
    schedule();
}

CurveFigure CurvesView::shownFigure() const {
    CurveFigure shown = m_figure;
    if (const auto x = m_navigation->x())
        shown.x = *x;
    for (CurvePanel& panel : shown.panels)
        if (const auto heights = m_navigation->heights(quantityId(panel.quantity)))
            panel.y = heights;
    return shown;
}

void CurvesView::fit() { m_navigation->fit(); }

void CurvesView::holdHeights(bool isHeld) {
    m_isHeld = isHeld;
    m_heights.clear();
    schedule();
}

// With the heights that are held, widened by what the curves need now.
Result<Scene> CurvesView::built(const CurveFigure& shown) {
    Result<Scene> scene = m_scenes.build(shown);
    const auto axes = axesOf(shown);
    if (!m_isHeld || !scene || scene->panels.size() != axes.size())
        return scene;
    CurveFigure wide = shown;
    bool isSame = true;
    const bool isFirst = m_heights.size() != axes.size();
    m_heights.resize(axes.size());
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const Range& needed = scene->panels[i].y.range;
        m_heights[i] =
            isFirst ? needed : Range{std::min(needed.min, m_heights[i].min), std::max(needed.max, m_heights[i].max)};
        std::optional<Range>& y = wide.panels[axes[i].front()].y;
        if (y) // zoomed or saved: it stays as it is
            continue;
        y = m_heights[i];
        isSame = isSame && m_heights[i] == needed;
    }
    return isSame ? std::move(scene) : m_scenes.build(wide);
}

double CurvesView::cursorX() const { return m_navigation->cursorX(); }

bool CurvesView::isCursorPinned() const { return m_navigation->isPinned(); }

void CurvesView::setCursorX(double x) { m_navigation->setCursorX(x); }

void CurvesView::schedule() { m_refresh.start(); }

void CurvesView::refreshNow() {
    m_refresh.stop();
    const CurveFigure shown = shownFigure();
    if (!takesLong(shown)) {
        m_building.cancel();
        return take(built(shown), shown);
    }
    m_isStale = m_building.isBusy(); // what is under way is shown first: a slider that moves on would never show any
    if (!m_isStale)
        m_building.run([scenes = m_slowScenes, shown](const auto&) { return scenes->build(shown); },
                       [this, shown](Result<Scene> scene) {
                           if (scene || !m_isStale) // a failure of what is no longer shown is none
                               take(std::move(scene), shown);
                           if (m_isStale)
                               refreshNow();
                       });
}

void CurvesView::take(Result<Scene> scene, const CurveFigure& shown) {
    if (!scene) {
        m_scene.reset();
        emit failed(QString::fromStdString(message(scene.error())));
        return;
    }
    const Result<const plot::Style*> style = plot::findStyle(currentTheme().id.toStdString());
    m_plot->setMinimumHeight(std::max(200, kLeastAxisHeight * static_cast<int>(scene->panels.size())));
    const std::vector<QCPAxisRect*> rects = plot::draw(*scene, **style, *m_plot);
    m_navigation->attach(navigable(shown, rects));
    m_rects = rects;
    m_hints.take(*scene, rects);
    const bool hasSelected = m_selected && *m_selected < shown.curves.size(); // else it is of a newer figure
    m_cursor->attach(rects, shown, hasSelected ? m_selected : std::nullopt, **style, m_resolver);
    m_cursor->placeAt(cursorX()); // a layer that is painted alone while the rest is not would paint all twice
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
    m_scene = *std::move(scene);
    m_drawn = shown;
    emit drawn();
    emit cursorMoved(cursorX());
}

void CurvesView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        schedule();
    QWidget::changeEvent(event);
}

void CurvesView::stepToDot(int direction) {
    const PlotHint* next = m_hints.next(cursorX(), direction);
    if (!next)
        return;
    setCursorX(next->x);
    QToolTip::showText(m_plot->mapToGlobal(m_hints.pixelOf(*next).toPoint()), next->text, m_plot);
}

// A steep curve passes a pixel beside those that it goes through: its heights a little left and right count too.
std::optional<std::size_t> CurvesView::curveAt(const QPointF& pixel) {
    const auto axes = axesOf(m_drawn);
    std::optional<std::size_t> nearest;
    double least = kNearCurve;
    for (std::size_t i = 0; i < m_rects.size() && i < axes.size(); ++i) {
        if (!m_rects[i]->rect().contains(pixel.toPoint()))
            continue;
        const QCPAxis &across = *m_rects[i]->axis(QCPAxis::atBottom), &up = *m_rects[i]->axis(QCPAxis::atLeft);
        for (std::size_t c = 0; c < m_drawn.curves.size(); ++c) {
            const Result<ResolvedCurve> resolved = m_resolver(m_drawn.curves[c]);
            if (!resolved || !m_drawn.curves[c].isVisible)
                continue;
            for (const std::size_t panel : axes[i])
                for (const double aside : {-3.0, -1.5, 0.0, 1.5, 3.0}) {
                    const double x = across.pixelToCoord(pixel.x() + aside);
                    const Sample sample = resolved->entry->at(x, resolved->params);
                    const double y = heightAt(m_drawn, m_drawn.panels[panel].quantity, *resolved, x, sample);
                    const double distance = std::hypot(up.coordToPixel(y) - pixel.y(), aside);
                    if (distance < least) { // never of what is not a number
                        least = distance;
                        nearest = c;
                    }
                }
        }
    }
    return nearest;
}

// What the dots say, at the mouse and from dot to dot; everything else is the navigation's.
bool CurvesView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_plot && event->type() == QEvent::MouseMove) {
        const auto& move = *static_cast<QMouseEvent*>(event);
        const PlotHint* hint = move.buttons() == Qt::NoButton ? m_hints.at(move.position()) : nullptr;
        if (hint)
            QToolTip::showText(move.globalPosition().toPoint(), hint->text, m_plot);
        else
            QToolTip::hideText();
    }
    if (watched == m_plot && event->type() == QEvent::ContextMenu) {
        const auto& click = *static_cast<QContextMenuEvent*>(event);
        const auto curve = click.reason() == QContextMenuEvent::Keyboard ? m_selected : curveAt(click.pos());
        if (curve)
            emit curveMenuWanted(static_cast<int>(*curve), click.globalPos());
        return curve.has_value();
    }
    if (watched == m_plot && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isSideways = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
        if (isSideways && (key.modifiers() & Qt::ControlModifier)) {
            stepToDot(key.key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace acti::ui

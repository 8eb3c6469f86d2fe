// The curves of a figure with a cursor: wheel zooms at the cursor, drag pans, double click fits, arrow keys step the
// cursor, with Ctrl from dot to dot; a dot says what it is when it is pointed at.
#pragma once

#include "core/figure/curve_scenes.h"
#include "ui/tasks/latest_task.h"
#include "ui/views/plot_hints.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCustomPlot;
class QCPAxisRect;
class QScrollArea;

namespace acti::ui {

class CurveCursor;
class PlotNavigation;

class CurvesView : public QWidget {
    Q_OBJECT
public:
    explicit CurvesView(QWidget* parent = nullptr);
    ~CurvesView() override;

    // `selected`: the curve that gets a tangent at the cursor, if any.
    void setFigure(const CurveFigure& figure, std::optional<std::size_t> selected);

    // The figure with the ranges that are on screen.
    CurveFigure shownFigure() const;

    void fit();
    // While held, axes grow as far as the curves need and do not shrink: what moves is the curve and not its scale.
    void holdHeights(bool isHeld);
    double cursorX() const;
    void setCursorX(double x);
    bool isCursorPinned() const;

    // Draws at once what is otherwise drawn when control returns to the event loop; what takes long is built in the
    // background and drawn when it is there.
    void refreshNow();
    bool isBuilding() const { return m_building.isBusy(); }

    // What is on screen, and the figure that it shows.
    const std::optional<Scene>& scene() const { return m_scene; }
    const CurveFigure& drawnFigure() const { return m_drawn; }

    QCustomPlot& plot() { return *m_plot; }
    Result<ResolvedCurve> resolve(const Curve& curve) { return m_resolver(curve); }
    const PlotHints& hints() const { return m_hints; }
    // The visible curve that lies under this pixel of the plot, or within a few of it.
    std::optional<std::size_t> curveAt(const QPointF& pixel);

signals:
    void cursorMoved(double x);
    void failed(const QString& message);
    void drawn();
    // A right click on a curve, by its place in the figure.
    void curveMenuWanted(int index, const QPoint& at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void schedule();
    Result<Scene> built(const CurveFigure& shown);
    void take(Result<Scene> scene, const CurveFigure& shown);
    QScrollArea* makeScrolled();
    void stepToDot(int direction);

    CurveFigure m_figure;
    std::optional<std::size_t> m_selected;
    QCustomPlot* m_plot = nullptr;
    PlotNavigation* m_navigation = nullptr;
    CurveScenes m_scenes;
    std::shared_ptr<CurveScenes> m_slowScenes; // of m_building alone
    LatestTask m_building;
    bool m_isHeld = false;
    std::vector<Range> m_heights; // held, of each axis; empty: none yet
    bool m_isStale = false;       // another figure was shown while one was being built
    CurveResolver m_resolver;
    std::optional<Scene> m_scene;
    CurveFigure m_drawn;
    std::vector<QCPAxisRect*> m_rects; // one for each of its axes
    PlotHints m_hints;
    std::unique_ptr<CurveCursor> m_cursor;
    QTimer m_refresh;
};

} // namespace acti::ui

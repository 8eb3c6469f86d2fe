// The curves of a figure with a cursor: wheel zooms at the cursor, drag pans, double click fits, arrow keys step the
// cursor, with Ctrl from dot to dot; a dot says what it is when it is pointed at.
#pragma once

#include "core/figure/curve_scenes.h"
#include "ui/views/plot_hints.h"

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <string>

class QCustomPlot;
class QCPAxisRect;

namespace acti::ui {

class CurveCursor;

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
    double cursorX() const { return m_cursorX; }
    void setCursorX(double x);

    // Draws at once what is otherwise drawn when control returns to the event loop.
    void refreshNow();

    QCustomPlot& plot() { return *m_plot; }
    Result<ResolvedCurve> resolve(const Curve& curve) { return m_scenes.resolve(curve); }
    const PlotHints& hints() const { return m_hints; }

signals:
    void cursorMoved(double x);
    void failed(const QString& message);
    void drawn();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool handleWheel(class QWheelEvent& event);
    bool handlePress(class QMouseEvent& event);
    bool handleMove(class QMouseEvent& event);
    bool handleKey(class QKeyEvent& event);
    void schedule();
    void zoom(std::size_t panel, QPointF at, double factor, bool inX, bool inY);
    void panFrom(const QPointF& previous, const QPointF& current);
    void stepToDot(int direction);
    std::optional<std::size_t> panelAt(const QPointF& position) const;
    std::string axisId(std::size_t rect) const;

    CurveFigure m_figure;
    std::optional<std::size_t> m_selected;
    std::optional<Range> m_x;               // zoomed or panned; else the figure's
    std::map<std::string, Range> m_heights; // by quantity id
    double m_cursorX = 1;
    bool m_isPanning = false;
    std::size_t m_panPanel = 0;
    QPointF m_lastPosition;
    QCustomPlot* m_plot = nullptr;
    CurveScenes m_scenes;
    PlotHints m_hints;
    CurveFigure m_drawn; // what m_rects show; m_figure may be newer
    std::vector<QCPAxisRect*> m_rects;
    std::unique_ptr<CurveCursor> m_cursor;
    QTimer m_refresh;
};

} // namespace acti::ui

// The figure of a sweep, and the curve that plays over it. The ground is drawn when the figure changes; what plays lies
// on the plot's overlay, so that a step of the parameter draws nothing else. All grounds but the first are made on
// another thread, while the one before stays.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <optional>

class QCustomPlot;
class QCPAxisRect;

namespace acti::ui {

class PlotNavigation;

class SweepView : public QWidget {
    Q_OBJECT
public:
    explicit SweepView(QWidget* parent = nullptr);

    void setFigure(const SweepFigure& figure);

    // A value that plays: seen and never saved. It goes before the figure's own `current`; nothing: that one.
    void play(std::optional<double> value);
    std::optional<double> played() const { return m_played; }
    // The value whose curve is strong.
    std::optional<double> shownValue() const { return m_played ? m_played : m_figure.current; }

    // The figure with the ranges and the value that are on screen.
    SweepFigure shownFigure() const;

    void fit();
    PlotNavigation& navigation() { return *m_navigation; }
    // The parameter's value under the mouse, where that is over a map.
    std::optional<double> valueAtMouse() const;

    // Makes and draws at once what is otherwise made elsewhere and drawn from the event loop.
    void refreshNow();
    // How often the ground was drawn so far.
    int groundsDrawn() const { return m_groundsDrawn; }

    QCustomPlot& plot() { return *m_plot; }

signals:
    // The ground, the value or the cursor changed.
    void shown();
    // The ground was drawn, so that what was said of a failure no longer holds.
    void groundDrawn();
    void failed(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    std::string heightsId(const std::string& panel, const Quantity& quantity) const;
    void refresh();
    bool isWanted(const SweepFigure& ground) const;
    void take(Result<Scene> scene, const SweepFigure& ground);
    void drawGround(Scene scene);
    void paint();
    void drawMoving();
    void addToTrail(std::optional<double> before);
    std::vector<Mark> cursorMarks(const Panel& panel) const;
    void endTrail();

    SweepFigure m_figure;
    std::optional<double> m_played;
    std::deque<double> m_trail;
    QCustomPlot* m_plot = nullptr;
    PlotNavigation* m_navigation = nullptr;
    std::optional<SweepFigure> m_drawn; // of the ground; its `current` is 0, or nothing
    std::string m_drawnStyle;
    std::optional<SweepFigure> m_refused; // likewise, of one that could not be made
    Scene m_ground;
    std::vector<QCPAxisRect*> m_rects;
    int m_groundsDrawn = 0;
    bool m_isGroundPainted = false;
    bool m_isMouseOver = false;
    LatestTask m_maker;
    QTimer m_refresh;
    QTimer m_trailEnd;
};

} // namespace acti::ui

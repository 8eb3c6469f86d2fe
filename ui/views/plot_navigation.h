// Moving about in a drawn plot: wheel zooms at the cursor, drag pans, double click fits, arrow keys step the cursor.
// The ranges are what a user sees, never a part of what is saved.
#pragma once

#include "core/numeric/range.h"

#include <QObject>
#include <QPointF>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QCPAxisRect;
class QCustomPlot;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace acti::ui {

// A panel that can be moved about in; panels share one range of x.
struct NavigablePanel {
    QCPAxisRect* rect = nullptr;
    std::string id; // its heights are kept under this name
};

class PlotNavigation : public QObject {
    Q_OBJECT
public:
    // Takes the mouse and keys of `plot`, which must outlive it.
    explicit PlotNavigation(QCustomPlot& plot, QObject* parent = nullptr);

    // After every draw.
    void attach(std::vector<NavigablePanel> panels) { m_panels = std::move(panels); }

    // Zoomed or panned; nothing: as the figure has it.
    std::optional<Range> x() const { return m_x; }
    std::optional<Range> heights(const std::string& panel) const;
    void fit();

    double cursorX() const { return m_cursorX; }
    // Where the mouse was last, in the coordinates of the plot.
    QPointF mouse() const { return m_mouse; }
    void setCursorX(double x);

    // A click keeps the cursor where it is while the mouse goes elsewhere; another click or Escape frees it.
    void setPinsOnClick(bool isWanted) { m_pinsOnClick = isWanted; }
    bool isPinned() const { return m_isPinned; }

signals:
    void rangesChanged();
    void cursorMoved(double x);
    // The up and down keys: 1 or -1, ten times as far with Shift.
    void steppedUp(int steps);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleWheel(QWheelEvent& event);
    bool handlePress(QMouseEvent& event);
    bool handleMove(QMouseEvent& event);
    void handleRelease(const QMouseEvent& event);
    void setPinned(bool isPinned);
    void followMouse();
    bool handleKey(QKeyEvent& event);
    void zoom(const NavigablePanel& panel, QPointF at, double factor, bool inX, bool inY);
    void pan(const NavigablePanel& panel, QPointF from, QPointF to);
    const NavigablePanel* panelAt(const QPointF& position) const;

    QCustomPlot& m_plot;
    std::vector<NavigablePanel> m_panels;
    std::optional<Range> m_x;
    std::map<std::string, Range> m_heights;
    double m_cursorX = 1;
    QPointF m_mouse;
    std::optional<std::size_t> m_panned; // the panel that is being dragged
    QPointF m_last;
    QPointF m_pressed;
    bool m_pinsOnClick = false;
    bool m_isPinned = false;
};

} // namespace acti::ui

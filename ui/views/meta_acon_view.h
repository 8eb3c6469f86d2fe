// The figure of a computed Meta-ACON: bars and curves name their channel when they are pointed at and choose it when
// they are clicked; the up and down keys go from channel to channel.
#pragma once

#include "core/figure/meta_acon_content.h"

#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QCustomPlot;
class QCPAxisRect;

namespace acti::ui {

class PlotNavigation;

class MetaAconView : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconView(QWidget* parent = nullptr);

    void setComputed(std::shared_ptr<const ComputedMetaAcon> computed);
    // `figure` with the ranges that are on screen.
    MetaAconFigure inView(MetaAconFigure figure) const;
    void fit();
    double cursorX() const;

    // Whose bar or curve lies at a place of the plot.
    std::optional<std::size_t> channelAt(const QPointF& position) const;
    // Where the middle of a channel's bar is, if it has one.
    std::optional<QPointF> barOf(std::size_t channel) const;

    // Draws at once what is otherwise drawn from the event loop, once it is visible.
    void refreshNow();

    QCustomPlot& plot() { return *m_plot; }

signals:
    void drawn();
    void cursorMoved();
    // The channel under the mouse; nothing: none is.
    void pointed(std::optional<std::size_t> channel);
    void chosen(std::size_t channel);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void drawCursor();
    void pointAt(const QPointF& position, const QPoint& onScreen);
    void step(int steps);
    const QCPAxisRect* panelAt(const QPointF& position, const char* id) const;
    bool hasBars() const;

    std::shared_ptr<const ComputedMetaAcon> m_computed;
    QCustomPlot* m_plot = nullptr;
    PlotNavigation* m_navigation = nullptr;
    Scene m_scene;
    std::vector<QCPAxisRect*> m_rects; // one a panel of m_scene
    QPointF m_pressed;
    QTimer m_refresh;
};

} // namespace acti::ui

// The funnel's middle: tiles over a strip of numbers, or what stands there when there is nothing to show.
#pragma once

#include "ui/views/tile_grid.h"
#include "ui/widgets/state_panel.h"

#include <QWidget>

class QStackedWidget;

namespace acti::ui {

class BusyStrip;
class NoticeBar;

class FunnelCentre : public QWidget {
    Q_OBJECT
public:
    // `strip` goes below the tiles, as wide as they are.
    explicit FunnelCentre(QWidget* strip, QWidget* parent = nullptr);

    TileGrid& tiles() { return *m_tiles; }
    NoticeBar& notice() { return *m_notice; }
    BusyStrip& busy() { return *m_busy; }
    StatePanel& state() { return *m_state; }

    void showTiles();
    void showState(const StatePanel::Words& words);
    bool showsTiles() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareRoom();
    void alignStrip();

    QWidget* m_strip;
    TileGrid* m_tiles;
    NoticeBar* m_notice;
    BusyStrip* m_busy;
    StatePanel* m_state;
    QStackedWidget* m_stack;
};

} // namespace acti::ui

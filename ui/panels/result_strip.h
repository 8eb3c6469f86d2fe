// Below the tiles: how often T wins, by how much, and how T goes with x; of two funnels, for the side that is chosen.
#pragma once

#include "core/figure/map_brush.h"
#include "ui/views/funnel_picture.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace acti::ui {

class ChoiceRow;
class MarginPlot;
class ScatterPlot;

class ResultStrip : public QWidget {
    Q_OBJECT
public:
    explicit ResultStrip(QWidget* parent = nullptr);

    void showPicture(std::shared_ptr<const FunnelPicture> picture);

    // Of which funnel the numbers and the plots are, where there are two.
    MapSide side() const;
    // The pixels that are chosen in one of the plots.
    const std::optional<MapBrush>& brush() const { return m_brush; }
    void clearBrush();
    // How many pixels that are. `isSample`: counted on some of the picture.
    void showBrushed(std::size_t chosen, std::size_t all, bool isSample);

signals:
    void brushChanged();
    void sideChosen();

private:
    QWidget* makeNumbers();
    void connectPlots();
    void setBrush(std::optional<MapBrush> brush);
    void showSide();
    void showRates();

    QLabel* m_rate;
    ChoiceRow* m_sides;
    QLabel* m_others;
    QLabel* m_facts;
    QLabel* m_brushed;
    MarginPlot* m_margins;
    ScatterPlot* m_scatter;
    std::shared_ptr<const FunnelPicture> m_picture;
    MapSide m_side = MapSide::First;
    std::optional<MapBrush> m_brush;
};

// "48.5 %" of all; a part that is neither none nor all never reads as 0.0 or 100.0.
QString shareText(std::size_t part, std::size_t all);

// "T − x from 0.1 to 0.4", "x below 0, T above 1".
QString brushText(const MapBrush& brush);

} // namespace acti::ui

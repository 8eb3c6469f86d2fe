// Below the tiles: how often T wins, by how much, and how T goes with x.
#pragma once

#include "ui/views/funnel_picture.h"

#include <QWidget>

class QLabel;

namespace acti::ui {

class MarginPlot;
class ScatterPlot;

class ResultStrip : public QWidget {
    Q_OBJECT
public:
    explicit ResultStrip(QWidget* parent = nullptr);

    void showPicture(const FunnelPicture& picture);

private:
    QLabel* m_rate;
    QLabel* m_others;
    QLabel* m_facts;
    MarginPlot* m_margins;
    ScatterPlot* m_scatter;
};

// "48.5 %" of all; a part that is neither none nor all never reads as 0.0 or 100.0.
QString shareText(std::size_t part, std::size_t all);

} // namespace acti::ui

// T against x for a sample of pixels, with the diagonal that parts the winners.
#pragma once

#include "core/numeric/range.h"
#include "core/spatial/funnel_statistics.h"

#include <QWidget>

#include <vector>

namespace acti::ui {

class ScatterPlot : public QWidget {
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget* parent = nullptr);

    // `span`: the values drawn along both axes; points outside it are left out.
    void setPoints(std::vector<ScatterPoint> points, Range span);
    const std::vector<ScatterPoint>& points() const { return m_points; }
    QSize sizeHint() const override { return {160, 104}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ScatterPoint> m_points;
    Range m_span{0, 1};
};

} // namespace acti::ui

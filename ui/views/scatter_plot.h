// T against x for a sample of pixels, with the diagonal that parts the winners. A box of both can be chosen, by mouse
// and by keys.
#pragma once

#include "core/numeric/range.h"
#include "core/spatial/funnel_statistics.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace acti::ui {

struct ScatterBox {
    Range x;
    Range t;
    bool operator==(const ScatterBox&) const = default;
};

class ScatterPlot : public QWidget {
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget* parent = nullptr);

    // `span`: the values drawn along both axes; points outside it are left out.
    void setPoints(std::vector<ScatterPoint> points, Range span);
    const std::vector<ScatterPoint>& points() const { return m_points; }
    // What is marked; a side that is infinite lies beyond the rim.
    void setChosen(std::optional<ScatterBox> chosen);
    QSize sizeHint() const override { return {160, 104}; }
    // Where the points are drawn.
    QRectF area() const;

signals:
    // By the user. A box that reaches the rim goes on for ever; none: nothing is chosen any more.
    void boxChosen(const std::optional<acti::ui::ScatterBox>& box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool hasPoints() const { return !m_points.empty() && m_span.min < m_span.max; }
    QPointF at(double x, double t) const;
    QPointF valuesAt(QPointF position) const; // x and T
    void choose(QPointF from, QPointF to);
    void stepBy(int right, int up, bool isGrowing);
    void paintPoints(QPainter& painter) const;

    std::vector<ScatterPoint> m_points;
    Range m_span{0, 1};
    std::optional<ScatterBox> m_chosen;
    std::optional<QPointF> m_pressed;
};

} // namespace acti::ui

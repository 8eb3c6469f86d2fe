// The histogram of T - x: grey where x wins, amber where T does. A range of it can be chosen, by mouse and by keys.
#pragma once

#include "core/numeric/range.h"
#include "core/spatial/funnel_statistics.h"

#include <QWidget>

#include <optional>

namespace acti::ui {

class MarginPlot : public QWidget {
    Q_OBJECT
public:
    explicit MarginPlot(QWidget* parent = nullptr);

    void setHistogram(MarginHistogram histogram);
    const MarginHistogram& histogram() const { return m_histogram; }
    // What is marked; an end that is infinite lies beyond the rim.
    void setChosen(std::optional<Range> chosen);
    QSize sizeHint() const override { return {200, 104}; }

signals:
    // By the user. A range that reaches the rim goes on for ever; none: nothing is chosen any more.
    void rangeChosen(std::optional<acti::Range> range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double marginAt(double position) const;
    double positionOf(double margin) const;
    Range span() const { return {-m_histogram.limit, m_histogram.limit}; }
    void choose(double from, double to);
    void stepBy(int bins, bool isGrowing);
    void paintChosen(QPainter& painter, const QRectF& area) const;

    MarginHistogram m_histogram;
    std::optional<Range> m_chosen;
    std::optional<double> m_pressed; // where, along the widget
};

} // namespace acti::ui

// The histogram of T - x: grey where x wins, amber where T does.
#pragma once

#include "core/spatial/funnel_statistics.h"

#include <QWidget>

namespace acti::ui {

class MarginPlot : public QWidget {
    Q_OBJECT
public:
    explicit MarginPlot(QWidget* parent = nullptr);

    void setHistogram(MarginHistogram histogram);
    const MarginHistogram& histogram() const { return m_histogram; }
    QSize sizeHint() const override { return {200, 104}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MarginHistogram m_histogram;
};

} // namespace acti::ui

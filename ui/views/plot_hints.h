// The dots of a plot that say what they are, and which one is pointed at.
#pragma once

#include "core/figure/scene.h"

#include <QPointF>
#include <QString>

#include <vector>

class QCPAxisRect;

namespace acti::ui {

// What is pointed at lies at most so many pixels away.
inline constexpr double kPointingReach = 9;

struct PlotHint {
    std::size_t panel = 0;
    double x = 0;
    double y = 0;
    QString text;
};

class PlotHints {
public:
    // Those of a scene that was drawn into `rects`, one a panel.
    void take(const Scene& scene, const std::vector<QCPAxisRect*>& rects);

    const std::vector<PlotHint>& all() const { return m_hints; }

    // The nearest within a few pixels of a place of the plot; null if there is none.
    const PlotHint* at(const QPointF& position) const;
    // The next to the right (direction > 0) or the left of x; null if there is none.
    const PlotHint* next(double x, int direction) const;
    QPointF pixelOf(const PlotHint& hint) const;

private:
    std::vector<PlotHint> m_hints; // by x
    std::vector<QCPAxisRect*> m_rects;
};

} // namespace acti::ui

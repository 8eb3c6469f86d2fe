// The marks of one panel onto its axis rectangle; a visitor over the closed set.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"

#include <QVector>

class QCPAxis;
class QCPAxisRect;
class QCPItemPosition;
class QCustomPlot;

namespace acti::plot {

class LabelsItem;

// What it adds stands on the plot's current layer; bands and zero lines on the grid's.
class MarkPainter {
public:
    MarkPainter(QCPAxisRect* rect, const Style& style, bool keepsAspect);

    // Above the grid of both axes: an axis of its own would be cut by the other one's grid.
    void zeroLines() const;

    void operator()(const Band& band) const;
    void operator()(const Area& area) const;
    void operator()(const Arrow& arrow) const;
    void operator()(const Raster& raster) const;
    void operator()(const Rule& rule) const;
    void operator()(const Polyline& line) const;
    void operator()(const Points& points) const;
    void operator()(const Text& text);

private:
    void acrossAt(QCPItemPosition* position, double ratio, double y) const;
    void upAt(QCPItemPosition* position, double x, double ratio) const;
    // Whatever a scene holds, a device is handed heights it can draw, or gaps.
    QVector<double> gated(const std::vector<double>& values) const;

    QCPAxisRect* m_rect;
    QCustomPlot* m_plot;
    QCPAxis* m_x;
    QCPAxis* m_y;
    const Style& m_style;
    bool m_keepsAspect;
    LabelsItem* m_labels = nullptr; // made with the first words
};

} // namespace acti::plot

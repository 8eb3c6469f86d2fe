// Marks that take more than one object of QCustomPlot, or one with a head.
#pragma once

#include "ui/plot/qcp.h"

#include <QColor>
#include <QPen>
#include <QPointF>
#include <QVector>

namespace acti::plot {

// Dots of one kind, whole also where they stand on the panel's edge.
class DotsGraph : public QCPGraph {
public:
    DotsGraph(QCPAxis* x, QCPAxis* y, double radius) : QCPGraph(x, y), m_radius(radius) {}
    double radius() const { return m_radius; } // pixels, its outline included

protected:
    QRect clipRect() const override;

private:
    double m_radius;
};

// What lies between two heights, without an outline; a NaN in either ends a piece.
void addFill(QCPAxis* x, QCPAxis* y, const QVector<double>& at, const QVector<double>& low, const QVector<double>& high,
             const QColor& colour);

// From one point to another in the coordinates of the rectangle's axes.
QCPItemLine* addArrow(QCPAxisRect* rect, QPointF from, QPointF to, const QPen& pen);

} // namespace acti::plot

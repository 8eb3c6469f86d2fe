#include "ui/plot/mark_items.h"

#include <cmath>

namespace acti::plot {
namespace {

void addPiece(QCPAxis* x, QCPAxis* y, const QVector<double>& at, const QVector<double>& low,
              const QVector<double>& high, const QColor& colour) {
    auto* lower = new QCPGraph(x, y);
    auto* upper = new QCPGraph(x, y);
    lower->setData(at, low, true);
    upper->setData(at, high, true);
    for (QCPGraph* graph : {lower, upper}) {
        graph->setPen(Qt::NoPen);
        graph->setAdaptiveSampling(false);
    }
    upper->setBrush(colour);
    upper->setChannelFillGraph(lower);
}

} // namespace

QRect DotsGraph::clipRect() const {
    const int reach = qCeil(m_radius) + 1;
    return QCPGraph::clipRect().adjusted(-reach, -reach, reach, reach);
}

void addFill(QCPAxis* x, QCPAxis* y, const QVector<double>& at, const QVector<double>& low, const QVector<double>& high,
             const QColor& colour) {
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= at.size(); ++i) {
        const bool isGap = i == at.size() || std::isnan(low[i]) || std::isnan(high[i]);
        if (isGap && i - begin > 1)
            addPiece(x, y, at.mid(begin, i - begin), low.mid(begin, i - begin), high.mid(begin, i - begin), colour);
        if (isGap)
            begin = i + 1;
    }
}

QCPItemLine* addArrow(QCPAxisRect* rect, QPointF from, QPointF to, const QPen& pen) {
    auto* item = new QCPItemLine(rect->parentPlot());
    for (auto [position, point] : {std::pair{item->start, from}, std::pair{item->end, to}}) {
        position->setAxisRect(rect);
        position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        position->setCoords(point);
    }
    item->setPen(pen);
    item->setHead(QCPLineEnding(QCPLineEnding::esSpikeArrow, 4 + 3 * pen.widthF(), 5 + 4 * pen.widthF()));
    return item;
}

} // namespace acti::plot

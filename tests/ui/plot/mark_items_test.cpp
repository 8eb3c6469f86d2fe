#include "ui/plot/mark_items.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

TEST(MarkItems, AFillIsOnePairOfLinesAPiece) {
    QCustomPlot plot;
    const double gap = qQNaN();
    addFill(plot.xAxis, plot.yAxis, {0, 1, 2, 3, 4}, {0, 0, gap, 0, 0}, {1, 1, 1, 1, 1}, Qt::red);
    EXPECT_EQ(plot.graphCount(), 4);
    EXPECT_EQ(plot.graph(1)->channelFillGraph(), plot.graph(0));
    addFill(plot.xAxis, plot.yAxis, {0, 1}, {gap, 0}, {1, 1}, Qt::red);
    EXPECT_EQ(plot.graphCount(), 4) << "a single point has nothing to fill";
}

TEST(MarkItems, AnArrowPointsAtItsEnd) {
    QCustomPlot plot;
    const QCPItemLine* arrow = addArrow(plot.axisRect(), {1, 0}, {1, 2.5}, QPen(Qt::red));
    EXPECT_EQ(arrow->end->coords(), QPointF(1, 2.5));
    EXPECT_EQ(arrow->head().style(), QCPLineEnding::esSpikeArrow);
    EXPECT_EQ(arrow->tail().style(), QCPLineEnding::esNone);
}

} // namespace
} // namespace acti::plot

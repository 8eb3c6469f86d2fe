#include "ui/plot/panel_letter.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

Panel panelOf(std::string label) {
    Panel panel;
    panel.y.label = std::move(label);
    return panel;
}

TEST(PanelLetter, ALongLabelHasTheRoomItNeeds) {
    const Style& style = **findStyle("light");
    EXPECT_EQ(labelRoom(panelOf("f"), style), kLeastLabelRoom);
    EXPECT_EQ(labelRoom(panelOf("f″"), style), kLeastLabelRoom);
    EXPECT_GT(labelRoom(panelOf("∂f/∂p₁"), style), kLeastLabelRoom);
}

TEST(PanelLetter, WithoutALabelThereIsNone) {
    QCustomPlot plot;
    addLetter(plot.axisRect(), panelOf(""), **findStyle("light"));
    EXPECT_EQ(plot.itemCount(), 0);
    addLetter(plot.axisRect(), panelOf("∂f/∂β"), **findStyle("light"));
    ASSERT_EQ(plot.itemCount(), 1);
    EXPECT_EQ(qobject_cast<QCPItemText*>(plot.item(0))->text(), QStringLiteral("∂f/∂β"));
}

TEST(PanelLetter, StandsAtItsOwnPanelsEdge) {
    QCustomPlot plot;
    plot.setGeometry(0, 0, 400, 200);
    auto* right = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(0, 1, right);
    addLetter(right, panelOf("f"), **findStyle("light"));
    plot.toPixmap(400, 200);
    const QPointF at = qobject_cast<QCPItemText*>(plot.item(0))->position->pixelPosition();
    EXPECT_GT(at.x(), right->outerRect().left());
    EXPECT_LT(at.x(), right->rect().left());
    EXPECT_NEAR(at.y(), right->rect().center().y(), 1);
}

} // namespace
} // namespace acti::plot

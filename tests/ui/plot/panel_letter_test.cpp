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

} // namespace
} // namespace acti::plot

#include "ui/panels/compare_panel.h"

#include "ui/views/funnel_picture.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace acti::ui {
namespace {

class ComparePanelTest : public testing::Test {
protected:
    ComparePanelTest() {
        QObject::connect(&panel, &ComparePanel::proposed, [this](const MapFigure& next, const QString& step, Gesture) {
            figure = next;
            name = step;
            panel.showFigure(figure, 1);
        });
        panel.showFigure(figure, 1);
        panel.show();
    }
    QToolButton& button(const char* id) { return *panel.findChild<QToolButton*>(QLatin1String(id)); }
    QString line(const char* id) { return panel.findChild<QLabel*>(QLatin1String(id))->text(); }
    void toggle() { panel.findChild<QPushButton*>(QStringLiteral("compare"))->click(); }

    MapFigure figure;
    ComparePanel panel;
    QString name;
};

TEST_F(ComparePanelTest, OneClickBeginsAndAnotherEnds) {
    EXPECT_FALSE(button("max_poolB").isVisible());
    toggle();
    EXPECT_TRUE(button("max_poolB").isVisible());
    EXPECT_TRUE(button("max_poolB").isChecked());
    EXPECT_EQ(figure.tiles, comparisonTiles());
    toggle();
    EXPECT_EQ(figure, MapFigure{});
    EXPECT_EQ(name, QStringLiteral("End the comparison"));
}

TEST_F(ComparePanelTest, AnyTwoStandSideBySide) {
    toggle();
    button("light_maxA").click();
    button("norm_noneB").click();
    EXPECT_EQ(figure.spec.layer.condition.merge, Merge::Max);
    EXPECT_EQ(figure.second->condition.branches.front().norm, Norm());
    EXPECT_TRUE(button("light_maxA").isChecked());
    EXPECT_FALSE(button("freluA").isChecked());
    button("norm_noneB").click();
    EXPECT_TRUE(button("norm_noneB").isChecked()) << "it still is B";
    panel.findChild<QPushButton*>(QStringLiteral("swapSides"))->click();
    EXPECT_TRUE(button("light_maxB").isChecked());
}

TEST_F(ComparePanelTest, ThePapersNumberIsMarkedAndOursStandsBesideIt) {
    toggle();
    FunnelPicture picture;
    picture.figure = figure;
    picture.content.counts = {569, 0, 431};
    picture.content.second = FunnelSide{};
    picture.content.second->counts = {630, 0, 370};
    panel.showPicture(picture);
    EXPECT_TRUE(line("freluLine").contains(QStringLiteral("Paper: 22.4 % top-1 error, ResNet-50")));
    EXPECT_TRUE(line("freluLine").contains(QStringLiteral("A here: T wins 43.1 %")));
    EXPECT_TRUE(line("max_poolLine").contains(QStringLiteral("B here: T wins 37.0 %")));
    EXPECT_FALSE(panel.findChild<QLabel*>(QStringLiteral("sumLine"))->isVisible());
}

TEST_F(ComparePanelTest, EveryControlHasANameAndATooltip) {
    for (auto* control : panel.findChildren<QAbstractButton*>()) {
        EXPECT_FALSE(control->accessibleName().isEmpty()) << control->objectName().toStdString();
        EXPECT_FALSE(control->toolTip().isEmpty()) << control->objectName().toStdString();
    }
}

TEST_F(ComparePanelTest, AFunnelOfYourOwnHasNoPaper) {
    toggle();
    figure.spec.branch().dilation = 3;
    panel.showFigure(figure, 1);
    EXPECT_FALSE(button("freluA").isChecked());
    EXPECT_TRUE(line("ownFunnel").startsWith(QStringLiteral("A, your own funnel")));
}

} // namespace
} // namespace acti::ui

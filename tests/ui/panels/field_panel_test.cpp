#include "ui/panels/field_panel.h"

#include "ui/widgets/number_edit.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QTest>

namespace acti::ui {
namespace {

TEST(FieldPanel, SaysHowFarAFieldReaches) {
    EXPECT_EQ(fieldText({0, 0, 7, 6, 37, {}}, 3), QStringLiteral("After 3 layers: 37 pixels, 7 × 6 (rows × columns)."));
    EXPECT_EQ(fieldText({4, 4, 1, 1, 1, {1}}, 1), QStringLiteral("After 1 layer: this pixel alone."));
}

TEST(FieldPanel, AsksForLayersWhereThereIsAField) {
    FieldPanel panel;
    panel.show();
    auto* layers = panel.findChild<NumberEdit*>();
    EXPECT_FALSE(layers->isVisible());
    MapFigure figure;
    figure.tiles.front() = MapQuantity::Field;
    panel.showFigure(figure, false);
    EXPECT_TRUE(layers->isVisible());
    panel.showFigure({}, false);
    panel.findChild<QCheckBox*>()->click();
    EXPECT_TRUE(panel.isOn());
    EXPECT_TRUE(layers->isVisible());
    panel.showFigure({}, true);
    EXPECT_FALSE(panel.isOn()) << "the picture is too large";
}

TEST(FieldPanel, ProposesLayers) {
    FieldPanel panel;
    panel.show();
    MapFigure proposed;
    QObject::connect(&panel, &FieldPanel::proposed, [&](const MapFigure& next) { proposed = next; });
    panel.findChild<QCheckBox*>()->click();
    auto* layers = panel.findChild<NumberEdit*>();
    layers->selectAll();
    QTest::keyClicks(layers, QStringLiteral("5"));
    QTest::keyClick(layers, Qt::Key_Return);
    EXPECT_EQ(proposed.fieldLayers, 5);
    layers->selectAll();
    QTest::keyClicks(layers, QStringLiteral("13"));
    QTest::keyClick(layers, Qt::Key_Return);
    EXPECT_EQ(proposed.fieldLayers, 5) << "at most twelve";
}

} // namespace
} // namespace acti::ui

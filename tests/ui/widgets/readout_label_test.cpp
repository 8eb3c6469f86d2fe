#include "ui/widgets/readout_label.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

QStringList numbered(int count) {
    QStringList parts;
    for (int i = 0; i < count; ++i)
        parts << QStringLiteral("<b>curve %1</b>&nbsp;0.12345").arg(i);
    return parts;
}

TEST(ReadoutLabel, ShowsWholePiecesAndCountsTheRest) {
    ReadoutLabel label;
    label.resize(300, 20);
    label.show();
    label.setParts(numbered(9));
    EXPECT_TRUE(label.text().contains(QStringLiteral("curve 0")));
    EXPECT_FALSE(label.text().contains(QStringLiteral("curve 8")));
    EXPECT_TRUE(label.text().contains(QStringLiteral(" more")));
    EXPECT_EQ(label.text().count(QStringLiteral("curve")), label.text().count(QStringLiteral("0.12345")));
    EXPECT_LE(label.sizeHint().width(), 300);
    EXPECT_TRUE(label.toolTip().contains(QStringLiteral("curve 8")));
}

TEST(ReadoutLabel, ShowsMoreWhereThereIsMoreRoom) {
    ReadoutLabel label;
    label.resize(300, 20);
    label.show();
    label.setParts(numbered(9));
    label.resize(3000, 20);
    EXPECT_TRUE(label.text().contains(QStringLiteral("curve 8")));
    EXPECT_FALSE(label.text().contains(QStringLiteral("more")));
    label.setParts({});
    EXPECT_EQ(label.text(), QString());
}

TEST(ReadoutLabel, AsksForNoWidth) {
    ReadoutLabel label;
    label.setParts(numbered(40));
    EXPECT_EQ(label.minimumSizeHint().width(), 0);
}

} // namespace
} // namespace acti::ui

#include "ui/widgets/seed_box.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <limits>

namespace acti::ui {
namespace {

constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

TEST(SeedBox, HoldsEverySeed) {
    SeedBox box;
    box.setSeed(kLast);
    EXPECT_EQ(box.seed(), kLast);
    EXPECT_EQ(box.text(), QStringLiteral("18446744073709551615"));
}

TEST(SeedBox, StepsStopAtBothEnds) {
    SeedBox box;
    QSignalSpy spy(&box, &SeedBox::seedChosen);
    box.stepBy(-1);
    EXPECT_EQ(spy.size(), 0);
    box.stepBy(3);
    EXPECT_EQ(box.seed(), 3U);
    box.setSeed(kLast - 1);
    box.stepBy(10);
    EXPECT_EQ(box.seed(), kLast);
    EXPECT_EQ(spy.size(), 2);
}

TEST(SeedBox, TakesTypedNumbersOnly) {
    SeedBox box;
    box.setSeed(7);
    QSignalSpy spy(&box, &SeedBox::seedChosen);
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("-4x2"));
    QTest::keyClick(&box, Qt::Key_Return);
    EXPECT_EQ(box.seed(), 42U);
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].toULongLong(), 42U);
}

} // namespace
} // namespace acti::ui

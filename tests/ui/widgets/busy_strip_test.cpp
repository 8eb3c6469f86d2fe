#include "ui/widgets/busy_strip.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>

namespace acti::ui {
namespace {

TEST(BusyStrip, ShortWorkShowsNothing) {
    BusyStrip strip;
    strip.setBusy(true, true);
    QTest::qWait(BusyStrip::kDelayMs / 3);
    EXPECT_TRUE(strip.isHidden());
    strip.setBusy(false, false);
    QTest::qWait(BusyStrip::kDelayMs);
    EXPECT_TRUE(strip.isHidden());
}

TEST(BusyStrip, LongWorkShowsTheBarAndAWayToStop) {
    BusyStrip strip;
    bool isStopped = false;
    QObject::connect(&strip, &BusyStrip::stopAsked, [&] { isStopped = true; });
    strip.setBusy(true, true);
    QTest::qWait(BusyStrip::kDelayMs + 100);
    EXPECT_FALSE(strip.isHidden());
    strip.findChild<QPushButton*>()->click();
    EXPECT_TRUE(isStopped);
    strip.setBusy(false, false);
    EXPECT_TRUE(strip.isHidden());
}

} // namespace
} // namespace acti::ui

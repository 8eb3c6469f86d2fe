#include "ui/widgets/busy_strip.h"

#include "tests/support/window_test.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>

namespace acti::ui {
namespace {

TEST(BusyStrip, ShortWorkShowsNothing) {
    BusyStrip strip;
    QElapsedTimer clock;
    clock.start();
    strip.setBusy(true, true);
    QTest::qWait(BusyStrip::kDelayMs / 3);
    EXPECT_TRUE(strip.isHidden() || clock.elapsed() >= BusyStrip::kDelayMs) << "or the machine was late itself";
    strip.setBusy(false, false);
    EXPECT_TRUE(strip.isHidden());
    QTest::qWait(BusyStrip::kDelayMs);
    EXPECT_TRUE(strip.isHidden());
}

TEST(BusyStrip, LongWorkShowsTheBarAndAWayToStop) {
    BusyStrip strip;
    bool isStopped = false;
    QObject::connect(&strip, &BusyStrip::stopAsked, [&] { isStopped = true; });
    strip.setBusy(true, true);
    EXPECT_TRUE(strip.isHidden());
    EXPECT_TRUE(waitFor([&] { return !strip.isHidden(); }));
    strip.findChild<QPushButton*>()->click();
    EXPECT_TRUE(isStopped);
    strip.setBusy(false, false);
    EXPECT_TRUE(strip.isHidden());
}

} // namespace
} // namespace acti::ui

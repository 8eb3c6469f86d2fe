#include "ui/widgets/busy_strip.h"

#include "tests/support/window_test.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTimer>

namespace acti::ui {
namespace {

TEST(BusyStrip, ShortWorkShowsNothing) {
    BusyStrip strip;
    bool wasHidden = false;
    QTimer::singleShot(BusyStrip::kDelayMs / 3, Qt::PreciseTimer, &strip, [&] { // due before the strip's own timer
        wasHidden = strip.isHidden();
        strip.setBusy(false, false);
    });
    strip.setBusy(true, true);
    turnFor(2 * BusyStrip::kDelayMs);
    EXPECT_TRUE(wasHidden);
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

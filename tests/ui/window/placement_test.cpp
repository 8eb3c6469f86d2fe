#include "ui/window/placement.h"

#include <gtest/gtest.h>

#include <array>

namespace acti::ui {
namespace {

constexpr std::array kTwo{QRect(0, 0, 1280, 800), QRect(1280, -200, 2560, 1440)};

TEST(Placement, AWindowStaysWhereItWas) {
    EXPECT_EQ(placedOn(kTwo, {100, 100, 800, 600}, 24), QRect(100, 100, 800, 600));
    EXPECT_EQ(placedOn(kTwo, {2000, 100, 1600, 1000}, 24), QRect(2000, 100, 1600, 1000)) << "on the other screen";
}

TEST(Placement, OfAScreenThatIsGoneTheFirstOneTakesItsWindow) {
    EXPECT_EQ(placedOn(std::array{kTwo[0]}, {2000, 100, 1600, 1000}, 24), QRect(0, 24, 1280, 776));
    EXPECT_EQ(placedOn(kTwo, {9000, 9000, 800, 600}, 24), QRect(480, 200, 800, 600));
}

TEST(Placement, TheScreenThatShowsMostOfItTakesAllOfIt) {
    EXPECT_EQ(placedOn(kTwo, {1200, 100, 800, 600}, 24), QRect(1280, 100, 800, 600));
    EXPECT_EQ(placedOn(kTwo, {700, 0, 800, 600}, 24), QRect(480, 24, 800, 600)) << "its title bar too";
}

TEST(Placement, WithoutAnyScreenNothingChanges) { EXPECT_EQ(placedOn({}, {1, 2, 3, 4}, 24), QRect(1, 2, 3, 4)); }

} // namespace
} // namespace acti::ui

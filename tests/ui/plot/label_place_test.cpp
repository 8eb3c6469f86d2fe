#include "ui/plot/label_place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace acti::plot {
namespace {

const QRectF kRoom(100, 50, 400, 200);

Label labelAt(double x, double y, double width = 60) {
    return {{width, 16}, sidesOf({{x, y}, Text::Anchor::Left, true})};
}

TEST(LabelPlace, OneAloneStandsWhereItWants) {
    const auto places = placeLabels(std::vector{labelAt(200, 150)}, kRoom, {});
    ASSERT_TRUE(places[0]);
    EXPECT_EQ(*places[0], QRectF(200, 134, 60, 16));
}

TEST(LabelPlace, StaysInTheRoom) {
    for (const Label& label : {labelAt(490, 55), labelAt(102, 249), labelAt(500, 250)}) {
        const auto places = placeLabels(std::vector{label}, kRoom, {});
        ASSERT_TRUE(places[0]);
        EXPECT_TRUE(kRoom.contains(*places[0]));
    }
}

TEST(LabelPlace, ASpotOutOfSightHasNoLabel) {
    EXPECT_FALSE(placeLabels(std::vector{labelAt(600, 100)}, kRoom, {})[0]);
    EXPECT_FALSE(placeLabels(std::vector{labelAt(200, 20)}, kRoom, {})[0]);
}

TEST(LabelPlace, ALabelHigherThanTheRoomIsKeptToItsMiddle) {
    const auto places = placeLabels(std::vector{labelAt(150, 55)}, {100, 50, 400, 10}, {});
    ASSERT_TRUE(places[0]);
    EXPECT_DOUBLE_EQ(places[0]->center().y(), 55);
}

TEST(LabelPlace, CurvesAreShunnedWhereASpotIsFreeOfThem) {
    const Label label = labelAt(200, 150);
    std::vector<QLineF> shunned{QLineF(100, 140, 500, 140)}; // through what it wants: above its point
    EXPECT_EQ(*placeLabels(std::vector{label}, kRoom, {}, shunned)[0], QRectF(200, 150, 60, 16));
    shunned.push_back(QLineF(100, 158, 500, 158));
    EXPECT_EQ(*placeLabels(std::vector{label}, kRoom, {}, shunned)[0], QRectF(200, 134, 60, 16))
        << "better there than nowhere";
}

// Whatever is asked for, nothing meets anything, and what comes first has its place.
TEST(LabelPlace, NoTwoMeetAndTheFirstOnesGoFirst) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(100, 500), y(50, 250), width(20, 200);
    for (int round = 0; round < 100; ++round) {
        std::vector<Label> labels;
        for (int i = 0; i < 40; ++i)
            labels.push_back(labelAt(x(random), y(random), width(random)));
        std::vector<QRectF> all{QRectF(110, 60, 90, 40)};
        const auto places = placeLabels(labels, kRoom, all);
        EXPECT_TRUE(placeLabels(std::vector{labels[0]}, kRoom, {})[0]);
        int left = 0;
        for (const auto& place : places) {
            left += place ? 0 : 1;
            if (!place)
                continue;
            for (const QRectF& other : all)
                EXPECT_FALSE(other.adjusted(0.5, 0.5, -0.5, -0.5).intersects(place->adjusted(0.5, 0.5, -0.5, -0.5)));
            all.push_back(*place);
        }
        EXPECT_LT(left, 40);
    }
}

} // namespace
} // namespace acti::plot

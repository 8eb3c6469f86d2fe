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
    EXPECT_EQ(places[0]->rect, QRectF(200, 134, 60, 16));
}

TEST(LabelPlace, StaysInTheRoom) {
    for (const Label& label : {labelAt(490, 55), labelAt(102, 249), labelAt(500, 250)}) {
        const auto places = placeLabels(std::vector{label}, kRoom, {});
        ASSERT_TRUE(places[0]);
        EXPECT_TRUE(kRoom.contains(places[0]->rect));
    }
}

TEST(LabelPlace, ASpotOutOfSightHasNoLabel) {
    EXPECT_FALSE(placeLabels(std::vector{labelAt(600, 100)}, kRoom, {})[0]);
    EXPECT_FALSE(placeLabels(std::vector{labelAt(200, 20)}, kRoom, {})[0]);
}

TEST(LabelPlace, ALabelHigherThanTheRoomIsKeptToItsMiddle) {
    const auto places = placeLabels(std::vector{labelAt(150, 55)}, {100, 50, 400, 10}, {});
    ASSERT_TRUE(places[0]);
    EXPECT_DOUBLE_EQ(places[0]->rect.center().y(), 55);
}

TEST(LabelPlace, CurvesAreShunnedWhereASpotIsFreeOfThem) {
    const Label label = labelAt(200, 150);
    std::vector<QLineF> shunned{QLineF(100, 140, 500, 140)}; // through what it wants: above its point
    EXPECT_EQ(placeLabels(std::vector{label}, kRoom, {{}, shunned})[0]->rect, QRectF(200, 150, 60, 16));
    shunned.push_back(QLineF(100, 158, 500, 158));
    EXPECT_EQ(placeLabels(std::vector{label}, kRoom, {{}, shunned})[0]->rect, QRectF(200, 118, 60, 16))
        << "a line away";
    for (double y = 60; y < 250; y += 8)
        shunned.push_back(QLineF(100, y, 500, y));
    EXPECT_EQ(placeLabels(std::vector{label}, kRoom, {{}, shunned})[0]->rect, QRectF(200, 134, 60, 16))
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
        const auto places = placeLabels(labels, kRoom, {all});
        EXPECT_TRUE(placeLabels(std::vector{labels[0]}, kRoom, {})[0]);
        int left = 0;
        for (const auto& place : places) {
            left += place ? 0 : 1;
            if (!place)
                continue;
            for (const QRectF& other : all)
                EXPECT_FALSE(
                    other.adjusted(0.5, 0.5, -0.5, -0.5).intersects(place->rect.adjusted(0.5, 0.5, -0.5, -0.5)));
            all.push_back(place->rect);
        }
        EXPECT_LT(left, 40);
    }
}

TEST(LabelPlace, AZeroLineIsShunnedButSoonerThanACurve) {
    const Label label = labelAt(200, 150);
    const std::vector<QLineF> above{QLineF(100, 140, 500, 140)};
    EXPECT_EQ(placeLabels(std::vector{label}, kRoom, {{}, {}, above})[0]->rect, QRectF(200, 150, 60, 16));
    std::vector<QLineF> everywhere;
    for (double y = 60; y < 250; y += 8)
        everywhere.push_back(QLineF(100, y, 500, y));
    const std::vector<QLineF> curve{QLineF(100, 142, 500, 142)};
    EXPECT_EQ(placeLabels(std::vector{label}, kRoom, {{}, curve, everywhere})[0]->rect, QRectF(200, 150, 60, 16));
}

TEST(LabelPlace, AShorterFormGoesWhereTheWholeOneHasNoRoom) {
    Label label = labelAt(200, 150, 350);
    label.shorter = {{200, 16}, {50, 16}};
    const std::vector<Label> labels{label};
    EXPECT_EQ(placeLabels(labels, kRoom, {})[0]->form, 1U) << "the whole one would fill the panel";
    EXPECT_EQ(placeLabels(labels, {100, 50, 1000, 200}, {})[0]->form, 0U);
    const std::vector<QLineF> fence{QLineF(270, 50, 270, 250), QLineF(190, 50, 190, 250)};
    const auto placed = placeLabels(labels, kRoom, {{}, fence})[0];
    EXPECT_EQ(placed->form, 2U) << "only it stands between the lines";
    EXPECT_EQ(placed->rect.width(), 50);
}

TEST(LabelPlace, WordsKeepClearOfTheDotThatTheyAreAbout) {
    const LabelSpot spot{{200, 150}, Text::Anchor::Left, true, 5};
    EXPECT_EQ(placeLabels(std::vector{Label{{60, 16}, sidesOf(spot)}}, kRoom, {})[0]->rect, QRectF(200, 129, 60, 16));
}

} // namespace
} // namespace acti::plot

#include "core/figure/distance_marks.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

ResolvedCurve curveOf(std::string id) {
    Curve curve;
    curve.activation = std::move(id);
    return *resolve(curve);
}

TEST(DistanceMarks, SayHowFarAndWhere) {
    const DistanceMarks marks = distanceMarks({{-3, 3}, 0.142}, curveOf("swish"), curveOf("hard_swish"), {-6, 6});
    EXPECT_EQ(marks.words.text, "largest |Δf| = 0.142 at x = ±3");
    EXPECT_EQ(marks.words.anchor, Text::Anchor::Left);
    ASSERT_EQ(marks.dots.x.size(), 2u);
    EXPECT_NEAR(marks.dots.y[0], -0.14227762, 1e-8) << "a dot stands on the curve";
    EXPECT_EQ(marks.dots.notes.size(), 2u);
}

TEST(DistanceMarks, WordsStandWhereTheirRoomIs) {
    const DistanceMarks marks = distanceMarks({{5}, -2}, curveOf("swish"), curveOf("relu"), {-6, 6});
    EXPECT_EQ(marks.words.anchor, Text::Anchor::Right);
    EXPECT_FALSE(marks.words.isAbove);
}

} // namespace
} // namespace acti

#include "core/figure/training_marks.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

ResolvedCurve rrelu() {
    Curve curve;
    curve.activation = "rrelu";
    return *resolve(curve);
}

const Ink kTrainingInk{Ink::Role::Series, 0, 1};

TEST(TrainingMarks, TheBandLiesBetweenTheSlopes) {
    const auto marks = trainingMarks({}, rrelu(), {Quantity::Kind::Value, {}}, {-6, 6}, kTrainingInk);
    ASSERT_EQ(marks.size(), 1u);
    const Area& area = std::get<Area>(marks[0]);
    EXPECT_EQ(area.x, (std::vector<double>{-6, 0}));
    EXPECT_EQ(area.low, (std::vector<double>{-2, 0}));
    EXPECT_EQ(area.high, (std::vector<double>{-0.75, 0}));
    const auto slopes = trainingMarks({}, rrelu(), {Quantity::Kind::Slope, {}}, {-6, 6}, kTrainingInk);
    EXPECT_EQ(std::get<Area>(slopes[0]).low, std::vector<double>(2, 1.0 / 8));
    EXPECT_TRUE(trainingMarks({}, rrelu(), {Quantity::Kind::Curvature, {}}, {-6, 6}, kTrainingInk).empty());
    EXPECT_TRUE(trainingMarks({}, rrelu(), {Quantity::Kind::Value, {}}, {1, 6}, kTrainingInk).empty());
}

TEST(TrainingMarks, DrawsLieInTheBandAndFollowTheSeed) {
    const auto of = [](std::size_t seed, Quantity::Kind kind) {
        return std::get<Points>(trainingMarks({100, seed}, rrelu(), {kind, {}}, {-6, 6}, kTrainingInk).back());
    };
    const Points values = of(7, Quantity::Kind::Value), slopes = of(7, Quantity::Kind::Slope);
    ASSERT_EQ(values.x.size(), 100u);
    for (std::size_t i = 0; i < values.x.size(); ++i) {
        const double x = values.x[i];
        EXPECT_LT(x, 0);
        EXPECT_LE(values.y[i], x / 8);
        EXPECT_GE(values.y[i], x / 3);
        EXPECT_NEAR(slopes.y[i] * x, values.y[i], 1e-15);
    }
    EXPECT_EQ(of(7, Quantity::Kind::Value), values);
    EXPECT_NE(of(8, Quantity::Kind::Value), values);
}

TEST(TrainingMarks, AreOfRReluAlone) {
    Curve relu;
    relu.activation = "relu";
    EXPECT_EQ(checkTraining({}, *resolve(relu)->entry).error().where, "training");
    EXPECT_TRUE(checkTraining({kMaxTrainingDraws, 1}, *rrelu().entry));
    EXPECT_EQ(checkTraining({kMaxTrainingDraws + 1, 1}, *rrelu().entry).error().code, ErrorCode::TooLarge);
}

} // namespace
} // namespace acti

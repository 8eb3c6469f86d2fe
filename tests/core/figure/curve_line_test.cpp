#include "core/figure/curve_line.h"

#include "core/numeric/special.h"
#include "tests/support/every_entry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

const Quantity kValue{Quantity::Kind::Value, {}};
const Quantity kSlope{Quantity::Kind::Slope, {}};
const Quantity kCurvature{Quantity::Kind::Curvature, {}};

QuantityLine lineOf(std::string_view id, const Quantity& quantity) {
    const Entry& entry = **findEntry(id);
    return lineOf(sampleCurve(entry, entry.initialParams(), {-6, 6}), entry, quantity, {Ink::Role::Series, 3, 1});
}

std::vector<double> gapsOf(const Polyline& line) {
    std::vector<double> gaps;
    for (std::size_t i = 0; i < line.x.size(); ++i)
        if (std::isnan(line.y[i]))
            gaps.push_back(line.x[i]);
    return gaps;
}

TEST(CurveLine, TheSlopeOfReluIsCutWithItsValueFilled) {
    const QuantityLine slope = lineOf("relu", kSlope);
    EXPECT_EQ(gapsOf(slope.line), std::vector<double>{0});
    EXPECT_EQ(slope.filled.x, std::vector<double>{0});
    EXPECT_EQ(slope.filled.y, std::vector<double>{0});
    EXPECT_EQ(slope.open.x, std::vector<double>{0});
    EXPECT_EQ(slope.open.y, std::vector<double>{1});
    EXPECT_FALSE(slope.filled.isOpen);
    EXPECT_TRUE(slope.open.isOpen);
    for (const Ink& ink : {slope.line.ink, slope.filled.ink, slope.open.ink})
        EXPECT_EQ(ink, (Ink{Ink::Role::Series, 3, 1}));
}

TEST(CurveLine, ACornerIsNoJump) {
    const QuantityLine value = lineOf("relu", kValue);
    EXPECT_TRUE(gapsOf(value.line).empty());
    EXPECT_TRUE(value.filled.x.empty());
    EXPECT_TRUE(value.open.x.empty());
}

TEST(CurveLine, HardSwishJumpsInSlopeAtBothEndsOfItsParabola) {
    const QuantityLine slope = lineOf("hard_swish", kSlope);
    EXPECT_EQ(gapsOf(slope.line), (std::vector<double>{-3, 3}));
    EXPECT_EQ(slope.filled.x, (std::vector<double>{-3, 3}));
    EXPECT_EQ(slope.filled.y, (std::vector<double>{-0.5, 1.5}));
    EXPECT_EQ(slope.open.x, (std::vector<double>{-3, 3}));
    EXPECT_EQ(slope.open.y, (std::vector<double>{0, 1}));
    EXPECT_EQ(lineOf("hard_swish", kCurvature).filled.x, (std::vector<double>{-3, 3}));
}

// Each entry: no dots without a kink, and as many cuts as dots with one.
class CurveLineEntry : public EntryTest {};

TEST_P(CurveLineEntry, CutsWhereItJumpsAndNowhereElse) {
    forEachCase([&] {
        const CurveSamples samples = sampleCurve(entry(), params(), {-6, 6});
        for (const Quantity& quantity : {kValue, kSlope, kCurvature}) {
            const QuantityLine line = acti::lineOf(samples, entry(), quantity, {});
            EXPECT_EQ(line.line.x, samples.x);
            EXPECT_EQ(gapsOf(line.line), line.filled.x) << quantityId(quantity);
            EXPECT_LE(line.filled.x.size(), samples.kinks.size());
            EXPECT_LE(line.open.x.size(), 2 * line.filled.x.size());
        }
    });
}

ACTI_FOR_EVERY_ENTRY(CurveLineEntry);

// ReLU6's second kink may be where the picture ends.
TEST(CurveLine, AJumpAtTheVeryEndIsNotJoined) {
    const Entry& relu6 = **findEntry("relu6");
    for (const Range range : {Range{-6, 6}, Range{6, 8}}) {
        const CurveSamples samples = sampleCurve(relu6, relu6.initialParams(), range);
        const QuantityLine slope = lineOf(samples, relu6, {Quantity::Kind::Slope, {}}, {});
        const auto at = std::ranges::find(slope.filled.x, 6.0);
        if (range.max == 6) {
            ASSERT_NE(at, slope.filled.x.end());
            EXPECT_TRUE(std::isnan(slope.line.y.back()));
            EXPECT_EQ(slope.open.x.back(), 6);
            EXPECT_EQ(slope.open.y.back(), 1);
        } else {
            EXPECT_EQ(at, slope.filled.x.end()) << "from there on it goes on as it is";
        }
    }
}

QuantityLine through(std::vector<double> y) {
    QuantityLine line;
    line.line.x.assign(y.size(), 0);
    line.line.y = std::move(y);
    return line;
}

TEST(CurveLine, HeightsShowEveryFiniteValueWithALittleAir) {
    const Range heights = heightsOf({through({0, 1, kNan}), through({-3, 2})});
    EXPECT_DOUBLE_EQ(heights.min, -3.3);
    EXPECT_DOUBLE_EQ(heights.max, 2.3);
}

TEST(CurveLine, HeightsLeaveOutWhatNoAxisCanShow) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(heightsOf({through({0, 1, infinity, -infinity, 1e200})}), heightsOf({through({0, 1})}));
    EXPECT_EQ(heightsOf({}), (Range{-1, 1}));
    EXPECT_EQ(heightsOf({through({kNan, infinity})}), (Range{-1, 1}));
}

TEST(CurveLine, HeightsOfAConstantHaveARoom) {
    for (const double value : {0.0, 1.0, -2.5, 1e-300, 1e90}) {
        const Range heights = heightsOf({through({value, value})});
        EXPECT_LT(heights.min, value) << value;
        EXPECT_GT(heights.max, value) << value;
    }
}

} // namespace
} // namespace acti

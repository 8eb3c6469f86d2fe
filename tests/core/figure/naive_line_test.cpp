#include "core/figure/naive_line.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(NaiveLine, FormsBelongToTheirEntry) {
    ASSERT_EQ(naiveFormsOf("tanh").size(), 2u);
    EXPECT_TRUE(naiveFormsOf("relu").empty());
    const Entry& tanh = **findEntry("tanh");
    EXPECT_TRUE(formOf({"tanh_slope", Precision::Float32}, tanh));
    EXPECT_EQ(formOf({"swish", Precision::Float32}, tanh).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(formOf({"nothing", Precision::Float32}, tanh).error().code, ErrorCode::NotFound);
}

TEST(NaiveLine, PrecisionsHaveNames) {
    for (const Precision precision : {Precision::Float32, Precision::Float64})
        EXPECT_EQ(precisionFromId(precisionId(precision)), precision);
    EXPECT_FALSE(precisionFromId("float16"));
}

// exp overflows above 88.72 in float32: (exp(x) - exp(-x)) / (exp(x) + exp(-x)) is inf / inf there.
TEST(NaiveLine, TroublesAreWhereExpOverflows) {
    const auto places = troublesIn(*findNaiveForm("tanh"), Precision::Float32, {}, {-120, 120});
    double overflow = 0;
    for (const NaiveTroublePlace& place : places)
        if (place.kind == NaiveTrouble::Overflow && place.isAbove)
            overflow = place.x;
    EXPECT_NEAR(overflow, 88.72, 0.01);
    EXPECT_EQ(troubleText({NaiveTrouble::Overflow, -88.5, false}), "first at x = −88.5: overflows");
    EXPECT_TRUE(troublesIn(*findNaiveForm("sigmoid"), Precision::Float64, {}, {-1, 1}).empty());
}

TEST(NaiveLine, WordsThatWouldCoverEachOtherAreLeftToTheDots) {
    const NaiveForm& form = *findNaiveForm("tanh");
    const auto troubles = troublesIn(form, Precision::Float32, {}, {-100, 100});
    ASSERT_EQ(troubles.size(), 6u);
    const NaiveMarks marks = naiveMarks(form, Precision::Float32, {}, std::vector<double>{-100, 100}, troubles);
    EXPECT_EQ(marks.places.notes.size(), 6u);
    EXPECT_EQ(marks.words.size(), 3u) << "both overflows, and one of the four at 0";
}

TEST(NaiveLine, TheLineIsTheLiteralFormulaWithGapsWhereItIsNoNumber) {
    const NaiveForm& form = *findNaiveForm("sigmoid");
    const std::vector<double> x{-100, 0, 100};
    const auto troubles = troublesIn(form, Precision::Float32, {}, {-100, 100});
    const NaiveMarks marks = naiveMarks(form, Precision::Float32, {}, x, troubles);
    EXPECT_GT(marks.line.x.size(), 500u);
    bool hasGap = false;
    for (std::size_t i = 0; i < marks.line.x.size(); ++i) {
        const double y = evaluateNaive(form, Precision::Float32, marks.line.x[i], {});
        EXPECT_EQ(std::isnan(marks.line.y[i]), !std::isfinite(y));
        hasGap = hasGap || std::isnan(marks.line.y[i]);
    }
    EXPECT_TRUE(hasGap);
    ASSERT_FALSE(marks.places.x.empty());
    EXPECT_EQ(marks.places.x.size(), marks.places.notes.size());
    EXPECT_FALSE(marks.words.empty());
}

} // namespace
} // namespace acti

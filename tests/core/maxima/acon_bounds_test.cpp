#include "core/maxima/acon_bounds.h"

#include "core/activations/catalogue.h"
#include "core/activations/facts.h"
#include "core/numeric/special.h"
#include "tests/support/maxima_table.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <array>

namespace acti {
namespace {

TEST(AconBounds, AgreeWithTheReference) {
    const auto rows = readMaximaTable("acon_bounds");
    ASSERT_EQ(rows.size(), 264u);
    WorstUlp worst;
    for (const MaximaRow& row : rows) {
        const AconBounds got = aconBounds(row.number("p1"), row.number("p2"), row.number("beta"));
        const std::pair<double, const char*> values[] = {{got.infimum, "infimum"},
                                                         {got.supremum, "supremum"},
                                                         {got.limitMinus, "limit_minus"},
                                                         {got.limitPlus, "limit_plus"},
                                                         {got.atZero, "at_zero"},
                                                         {got.atInfimum.value_or(std::nan("")), "x_inf"},
                                                         {got.atSupremum.value_or(std::nan("")), "x_sup"}};
        for (const auto& [value, column] : values)
            worst.see(value, row.number(column), row.line);
        const AconAttainment kind = row.isKind("everywhere") ? AconAttainment::Everywhere
                                    : row.isKind("halfline") ? AconAttainment::OnHalfLines
                                                             : AconAttainment::AtPoints;
        EXPECT_EQ(got.attainment, kind) << "line " << row.line;
    }
    worst.print("ACON bounds");
    EXPECT_EQ(worst.ulp(), 0) << worst.text();
}

TEST(AconBounds, AreThoseFoundOnTheCurve) {
    const Entry& acon = **findEntry("acon_c");
    for (const auto& [p1, p2, beta] :
         {std::array{1.2, -0.8, 1.0}, {0.3, 2.0, 5.0}, {-1.0, 1.0, -0.25}, {1.0, 0.0908, 3.0}}) {
        const AconBounds bounds = aconBounds(p1, p2, beta);
        const Facts known = facts(acon, std::array{p1, p2, beta});
        EXPECT_NEAR(bounds.infimum, known.slopeInfimum.value, 1e-15);
        EXPECT_NEAR(bounds.supremum, known.slopeSupremum.value, 1e-15);
        EXPECT_NEAR(*bounds.atInfimum, *known.slopeInfimum.at, 1e-12);
        EXPECT_NEAR(*bounds.atSupremum, *known.slopeSupremum.at, 1e-12);
        EXPECT_EQ(bounds.limitMinus, known.limitMinus.f1);
        EXPECT_EQ(bounds.limitPlus, known.limitPlus.f1);
        EXPECT_LE(ulpDistance(bounds.atZero, known.atZero.f1), 1);
    }
}

TEST(AconBounds, ServeEveryNameOfTheFunction) {
    int served = 0;
    for (const Entry& entry : catalogue()) {
        const auto params = entry.initialParams();
        const auto acon = aconParamsOf(entry, params);
        if (!acon)
            continue;
        ++served;
        const Entry& aconC = **findEntry("acon_c");
        for (const double x : {-3.0, -0.5, 0.0, 2.0}) {
            const double want = aconC.at(x, std::array{acon->p1, acon->p2, acon->beta}).f;
            EXPECT_NEAR(entry.at(x, params).f, want, 1e-15) << entry.id();
        }
        EXPECT_NEAR(aconBounds(acon->p1, acon->p2, acon->beta).supremum, facts(entry, params).slopeSupremum.value,
                    1e-15)
            << entry.id();
    }
    EXPECT_EQ(served, 5);
    EXPECT_EQ(aconParamsOf(**findEntry("acon_b"), std::array{0.25, 3.0}), (AconParams{1, 0.25, 3}));
    EXPECT_EQ(aconParamsOf(**findEntry("swish"), std::array{-2.0}), (AconParams{1, 0, -2}));
}

TEST(AconBounds, OfSwishAreTheConstants) {
    const AconBounds swish = aconBounds(1, 0, 1);
    EXPECT_EQ(swish.supremum, kLargestSwishSlope);
    EXPECT_EQ(swish.infimum, kLeastSwishSlope);
    EXPECT_EQ(swish.atSupremum, kSwishExtremeAt);
    EXPECT_NEAR(kSwishExtremeAt * std::tanh(kSwishExtremeAt / 2), 2, 4e-16);
    EXPECT_EQ(kLargestSwishSlope + kLeastSwishSlope, 1);
}

TEST(AconBounds, DoNotKnowTheOrderOfTheLines) {
    for (const double beta : {-kInf, -2.0, 0.0, 0.5, kInf})
        EXPECT_EQ(aconBounds(1.2, -0.8, beta), aconBounds(-0.8, 1.2, beta)) << beta;
}

TEST(AconBounds, OverflowToInfinityAndNanStaysNan) {
    EXPECT_EQ(aconBounds(1.7e308, -1.7e308, 1).supremum, kInf);
    EXPECT_EQ(aconBounds(1.7e308, -1.7e308, 1).infimum, -kInf);
    EXPECT_EQ(aconBounds(1e-200, 2e-200, 1e-200).atSupremum, kInf);
    EXPECT_TRUE(std::isnan(aconBounds(1, 2, std::nan("")).infimum));
    EXPECT_TRUE(std::isnan(aconBounds(std::nan(""), 2, 0).limitPlus));
}

} // namespace
} // namespace acti

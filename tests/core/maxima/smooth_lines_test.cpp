#include "core/maxima/smooth_lines.h"

#include "core/activations/catalogue.h"
#include "core/maxima/smooth_maximum.h"
#include "core/numeric/special.h"
#include "tests/support/maxima_table.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace acti {
namespace {

class SmoothLinesTable : public testing::TestWithParam<const char*> {};

TEST_P(SmoothLinesTable, AgreesWithTheReference) {
    const auto rows = readMaximaTable(GetParam());
    ASSERT_GT(rows.size(), 30u);
    WorstUlp f, f1, f2, gradient;
    const auto see = [](WorstUlp& worst, double got, double want, const MaximaRow& row, double slack = 0) {
        if (!std::isnan(want) || row.isKind("nan")) // a limit that does not exist is nan in the table
            worst.see(got, want, row.line, slack);
    };
    for (const MaximaRow& row : rows) {
        const LinesSample got = smoothLines({row.series("a"), row.series("b")}, row.number("beta"), row.number("x"));
        see(f, got.f, row.number("f"), row);
        double terms = 0; // these cancel at a zero of f'
        for (const double a : row.series("a"))
            terms = std::max(terms, std::fabs(a));
        see(f1, got.f1, row.number("f1"), row, 0x1p-110 * terms);
        see(f2, got.f2, row.number("f2"), row);
        see(gradient, got.dBeta, row.number("d_beta"), row);
        const auto dA = row.series("d_a"), dB = row.series("d_b");
        for (std::size_t i = 0; i < dA.size(); ++i) {
            see(gradient, got.dA[i], dA[i], row);
            see(gradient, got.dB[i], dB[i], row);
        }
    }
    const std::string name = GetParam();
    f.print(name + " f");
    f1.print(name + " f'");
    f2.print(name + " f''");
    gradient.print(name + " gradient");
    EXPECT_LE(f.ulp(), 1) << f.text();
    EXPECT_LE(f1.ulp(), 1) << f1.text();
    EXPECT_LE(f2.ulp(), 1) << f2.text();
    EXPECT_LE(gradient.ulp(), 1) << gradient.text();
}

INSTANTIATE_TEST_SUITE_P(Tables, SmoothLinesTable,
                         testing::Values("smooth_maximum_n2", "smooth_maximum_n3", "smooth_maximum_n4",
                                         "smooth_maximum_n5"),
                         [](const auto& name) { return std::string(name.param); });

TEST(SmoothLines, TwoLinesThroughZeroAreAconC) {
    const Entry& acon = **findEntry("acon_c");
    const std::array params{1.2, -0.8, 1.5};
    for (double x = -40; x <= 40; x += 0.37) {
        const LinesSample got = smoothLines({{1.2, -0.8}, {0, 0}}, 1.5, x);
        const Sample want = acon.at(x, params);
        EXPECT_LE(ulpDistance(got.f, want.f), 1);
        EXPECT_LE(ulpDistance(got.f1, want.f1), 1);
        EXPECT_LE(ulpDistance(got.f2, want.f2), 2);
        EXPECT_LE(ulpDistance(got.dA[1], want.gradient[1]), 1);
        EXPECT_LE(ulpDistance(got.dBeta, want.gradient[2]), 1);
    }
}

TEST(SmoothLines, AreTheSmoothMaximumOfTheirHeights) {
    const Lines lines{{1, -0.5, 0.25}, {0, 1, 0.5}};
    for (double x = -8; x <= 8; x += 0.5) {
        const SmoothMaximum want = smoothMaximum(std::array{x, -0.5 * x + 1, 0.25 * x + 0.5}, 2);
        const LinesSample got = smoothLines(lines, 2, x);
        EXPECT_EQ(got.f, want.value);
        EXPECT_EQ(got.dB, want.gradient);
        EXPECT_EQ(got.dBeta, want.dBeta);
    }
}

TEST(SmoothLines, LimitsAreWhatTheyTendTo) {
    const Lines sloped{{1, -0.5, 0.25}, {0, 1, 0.5}}, parallel{{0, -1, 0}, {1, 0, 2}};
    for (const Lines& lines : {sloped, parallel})
        for (const double beta : {-2.0, 0.7})
            for (const double sign : {-1.0, 1.0}) {
                const LinesSample limit = smoothLines(lines, beta, sign * kInf);
                const LinesSample far = smoothLines(lines, beta, sign * 1e9);
                if (std::isfinite(limit.f))
                    EXPECT_NEAR(far.f, limit.f, 1e-12);
                else
                    EXPECT_GT(far.f * (limit.f > 0 ? 1 : -1), 1e8);
                EXPECT_NEAR(far.f1, limit.f1, 1e-12);
                EXPECT_EQ(far.f2, limit.f2);
                EXPECT_EQ(far.dB, limit.dB);
                EXPECT_NEAR(far.dBeta, limit.dBeta, 1e-12);
            }
}

TEST(SmoothLines, BetaZeroIsTheMeanLine) {
    const LinesSample got = smoothLines({{1, -3}, {2, 1}}, 0, 2);
    EXPECT_EQ(got, (LinesSample{-0.5, -1, 0, {1, 1}, {.5, .5}, 20.25}));
    const LinesSample far = smoothLines({{1, -3}, {2, 1}}, 0, kInf);
    EXPECT_EQ(far, (LinesSample{-kInf, -1, 0, {kInf, kInf}, {.5, .5}, kInf}));
    EXPECT_TRUE(std::isnan(smoothLines({{1, -3}, {2, 1}}, 0, std::nan("")).dA[1]));
}

} // namespace
} // namespace acti

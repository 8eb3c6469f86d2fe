#include "core/maxima/maxout.h"

#include "core/numeric/special.h"
#include "tests/support/maxima_table.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

class MaxoutTable : public testing::TestWithParam<const char*> {};

TEST_P(MaxoutTable, AgreesWithTheReference) {
    const auto rows = readMaximaTable(GetParam());
    ASSERT_GT(rows.size(), 40u);
    WorstUlp worst;
    for (const MaximaRow& row : rows) {
        const Lines lines{row.series("a"), row.series("b")};
        const LinesSample got = maxout(lines, row.number("x"));
        worst.see(got.f, row.number("f"), row.line);
        if (row.isKind("inf")) // limits that do not exist are nan there
            continue;
        worst.see(got.f1, row.number("f1"), row.line);
        const auto dA = row.series("d_a"), dB = row.series("d_b");
        for (std::size_t i = 0; i < dA.size(); ++i) {
            worst.see(got.dA[i], dA[i], row.line);
            worst.see(got.dB[i], dB[i], row.line);
        }
    }
    worst.print(GetParam());
    // 1 where the exact a x + b is half-way between doubles but for the b, 2^900 times smaller.
    EXPECT_LE(worst.ulp(), 1) << worst.text();
}

TEST_P(MaxoutTable, KinksAreWhereTheReferenceHasThem) {
    std::size_t seen = 0;
    for (const MaximaRow& row : readMaximaTable(GetParam())) {
        if (!row.isKind("kink") || row.number("kink") != 1)
            continue;
        const auto kinks = maxoutKinks({row.series("a"), row.series("b")});
        EXPECT_TRUE(std::ranges::any_of(
            kinks, [&](const MaxoutKink& kink) { return ulpDistance(kink.x, row.number("x")) <= 0; }))
            << "line " << row.line;
        ++seen;
    }
    EXPECT_GT(seen, 0u);
}

INSTANTIATE_TEST_SUITE_P(Tables, MaxoutTable, testing::Values("maxout_k2", "maxout_k3", "maxout_k4", "maxout_k5"),
                         [](const auto& name) { return std::string(name.param); });

TEST(Maxout, TheLowestIndexWinsATie) {
    EXPECT_EQ(maxout({{1, 0, 1}, {0, 0, 0}}, 0).dB, (std::vector<double>{1, 0, 0}));
    EXPECT_EQ(maxout({{0, 1, 1}, {0, 0, 0}}, 2).dA, (std::vector<double>{0, 2, 0}));
    EXPECT_EQ(maxout({{0, 1}, {0, 0}}, 0).f1, 0);
    EXPECT_EQ(maxout({{1, 0}, {0, 0}}, 0).f1, 1);
}

TEST(Maxout, ReluAbsAndPReluAreCasesOfIt) {
    for (double x = -3; x <= 3; x += 0.25) {
        EXPECT_EQ(maxout({{0, 1}, {0, 0}}, x).f, std::max(x, 0.0));
        EXPECT_EQ(maxout({{1, -1}, {0, 0}}, x).f, std::fabs(x));
        EXPECT_EQ(maxout({{0.25, 1}, {0, 0}}, x).f, x > 0 ? x : 0.25 * x);
    }
}

TEST(Maxout, HasItsLimitsAtInfinity) {
    const Lines lines{{1, -2, 1}, {0, 5, 3}};
    EXPECT_EQ(maxout(lines, kInf).f, kInf);
    EXPECT_EQ(maxout(lines, kInf).dB, (std::vector<double>{0, 0, 1}));
    EXPECT_EQ(maxout(lines, -kInf).f1, -2);
    EXPECT_EQ(maxout({{0, 0}, {4, 4}}, -kInf).f, 4);
    EXPECT_TRUE(std::isnan(maxout(lines, std::nan("")).f));
}

TEST(MaxoutKinks, LeaveOutPiecesThatAreNeverLargest) {
    const Lines lines{{1, 0, -1, 0.5, 0}, {0, 1, 0, -9, 0.5}}; // |x| cut off at 1, with two pieces below
    EXPECT_EQ(maxoutKinks(lines), (std::vector<MaxoutKink>{{-1, 2, 1}, {1, 1, 0}}));
    EXPECT_TRUE(maxoutKinks({{2, 2}, {0, 1}}).empty());
    EXPECT_TRUE(maxoutKinks({{2}, {0}}).empty());
}

TEST(MaxoutKinks, ThreePiecesThroughOnePointMakeOneKink) {
    EXPECT_EQ(maxoutKinks({{-1, 0, 1}, {0, 0, 0}}), (std::vector<MaxoutKink>{{0, 0, 2}}));
}

} // namespace
} // namespace acti

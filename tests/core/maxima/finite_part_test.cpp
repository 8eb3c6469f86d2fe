#include "core/maxima/finite_part.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

using Values = std::vector<double>;
using Indices = std::vector<std::size_t>;

TEST(FinitePart, IsEverythingWhereAllIsFinite) {
    const FinitePart part = finitePart(Values{1, -2, 1}, 3);
    EXPECT_EQ(part.members, (Indices{0, 1, 2}));
    EXPECT_FALSE(part.isInfinite || part.isUndefined);
}

TEST(FinitePart, LeavesOutWhatHasNoWeight) {
    EXPECT_EQ(finitePart(Values{1, -kInf, 2}, 3).members, (Indices{0, 2}));
    EXPECT_EQ(finitePart(Values{1, kInf, 2}, -3).members, (Indices{0, 2}));
}

TEST(FinitePart, GivesAllToTheOverwhelmingOnes) {
    const FinitePart part = finitePart(Values{kInf, 5, kInf, -kInf}, 1);
    EXPECT_EQ(part.members, (Indices{0, 2}));
    EXPECT_TRUE(part.isInfinite);
    EXPECT_EQ(part.value, kInf);
    EXPECT_EQ(finitePart(Values{-kInf, -kInf}, 1).value, -kInf);
}

TEST(FinitePart, AnInfiniteBetaChoosesTheExtremeOnes) {
    EXPECT_EQ(finitePart(Values{2, 5, 5}, kInf).members, (Indices{1, 2}));
    EXPECT_EQ(finitePart(Values{2, 5, 5}, -kInf).members, (Indices{0}));
    EXPECT_FALSE(finitePart(Values{2, 5, 5}, kInf).isInfinite);
}

TEST(FinitePart, ANanLeavesNothing) {
    EXPECT_TRUE(finitePart(Values{2, std::nan("")}, 1).isUndefined);
    EXPECT_TRUE(finitePart(Values{2, 3}, std::nan("")).isUndefined);
}

} // namespace
} // namespace acti

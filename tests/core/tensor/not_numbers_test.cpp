#include "core/tensor/not_numbers.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(NotNumbers, AreCountedByChannelAndTheFirstIsNamed) {
    const float nan = NAN, infinity = INFINITY;
    const Tensor x({2, 2, 1, 3, 4}, {1, 2, 3, 4, 5, 6, 7, nan, infinity, 1, -infinity, 3});
    const NotNumbers found = notNumbersIn(x);
    EXPECT_EQ(found.counts, (std::vector<std::size_t>{2, 1}));
    EXPECT_EQ(found.total(), 3U);
    EXPECT_EQ(found.first, (NotNumbers::Place{1, 0, 0, 1}));
    EXPECT_EQ(notNumbersSentences(found, x.shape(), {"Red", "Green"}),
              (std::vector<std::string>{"x is not a finite number at 2 of 6 pixels of the channel Red; the first is at "
                                        "sample 1, row 0, column 1.",
                                        "x is not a finite number at 1 of 6 pixels of the channel Green."}));
}

TEST(NotNumbers, WhereAllAreNumbersNothingIsSaid) {
    const Tensor x({1, 1, 1, 2, 3}, {0, -3e38F});
    EXPECT_EQ(notNumbersIn(x).total(), 0U);
    EXPECT_TRUE(notNumbersSentences(notNumbersIn(x), x.shape(), {"Grey"}).empty());
}

} // namespace
} // namespace acti

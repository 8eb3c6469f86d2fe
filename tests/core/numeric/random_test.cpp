#include "core/numeric/random.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// The published first outputs of the generator for the seed 1234567.
TEST(SplitMix64, IsTheGeneratorOfThePaper) {
    SplitMix64 bits(1234567);
    for (const std::uint64_t want : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                     4593380528125082431ULL, 16408922859458223821ULL})
        EXPECT_EQ(bits.next(), want);
}

TEST(SplitMix64, UniformsFillTheUnitInterval) {
    SplitMix64 bits(3);
    double sum = 0, least = 1, largest = 0;
    constexpr int kCount = 100'000;
    for (int i = 0; i < kCount; ++i) {
        const double u = bits.uniform();
        sum += u;
        least = u < least ? u : least;
        largest = u > largest ? u : largest;
    }
    EXPECT_NEAR(sum / kCount, 0.5, 5 * 0.2887 / 316);
    EXPECT_GE(least, 0);
    EXPECT_LT(least, 1e-4);
    EXPECT_LT(largest, 1);
    EXPECT_GT(largest, 1 - 1e-4);
}

} // namespace
} // namespace acti

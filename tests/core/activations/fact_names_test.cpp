#include "core/activations/fact_names.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(FactNames, AreTheWordsOfTextsAndFiles) {
    EXPECT_EQ(smoothnessName(Smoothness::Discontinuous), "discontinuous");
    EXPECT_EQ(smoothnessName(Smoothness::C1), "C1");
    EXPECT_EQ(smoothnessName(Smoothness::Infinite), "C-infinity");
    EXPECT_EQ(directionName(Direction::Neither), "not monotone");
    EXPECT_EQ(directionName(Direction::NonIncreasing), "non-increasing");
}

} // namespace
} // namespace acti

#include "core/expression/characters.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Characters, NumbersEndWhereANameBegins) {
    EXPECT_EQ(numberAt("12x"), 2U);
    EXPECT_EQ(numberAt(".5"), 2U);
    EXPECT_EQ(numberAt("2.5e-3"), 6U);
    EXPECT_EQ(numberAt("2e x"), 1U);
    EXPECT_EQ(numberAt("x2"), 0U);
    EXPECT_EQ(numberAt("."), 0U);
}

TEST(Characters, AreThoseOfCode) {
    EXPECT_EQ(lengthOf("p_1+x", isNamePart), 3U);
    EXPECT_EQ(digitsAt("120,5"), 3U);
    EXPECT_FALSE(isLetterOfCode('_'));
}

} // namespace
} // namespace acti

#include "core/expression/infix.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Infix, SetsParenthesesOnlyWhereTheMeaningNeedsThem) {
    const PrintedText a{"a"}, b{"b"}, c{"c"};
    EXPECT_EQ(infix(Op::Add, a, infix(Op::Multiply, b, c)).text, "a + b * c");
    EXPECT_EQ(infix(Op::Multiply, infix(Op::Add, a, b), c).text, "(a + b) * c");
    EXPECT_EQ(infix(Op::Subtract, infix(Op::Subtract, a, b), c).text, "a - b - c");
    EXPECT_EQ(infix(Op::Subtract, a, infix(Op::Subtract, b, c)).text, "a - (b - c)");
    EXPECT_EQ(infix(Op::Less, infix(Op::Add, a, b), c).text, "a + b < c");
    EXPECT_EQ(infix(Op::Or, infix(Op::And, a, b), c).text, "a && b || c");
    EXPECT_EQ(infix(Op::And, infix(Op::Or, a, b), c).text, "(a || b) && c");
}

TEST(Infix, KeepsSignsApart) {
    const PrintedText a{"a"}, minus{"-b", kSign};
    EXPECT_EQ(infix(Op::Subtract, a, minus).text, "a - (-b)");
    EXPECT_EQ(infix(Op::Multiply, minus, a).text, "-b * a");
}

TEST(Infix, FillsEveryPlace) { EXPECT_EQ(filled("f(@) + @", "x"), "f(x) + x"); }

} // namespace
} // namespace acti

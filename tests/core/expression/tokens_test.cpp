#include "core/expression/tokens.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string joined(std::string_view text) {
    const auto tokens = tokenize(text);
    if (!tokens)
        return message(tokens.error());
    std::string all;
    for (const Token& token : *tokens)
        all.append(token.text).append("|");
    return all;
}

TEST(Tokens, AreNumbersNamesAndSigns) {
    EXPECT_EQ(joined("x<=.5+p_1*2.e3"), "x|<=|.5|+|p_1|*|2.e3||");
    EXPECT_EQ(joined("2e x**2"), "2|e|x|^|2||");
    EXPECT_EQ(joined(" \t\n"), "|");
    EXPECT_EQ(joined("1.5.2"), "1.5|.2||");
    EXPECT_EQ(joined("."), "column 1: \".\" has no meaning in a formula");
    EXPECT_EQ(joined("x # 2"), "column 3: \"#\" has no meaning in a formula");
    EXPECT_EQ(joined(std::string_view("x\0", 2)), "column 2: a control character has no meaning in a formula");
}

TEST(Tokens, NumbersKeepTheirDigits) { EXPECT_EQ(tokenize("0.1")->front().value, 0.1L); }

TEST(Tokens, PlacesAreCountedInCharacters) {
    EXPECT_EQ(columnText("αβx", 4), "column 3");
    EXPECT_EQ(columnText("", 0), "column 1");
}

} // namespace
} // namespace acti

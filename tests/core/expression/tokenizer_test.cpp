#include "core/expression/tokenizer.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// A backslash before a letter anywhere makes the whole text TeX: there a line break is a blank and _ begins an index.
TEST(Tokenizer, TexIsToldFromCode) {
    const auto tokensOf = [](std::string_view text) {
        const auto folded = foldedText(text);
        return Tokenizer(text, *folded).run();
    };
    const auto code = tokensOf("a_b\nx");
    ASSERT_TRUE(code);
    EXPECT_EQ(code->at(0).text, "a_b");
    EXPECT_TRUE(code->at(1).startsLine);
    const auto tex = tokensOf("\\beta_b\nx");
    ASSERT_TRUE(tex);
    EXPECT_EQ(tex->at(0).text, "beta_b");
    EXPECT_FALSE(tex->at(1).startsLine);
    EXPECT_EQ(tokensOf("x @ 2").error().where, "column 3");
}

} // namespace
} // namespace acti

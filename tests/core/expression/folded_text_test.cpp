#include "core/expression/folded_text.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string foldedOf(std::string_view text) {
    const auto result = foldedText(text);
    return result ? result->text : message(result.error());
}

TEST(FoldedText, HasOneSpellingOfEverySign) {
    EXPECT_EQ(foldedOf("２＊（ｘ＋１）"), "2*(x+1)");
    EXPECT_EQ(foldedOf("−x × 2 ÷ y ≤ 3 ∧ z ≠ 1"), "-x * 2 / y <= 3 && z != 1");
    EXPECT_EQ(foldedOf("x\u00A0+\u2009y\u3000\u2028z"), "x + y \nz");
    EXPECT_EQ(foldedOf("\uFEFFx\u200D"), "x");
    EXPECT_EQ(foldedOf("𝑥+𝛽𝟚"), "x+β2");
    EXPECT_EQ(foldedOf("√β²₁"), "√β²₁");
}

TEST(FoldedText, KnowsWhereEverythingStood) {
    const auto folded = foldedText("β≤x");
    ASSERT_TRUE(folded);
    EXPECT_EQ(folded->text, "β<=x");
    EXPECT_EQ(folded->originOf(2), 2u);
    EXPECT_EQ(folded->originOf(3), 2u);
    EXPECT_EQ(folded->originOf(4), 5u);
    EXPECT_EQ(folded->originOf(5), 6u);
}

TEST(FoldedText, NamesWhatHasNoMeaning) {
    EXPECT_EQ(foldedOf("x\xC3"), "column 2: this byte is not UTF-8: save the text as UTF-8, or type it anew");
    EXPECT_EQ(foldedOf("x\xED\xA0\x80"), "column 2: this byte is not UTF-8: save the text as UTF-8, or type it anew");
    EXPECT_EQ(foldedOf("2*х"), "column 3: \"х\" (U+0445) is a Cyrillic letter: type the Latin x");
    EXPECT_EQ(foldedOf("x\x01"), "column 2: a control character (U+0001) has no meaning in a formula");
}

TEST(FoldedText, NamesLetters) {
    EXPECT_EQ(greekName(U'β'), "beta");
    EXPECT_EQ(greekName(U'Φ'), "Phi");
    EXPECT_EQ(greekName(U'b'), "");
    EXPECT_EQ(superscript(U'⁻'), '-');
    EXPECT_EQ(subscript(U'₇'), '7');
    EXPECT_EQ(subscript(U'7'), '\0');
    EXPECT_EQ(codePointAt("𝑥").length, 4u);
}

} // namespace
} // namespace acti

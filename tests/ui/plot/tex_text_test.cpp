#include "ui/plot/tex_text.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

TEST(TexText, SpecialsAreWords) {
    EXPECT_EQ(texText("50 % of $5 & #1_a^b~{c}"),
              "50 \\% of \\$5 \\& \\#1\\_a\\textasciicircum{}b\\textasciitilde{}\\{c\\}");
    EXPECT_EQ(texText("\\input{/etc/passwd}"), "\\textbackslash{}input\\{/etc/passwd\\}");
    EXPECT_EQ(texText("^^5cinput"), "\\textasciicircum{}\\textasciicircum{}5cinput");
}

TEST(TexText, SignsBecomeMathematics) {
    EXPECT_EQ(texText("β = 2"), "$\\beta $ = 2");
    EXPECT_EQ(texText("p₁ ≤ −x²"), "p${}_1$ $\\le $ $-$x${}^2$");
    EXPECT_EQ(texMath("∂f/∂β"), "$\\partial $$f$/$\\partial $$\\beta $");
    EXPECT_EQ(texMath("f′"), "$f$${}'$");
    EXPECT_EQ(texMath("mean of x"), "mean of $x$");
}

TEST(TexText, LettersWithAccentsAreMadeOfBoth) {
    EXPECT_EQ(texText("é ö ç Š"), "\\'{e} \\\"{o} \\c{c} \\v{S}");
    EXPECT_EQ(texText("漢🐈"), "\\actichar{6F22}\\actichar{1F408}");
}

TEST(TexText, NothingInvisibleIsLeft) {
    EXPECT_EQ(texText(std::string_view("a\0b\n\x1b\x7f", 6)), "a b   ");
    EXPECT_EQ(texText("\u202Ea"), "\\actichar{202E}a");
    for (const char c : texText("\xff\xfe\x80"))
        EXPECT_TRUE(c >= 0x20 && c < 0x7f);
}

} // namespace
} // namespace acti::plot

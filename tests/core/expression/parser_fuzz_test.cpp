// Texts that nobody would write: each gives an error with a place inside the text, or a formula that prints and reads
// back.
#include "core/base/text.h"
#include "core/expression/parser.h"
#include "core/expression/print.h"
#include "core/expression/tape.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

#include <random>

namespace acti {
namespace {

constexpr std::string_view kPieces[] = {"x",
                                        "p",
                                        "1",
                                        "2.5e-3",
                                        "(",
                                        ")",
                                        "+",
                                        "-",
                                        "*",
                                        "/",
                                        "^",
                                        ",",
                                        "?",
                                        ":",
                                        "<",
                                        ">=",
                                        "==",
                                        "&&",
                                        "||",
                                        "=",
                                        ";",
                                        "in",
                                        "[",
                                        "]",
                                        "exp(",
                                        "min",
                                        "pi",
                                        "softplus",
                                        " ",
                                        "\xC3",
                                        ".5",
                                        "1e9",
                                        "gate(",
                                        "x > 0",
                                        "e",
                                        "**",
                                        "x)",
                                        "\n",
                                        "|",
                                        "not ",
                                        "and ",
                                        "if ",
                                        "else ",
                                        "where(",
                                        "sin ",
                                        "tanh^2",
                                        "²",
                                        "⁻¹",
                                        "√",
                                        "β",
                                        "σ(",
                                        "Φ(",
                                        "−",
                                        "·",
                                        "≤",
                                        "（",
                                        "）",
                                        "\xE2",
                                        "\\frac{",
                                        "}{",
                                        "}",
                                        "{",
                                        "\\sqrt[3]{",
                                        "\\left(",
                                        "\\right)",
                                        "\\begin{cases}",
                                        " & ",
                                        "\\\\",
                                        "\\end{cases}",
                                        "\\mathrm{erf}",
                                        "\\,",
                                        "\\alpha",
                                        "_1",
                                        "_{",
                                        "torch.",
                                        "F.",
                                        "np.",
                                        ".sigmoid()",
                                        "lambda x: ",
                                        "(lambda u: u)(",
                                        "def f(x, a=1):\n",
                                        "return ",
                                        "f(x) = ",
                                        "y = ",
                                        "# remark\n",
                                        "//",
                                        "%",
                                        "/*",
                                        "⌊",
                                        "⌋",
                                        "step(",
                                        "clip(",
                                        "0,5",
                                        "2x",
                                        "t = x; ",
                                        "min=",
                                        "approximate=",
                                        "'tanh'",
                                        "double f(double x) {",
                                        "if (x > 0) ",
                                        "=>"};

std::string randomText(std::mt19937& random) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i)
        text += kPieces[random() % std::size(kPieces)];
    return text;
}

// A formula that was right before one or two places of it were changed.
std::string mutated(std::mt19937& random) {
    std::string text = printFormula(RandomFormula(static_cast<unsigned>(random())).formula());
    for (std::size_t i = 1 + random() % 2; i > 0; --i) {
        const std::size_t at = random() % text.size();
        const std::string_view piece = kPieces[random() % std::size(kPieces)];
        switch (random() % 3) {
        case 0:
            text.erase(at, 1 + random() % 3);
            break;
        case 1:
            text.insert(at, piece);
            break;
        default:
            text[at] = static_cast<char>(random() % 256);
        }
        if (text.empty())
            text = "x";
    }
    return text;
}

void expectPlaceInside(const Error& error, const std::string& text) {
    const auto column = parseInteger(std::string_view(error.where).substr(error.where.find(' ') + 1));
    ASSERT_TRUE(error.where.starts_with("column ") && column) << error.where;
    EXPECT_GE(*column, 1);
    EXPECT_LE(*column, static_cast<long long>(text.size()) + 1);
    EXPECT_FALSE(error.what.empty());
}

TEST(ParserFuzz, FortyThousandTexts) {
    FormulaLibrary library;
    library.emplace("gate", *parseFormula("x > 0 ? x : k * x"));
    std::mt19937 random(7);
    std::size_t read = 0;
    for (int i = 0; i < 40000; ++i) {
        const std::string text = i % 2 == 0 ? randomText(random) : mutated(random);
        const auto formula = parseFormula(text, library);
        if (!formula) {
            expectPlaceInside(formula.error(), text);
            continue;
        }
        ++read;
        const std::string printed = printFormula(*formula);
        if (printed.size() <= kMaxFormulaLength) {
            const auto again = parseFormula(printed);
            ASSERT_TRUE(again) << text << "\n" << printed << "\n" << message(again.error());
            ASSERT_EQ(*again, *formula) << text;
        }
        const std::vector<double> params(formula->params.size(), 0.5);
        const double x[] = {-1, 0, 2};
        TapePoint points[3];
        Tape(formula->body, params.size()).evaluate(x, params, points);
    }
    EXPECT_GT(read, 1000u);
}

} // namespace
} // namespace acti

#include "core/expression/print.h"

#include "core/expression/parser.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

Formula parsed(std::string_view text) {
    auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << message(formula.error());
    return *formula;
}

std::string latex(std::string_view text) { return printLatex(parsed(text)); }
std::string code(std::string_view text, Language language) { return printCode(parsed(text), language, "f"); }

TEST(Print, TexIsAsAPersonWritesIt) {
    EXPECT_EQ(latex("x * sigmoid(beta * x)"), "x\\, \\sigma\\!\\left(\\beta\\, x\\right)");
    EXPECT_EQ(latex("(x + 1) / (p_1 - p2)"), "\\frac{x + 1}{p_{1} - p_{2}}");
    EXPECT_EQ(latex("(x + 1)^2 * 3"), "{\\left(x + 1\\right)}^{2} \\cdot 3");
    EXPECT_EQ(latex("slope * x - (x - 1)"), "\\mathrm{slope}\\, x - \\left(x - 1\\right)");
    EXPECT_EQ(latex("x <= 0 ? alpha * (exp(x) - 1) : x"),
              "\\begin{cases} \\alpha\\, \\left(e^{x} - 1\\right) & x \\le 0 \\\\ x & \\text{otherwise} \\end{cases}");
    EXPECT_EQ(latex("2e-8 * pi * x"), "2 \\cdot 10^{-8}\\, \\pi\\, x");
}

TEST(Print, ASymbolIsTheLetterThatANameMeans) {
    EXPECT_EQ(printSymbol("beta"), "β");
    EXPECT_EQ(printSymbol("p1"), "p₁");
    EXPECT_EQ(printSymbol("p_12"), "p₁₂");
    EXPECT_EQ(printSymbol("alpha2"), "α₂");
    EXPECT_EQ(printSymbol("slope"), "slope");
    EXPECT_EQ(printSymbol("betas"), "betas");
}

TEST(Print, PyTorchStandsAlone) {
    EXPECT_EQ(code("beta = 1.5; x * sigmoid(beta * x)", Language::PyTorch),
              "import torch\n\n\ndef f(x, beta=1.5):\n    return x * torch.sigmoid(beta * x)\n");
    EXPECT_EQ(code("lambda * max(x, 0) + softplus(lambda)", Language::PyTorch),
              "import torch\n\n\ndef f(x, lambda_=1.0):\n"
              "    return lambda_ * torch.maximum(x, x.new_tensor(0.0)) + "
              "torch.logaddexp(torch.as_tensor(lambda_, dtype=x.dtype, device=x.device), torch.zeros(()))\n");
    EXPECT_EQ(code("a + 1", Language::PyTorch), "import torch\n\n\ndef f(x, a=1.0):\n    return torch.as_tensor(a + "
                                                "1.0, dtype=x.dtype, device=x.device).expand_as(x)\n");
    EXPECT_EQ(code("x * x", Language::PyTorch), "def f(x):\n    return x * x\n");
}

TEST(Print, NumPyNeedsNoSciPy) {
    EXPECT_EQ(code("x > 0 && x < 1 ? x^2 : erf(x)", Language::NumPy),
              "import math\n\nimport numpy as np\n\n_erf = np.vectorize(math.erf, otypes=[float])\n\n\ndef f(x):\n"
              "    return np.where(x != x, x, np.where((x > 0.0) & (x < 1.0), x ** 2.0, _erf(x)))\n");
    EXPECT_NE(code("sigmoid(x)", Language::NumPy).find("\ndef _sigmoid(x):\n"), std::string::npos);
}

TEST(Print, CppDefinesWhatItCalls) {
    EXPECT_EQ(code("max(x, a) / 3", Language::Cpp),
              "static double larger(double a, double b) { return a != a || a > b ? a : b; }\n\n"
              "double f(double x, double a = 1.0) {\n    return larger(x, a) / 3.0;\n}\n");
}

TEST(Print, WhatOccursTwiceGetsAName) {
    EXPECT_EQ(code("tanh(x + t1) * tanh(x + t1) > 0 ? tanh(x + t1) : -(a * x)", Language::Cpp),
              "#include <cmath>\n\ndouble f(double x, double t1 = 1.0, double a = 1.0) {\n"
              "    if (x != x)\n        return x;\n"
              "    const double t1_ = std::tanh(x + t1);\n    return t1_ * t1_ > 0.0 ? t1_ : -a * x;\n}\n");
}

TEST(Print, EveryLanguageBalancesItsBrackets) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        const Formula formula = RandomFormula(seed).formula();
        for (const auto& [language, id] : kLanguages) {
            const std::string text = print(formula, language, "f");
            EXPECT_EQ(std::ranges::count(text, '('), std::ranges::count(text, ')')) << text;
            EXPECT_EQ(std::ranges::count(text, '{'), std::ranges::count(text, '}')) << text;
            EXPECT_EQ(text.find('@'), std::string::npos) << text;
        }
    }
}

} // namespace
} // namespace acti

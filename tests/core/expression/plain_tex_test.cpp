#include "core/expression/plain_tex.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(PlainTex, ReadsAsAPersonWritesIt) {
    const std::pair<const char*, const char*> kFormulas[] = {
        {R"(x\, \sigma(\beta x))", "x·σ(β·x)"},
        {R"(\max(x, 0))", "max(x, 0)"},
        {R"(\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases})", "x if x > 0, α·x if x ≤ 0"},
        {R"(\sigma(x) \begin{cases} x & x \ge 0 \\ e^x - 1 & x < 0 \end{cases})",
         "σ(x)·(x if x ≥ 0, e^x − 1 if x < 0)"},
        {R"((p_1 - p_2)\, x\, \sigma\!\left(\beta (p_1 - p_2) x\right) + p_2 x)",
         "(p₁ − p₂)·x·σ(β·(p₁ − p₂)·x) + p₂·x"},
        {R"(\frac{x}{2} \left(1 + \tanh\!\left(\sqrt{2/\pi}\, (x + 0.044715\, x^3)\right)\right))",
         "x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))"},
        {R"(\ln\!\left(1 + e^{x}\right))", "ln(1 + e^x)"},
        {R"(\frac{x + 1}{2})", "(x + 1)/2"},
        {R"(-x^2)", "−x²"},
        {R"(\frac{1}{\left(1 + e^{-x}\right)^2})", "1/(1 + e^(−x))²"},
        {R"(\frac{(x + 1) (x - 1)}{\sqrt{2}})", "((x + 1)·(x − 1))/√2"},
        {R"(e^{(x + 1)^2})", "e^((x + 1)²)"},
        {R"(\begin{cases} x & |x| > \lambda \\ 0 & \text{otherwise} \end{cases})", "x if |x| > λ, 0 otherwise"}};
    for (const auto& [tex, plain] : kFormulas)
        EXPECT_EQ(plainFromTex(tex), plain);
}

TEST(PlainTex, WhateverIsWrittenEnds) {
    for (const char* tex : {"", "\\", "{", "}", "\\frac", "\\frac{1", "^", "x_", "\\begin{cases}",
                            "\\begin{cases} & \\\\", "\\left(", "\\unknown x", "((((", "&&"})
        EXPECT_LT(plainFromTex(tex).size(), 40U) << tex;
}

} // namespace
} // namespace acti

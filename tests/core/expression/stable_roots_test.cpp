#include "core/expression/stable_roots.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"
#include "core/expression/stable_forms.h"
#include "core/expression/tape.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TapePoint rootPoint(std::string_view text, double x) {
    const auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << message(formula.error());
    const std::vector<double> params(formula->params.size(), 1);
    TapePoint point;
    Tape(formula->body, params.size()).evaluate({&x, 1}, params, {&point, 1});
    return point;
}

std::string rootText(std::string_view text) {
    auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << text << ": " << message(formula.error());
    formula->body = withStableForms(formula->body);
    return printBody(*formula);
}

struct TwoForms {
    const char* typed;
    const char* stable;
};

// x/sqrt(1 + x^2) has the slope (1 + x^2)^(-3/2), which the literal quotient loses from 3.4e7 on.
TEST(StableRoots, AnInverseRootKeepsItsSlope) {
    for (const double x : {-1e100, -3.4e7, -20.0, -1.0000001, -0.3, 1e-9, 0.9999, 1.5, 1e5, 1e9, 1e50}) {
        const long double h = std::hypot(1.0L, static_cast<long double>(x));
        for (const char* text : {"x / sqrt(1 + x^2)", "x * (x * x + 1)^-0.5", "x / (1 + a * x^2)^0.5"}) {
            const TapePoint point = rootPoint(text, x);
            EXPECT_NEAR(static_cast<double>(point.f * h / x), 1, 1e-16) << text << " at " << x;
            EXPECT_NEAR(static_cast<double>(point.f1 * h * h * h), 1, 1e-16) << text << " at " << x;
            EXPECT_NEAR(static_cast<double>(point.f2 * h * h * h * h * h / (-3 * x)), 1, 1e-15) << text << " at " << x;
        }
        const TapePoint cubic = rootPoint("x / (1 + abs(x)^3)^(1/3)", x);
        const long double c = std::cbrt(1 + std::fabs(std::pow(static_cast<long double>(x), 3)));
        EXPECT_NEAR(static_cast<double>(cubic.f1 * c * c * c * c), 1, 1e-15) << x;
        const TapePoint plus = rootPoint("(x + sqrt(x^2 + 1)) / 2", x);
        const long double exact = x < 0 ? 0.5L / (h - x) : (x + h) / 2;
        EXPECT_NEAR(static_cast<double>(plus.f / exact), 1, 1e-16) << x;
    }
}

TEST(StableRoots, RootsThatCancelFarOutHaveTwoForms) {
    const TwoForms table[] = {
        {"x / sqrt(1 + x^2)", "x^2 > 1 ? sign(x) / sqrt(1 + 1 / x^2) : x / sqrt(1 + x^2)"},
        {"x * (1 + x * x)^-0.5", "x^2 > 1 ? sign(x) / sqrt(1 + 1 / x^2) : x / sqrt(1 + x * x)"},
        {"x / (1 + abs(x)^3)^(1/3)", nullptr},
        {"x / sqrt(1 + a * x^2)", "a * x^2 > 1 ? sign(x) / sqrt(a + 1 / x^2) : x / sqrt(1 + a * x^2)"},
        {"x + sqrt(x^2 + 4)", "x < 0 ? 4 / (sqrt(x^2 + 4) - x) : sqrt(x^2 + 4) + x"},
        {"sqrt(x^2 + b) - x", "-x < 0 ? b / (sqrt(x^2 + b) - (-x)) : sqrt(x^2 + b) + (-x)"},
    };
    for (const TwoForms& row : table)
        if (row.stable)
            EXPECT_EQ(rootText(row.typed), row.stable) << row.typed;
        else
            EXPECT_NE(rootText(row.typed), printBody(*parseFormula(row.typed))) << row.typed;
}

} // namespace
} // namespace acti

#include "core/expression/stable_normal.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"
#include "core/expression/stable_forms.h"
#include "core/expression/tape.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TapePoint normalPoint(std::string_view text, double x) {
    const auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << message(formula.error());
    const std::vector<double> params(formula->params.size(), 1);
    TapePoint point;
    Tape(formula->body, params.size()).evaluate({&x, 1}, params, {&point, 1});
    return point;
}

std::string normalText(std::string_view text) {
    auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << text << ": " << message(formula.error());
    formula->body = withStableForms(formula->body);
    return printBody(*formula);
}

// ln Phi, its slope and its curvature, by mpmath at 60 digits.
TEST(StableNormal, TheLogarithmOfTheNormalDistributionHasBothTails) {
    struct Row {
        double x, f, f1, f2;
    };
    const Row rows[] = {{3.5, -0.00023265614137680455218, 0.00087288575365473599702, -0.003055862067330509386},
                        {1, -0.17275377902344988953, 0.28759997093917836123, -0.37031371422339459914},
                        {0, -0.69314718055994530942, 0.79788456080286535588, -0.63661977236758134308},
                        {-0.001, -0.69394538346696517879, 0.79852128956291137909, -0.63683772859565204997},
                        {-2, -3.7831843336820319488, 2.3732155328228408673, -0.88572089958591874336},
                        {-11.5, -69.493709129095346263, 11.585688609767972449, -0.99276155017565102249},
                        {-12.5, -81.575967870743883217, 12.579007304406976089, -0.99383345923685769733},
                        {-30, -454.32124395634319711, 30.033259667433677037, -0.998896228488109909},
                        {-107, -5730.091854692475239, 107.00934416250929531, -0.99991270186759840631},
                        {-150, -11255.929618266808184, 150.00666607420571802, -0.9999555674030198527},
                        {-151, -11406.436262222937425, 151.00662193578660718, -0.99995615381124608135},
                        {-400, -80006.910409330215001, 400.00249996875097652, -0.99999375023436279376},
                        {-100000.0, -5000000012.4318639983, 100000.00001, -0.99999999990000000006},
                        {-10000000000.0, -50000000000000000024.0, 10000000000.0, -0.99999999999999999999},
                        {-1e+150, -4.9999999999999998084e+299, 9.9999999999999998084e+149, -1.0}};
    for (const char* text : {"log(normalCdf(x))", "log(0.5 * erfc(-x / sqrt(2)))", "log(0.5 * (1 + erf(x / sqrt(2))))",
                             "log(1 - normalCdf(-x))"})
        for (const Row& row : rows) {
            const TapePoint point = normalPoint(text, row.x);
            EXPECT_NEAR(static_cast<double>(point.f), row.f, 4e-16 * std::fabs(row.f)) << text << " at " << row.x;
            EXPECT_NEAR(static_cast<double>(point.f1), row.f1, 4e-16 * std::fabs(row.f1)) << text << " at " << row.x;
            EXPECT_NEAR(static_cast<double>(point.f2), row.f2, 1e-15 * std::fabs(row.f2)) << text << " at " << row.x;
        }
}

// Of the forms of one function the same tree comes out.
TEST(StableNormal, ALogarithmOfTheNormalDistributionIsOneOfItsTails) {
    const std::string form = normalText("log(normalCdf(x))");
    EXPECT_NE(form.find("x < (-12) ?"), std::string::npos) << form;
    EXPECT_EQ(normalText("log(1 - normalCdf(-x))"), form);
    EXPECT_EQ(normalText("log1p(-normalCdf(-x))"), form);
}

} // namespace
} // namespace acti

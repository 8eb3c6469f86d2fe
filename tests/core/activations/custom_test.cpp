#include "core/activations/custom.h"

#include "core/activations/facts.h"
#include "core/numeric/special.h"
#include "tests/support/every_entry.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace acti {
namespace {

Entry custom(std::string_view text) {
    auto entry = customEntry(text);
    EXPECT_TRUE(entry) << text << ": " << message(entry.error());
    return *entry;
}

std::vector<double> points() {
    std::vector<double> xs{0, 1e-300, -1e-8, 700, -700, 30.5, -30.5};
    for (int i = -400; i <= 400; ++i)
        xs.push_back(i * 0.0517 + 0.003);
    return xs;
}

struct WrittenOut {
    const char* id;
    const char* text;
};

constexpr WrittenOut kWrittenOut[] = {
    {"relu", "max(x, 0)"},
    {"prelu", "x > 0 ? x : alpha * x"},
    {"elu", "x > 0 ? x : alpha * expm1(x)"},
    {"swish", "x * sigmoid(beta * x)"},
    {"silu", "x / (1 + exp(-x))"},
    {"mish", "x * tanh(softplus(x))"},
    {"gelu", "x * normalCdf(x)"},
    {"gelu_tanh", "x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))) / 2"},
    {"softplus", "log1p(exp(beta * x)) / beta"},
    {"acon_c", "(p1 - p2) * x * sigmoid(beta * (p1 - p2) * x) + p2 * x"},
};

// Of f, f' and f'': relative, or absolute where the value is below 1, since a text may be written so that terms cancel.
TEST(Custom, AgreesWithTheCatalogueByText) {
    for (const auto& [id, text] : kWrittenOut) {
        const Entry entry = custom(text), &want = **findEntry(id);
        const std::vector<double> params = want.initialParams();
        double worst[3] = {};
        for (const double x : points()) {
            const Sample a = entry.at(x, params), b = want.at(x, params);
            const double pairs[3][2] = {{a.f, b.f}, {a.f1, b.f1}, {a.f2, b.f2}};
            for (int i = 0; i < 3; ++i)
                worst[i] =
                    std::max(worst[i], std::fabs(pairs[i][0] - pairs[i][1]) / std::max(1.0, std::fabs(pairs[i][1])));
            for (std::size_t i = 0; i < params.size(); ++i)
                EXPECT_NEAR(a.gradient[i], b.gradient[i], 1e-15 * std::max(1.0, std::fabs(b.gradient[i]))) << text;
        }
        if (std::getenv("ACTI_PRINT_ERRORS"))
            std::printf("| %s | `%s` | %.2g | %.2g | %.2g |\n", id, text, worst[0], worst[1], worst[2]);
        for (const double error : worst)
            EXPECT_LE(error, 4e-16) << text;
    }
}

class CustomById : public EntryTest {};

// A few entries have a jet of their own for a part with a parameter (symbol.h); written out, its terms may cancel.
void expectSame(double got, double want, double x) {
    if (std::fabs(got - want) > 1e-19 * std::max(1.0, std::fabs(x))) {
        EXPECT_LE(ulpDistance(got, want), 1) << "at " << x << ": " << got << ", want " << want;
    }
}

TEST_P(CustomById, EveryEntryIsCalledByItsId) {
    std::string text(entry().id());
    text += "(x";
    for (const ParamInfo& param : entry().params())
        text.append(", ").append(param.id);
    const Entry same = custom(text + ")");
    forEachCase([&] {
        for (const Kink& kink : entry().kinks(params())) {
            const Sample got = same.at(kink.x, params()), want = at(kink.x);
            EXPECT_EQ(got.f1, want.f1) << "f' at " << kink.x;
            EXPECT_EQ(got.f2, want.f2) << "f'' at " << kink.x;
        }
        for (const double x : points()) {
            const Sample got = same.at(x, params()), want = at(x);
            expectSame(got.f, want.f, x);
            expectSame(got.f1, want.f1, x);
            for (std::size_t i = 0; i < params().size(); ++i)
                expectSame(got.gradient[i], want.gradient[i], x);
        }
    });
}

TEST_P(CustomById, ATreePrintsInOurSyntaxAndReadsBack) {
    const Formula formula = entry().definition();
    const auto again = parseFormula(printFormula(formula));
    ASSERT_TRUE(again) << message(again.error()) << printFormula(formula);
    EXPECT_EQ(*again, formula);
}

ACTI_FOR_EVERY_ENTRY(CustomById);

TEST(Custom, OwnsItsStrings) {
    std::string text = "slope = 0.5 in [0, 2]; slope * x";
    const Entry entry = custom(text);
    text.assign(text.size(), '#');
    EXPECT_EQ(entry.reference(), "slope = 0.5 in [0, 2]; slope * x");
    EXPECT_EQ(entry.formula(), "\\mathrm{slope}\\, x");
    ASSERT_EQ(entry.params().size(), 1u);
    EXPECT_EQ(entry.params()[0].id, "slope");
    EXPECT_EQ(entry.params()[0].slider, (Range{0, 2}));
    EXPECT_EQ(entry.initialParams(), std::vector<double>{0.5});
    EXPECT_EQ(entry.family(), Family::Custom);
}

TEST(Custom, SpecialValues) {
    const Entry entry = custom("x > 0 ? x : 0");
    EXPECT_TRUE(std::isnan(entry.at(std::nan(""), {}).f));
    EXPECT_EQ(entry.at(kInf, {}).f, kInf);
    EXPECT_EQ(entry.at(-kInf, {}).f, 0);
    EXPECT_EQ(entry.at(kInf, {}).f1, 1);
    EXPECT_EQ(custom("x * sigmoid(x)").at(-kInf, {}).f, 0);
    EXPECT_EQ(custom("x / (1 + exp(-x))").at(-kInf, {}).f, 0);
    EXPECT_EQ(custom("2 + exp(x)").at(-kInf, {}).f, 2);
    EXPECT_TRUE(std::isnan(custom("sin(x)").at(kInf, {}).f));
}

TEST(Custom, KinksAreFound) {
    const auto kinks = [](std::string_view text, std::vector<double> params = {}) {
        return custom(text).kinks(params);
    };
    using Kinks = std::vector<Kink>;
    EXPECT_EQ(kinks("max(x, 0)"), (Kinks{{0, 1}}));
    EXPECT_EQ(kinks("x > 0.3 ? 1 : 0"), (Kinks{{0.3, 0}}));
    EXPECT_EQ(kinks("x * abs(x)"), (Kinks{{0, 2, 0}}));
    EXPECT_EQ(kinks("min(max(x + 3, 0), 6) / 6"), (Kinks{{-3, 1}, {3, 1}}));
    EXPECT_EQ(kinks("x > 0 ? x : a * x", {1}), Kinks{});
    EXPECT_EQ(kinks("x > c ? x : 0", {2}), (Kinks{{2, 0}}));
    EXPECT_EQ(kinks("abs(x)^3 + tanh(x)"), Kinks{});
}

TEST(Custom, KinksAreFoundHoweverManySmallAndNear) {
    std::string sum = "0";
    for (int k = -50; k < 50; ++k)
        sum += " + abs(x - " + std::to_string(k) + ".3)";
    EXPECT_EQ(custom(sum).kinks({}).size(), 100u);
    EXPECT_EQ(facts(custom(sum), {}).slopeSupremum.over, (Range{49.3, kInf}));
    EXPECT_EQ(custom("1e-10 * max(x, 0)").kinks({}), (std::vector<Kink>{{0, 1}}));
    EXPECT_EQ(custom("soft_shrink(x, 1e-13)").kinks({}), (std::vector<Kink>{{-1e-13, 1}, {1e-13, 1}}));
    EXPECT_EQ(custom("abs((x - 0.02) * (x - 0.04))").kinks({}), (std::vector<Kink>{{0.02, 1}, {0.04, 1}}));
    EXPECT_EQ(custom("abs(x^2 - 0.06 * x + 0.0008)").kinks({}).size(), 2u);
    EXPECT_EQ(custom("abs(x - 3e20)").kinks({}), (std::vector<Kink>{{3e20, 1}}));
    EXPECT_EQ(custom("x == 3 ? 1 : 0").kinks({}), (std::vector<Kink>{{3, 0}}));
    EXPECT_EQ(custom("softsign(x)").kinks({}), (std::vector<Kink>{{0, 2}}));
}

TEST(Custom, TooManyKinksAreSaidToBe) {
    std::string sum = "0";
    for (int k = 1; k < 60; ++k)
        sum += " + abs(sin(" + std::to_string(k) + " * x))";
    const Facts known = facts(custom(sum), {});
    EXPECT_FALSE(known.isResolved);
    EXPECT_TRUE(std::isnan(known.lipschitz) && std::isnan(known.supremum.value) && std::isnan(known.gaussianMean));
}

// Beyond e^11356, where a long double ends.
TEST(Custom, OverflowOnTheWayIsNoNumber) {
    const Entry softplus = custom("log(1 + exp(x))"), sharp = custom("log(1 + exp(b * x)) / b");
    for (const double x : {11000.0, 12000.0, 20000.0, 1e300}) {
        EXPECT_EQ(softplus.at(x, {}).f, x);
        EXPECT_EQ(softplus.at(x, {}).f1, 1);
        EXPECT_EQ(softplus.at(x, {}).f2, 0);
        EXPECT_EQ(softplus.at(-x, {}).f1, 0);
    }
    EXPECT_EQ(softplus.at(kInf, {}).f, kInf);
    EXPECT_EQ(softplus.at(kInf, {}).f1, 1);
    EXPECT_EQ(sharp.at(200, std::vector<double>{100}).f, 200);
    EXPECT_EQ(sharp.at(200, std::vector<double>{100}).f2, 0);
    EXPECT_EQ(custom("log(exp(x) + exp(0.2 * x))").at(30000, {}).f, 30000);
    const Entry quotient = custom("exp(x) / exp(x - 1)");
    EXPECT_DOUBLE_EQ(quotient.at(kInf, {}).f, M_E);
    EXPECT_TRUE(std::isnan(quotient.at(20000, {}).f) && std::isnan(quotient.at(20000, {}).f1));
    EXPECT_TRUE(std::isnan(custom("sqrt(exp(x))").at(30000, {}).f));
    EXPECT_TRUE(std::isnan(custom("exp(x)^0.001").at(30000, {}).f));
    EXPECT_TRUE(std::isnan(custom("log(exp(-x^2) + exp(-2 * x^2) * x)").at(300, {}).f));
    EXPECT_EQ(custom("1 / (1 + exp(-x))").at(-20000, {}).f1, 0);
    EXPECT_EQ(custom("exp(x)").at(20000, {}).f1, kInf);
    EXPECT_EQ(facts(softplus, {}).supremum.value, kInf);
    EXPECT_TRUE(facts(softplus, {}).inflections.empty());
}

TEST(Custom, KinksFollowTheParameters) {
    const Entry entry = custom("max(x, c)");
    for (const double c : {1.0, -0.7, 1.0})
        EXPECT_EQ(entry.kinks(std::vector<double>{c}), (std::vector<Kink>{{c, 1}}));
}

TEST(Custom, HasTheFactsOfTheSameActivation) {
    const Facts got = facts(custom("min(max(x, 0), 6)"), {}), want = facts(**findEntry("relu6"), {});
    EXPECT_EQ(got.smoothness, want.smoothness);
    EXPECT_EQ(got.lipschitz, want.lipschitz);
    EXPECT_EQ(got.supremum.value, want.supremum.value);
    EXPECT_EQ(got.direction, want.direction);
    EXPECT_NEAR(got.gain, want.gain, 1e-12);
}

TEST(Custom, ServesPixels) {
    const Entry entry = custom("x * sigmoid(b * x)"), &swish = **findEntry("swish");
    std::vector<float> x, got(1003), want(1003);
    for (int i = 0; i < 1003; ++i)
        x.push_back(static_cast<float>(i - 500) * 0.3F);
    x[7] = std::nanf("");
    x[8] = std::numeric_limits<float>::infinity();
    const double params[] = {1.5};
    entry.apply(x, params, got);
    swish.apply(x, params, want);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_LE(ulpDistance(got[i], want[i]), 1) << x[i];
}

TEST(Custom, ErrorsNameThePlace) {
    EXPECT_EQ(message(customEntry("x * swsh(x)").error()), "column 5: there is no function swsh; did you mean swish?");
}

} // namespace
} // namespace acti

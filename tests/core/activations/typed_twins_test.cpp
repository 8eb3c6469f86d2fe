// Formulas as people type them, beside the catalogue's entry that they are: the same facts.
#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/activations/facts.h"
#include "core/base/expect.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

struct Twin {
    const char* id;
    const char* text;
};

const Twin kTwins[] = {
    {"gelu", "0.5*x*(1+erf(x/sqrt(2)))"},
    {"gelu", "x*(1+erf(x/sqrt(2)))/2"},
    {"gelu", "x/2*(erf(x/sqrt(2))+1)"},
    {"gelu", "x/2 + x/2*erf(x/sqrt(2))"},
    {"gelu", "x*(1 - 0.5*erfc(x/sqrt(2)))"},
    {"gelu", "x*normalCdf(x)"},
    {"gelu_tanh", "0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))"},
    {"quick_gelu", "x/(1+exp(-1.702*x))"},
    {"silu", "x*sigmoid(x)"},
    {"silu", "x/(1+exp(-x))"},
    {"silu", "x*exp(x)/(1+exp(x))"},
    {"silu", "x*exp(x)/(exp(x)+1)"},
    {"silu", "0.5*x*(1+tanh(x/2))"},
    {"silu", "x*(1-1/(1+exp(x)))"},
    {"swish", "x/(1+exp(-1*x))"},
    {"mish", "x*tanh(log(1+exp(x)))"},
    {"mish", "x*tanh(softplus(x))"},
    {"mish", "x*tanh(log1p(exp(x)))"},
    {"mish", "x*((1+exp(x))^2-1)/((1+exp(x))^2+1)"},
    {"mish", "x*(exp(2*x)+2*exp(x))/(exp(2*x)+2*exp(x)+2)"},
    {"softplus", "log(1+exp(x))"},
    {"softplus", "log1p(exp(x))"},
    {"softplus", "max(x,0)+log(1+exp(-abs(x)))"},
    {"softplus", "-log(sigmoid(-x))"},
    {"softplus", "-log(1-sigmoid(x))"},
    {"tanh", "(exp(x)-exp(-x))/(exp(x)+exp(-x))"},
    {"tanh", "(exp(2*x)-1)/(exp(2*x)+1)"},
    {"tanh", "(1-exp(-2*x))/(1+exp(-2*x))"},
    {"tanh", "2/(1+exp(-2*x))-1"},
    {"tanh", "1-2/(1+exp(2*x))"},
    {"tanh", "2*sigmoid(2*x)-1"},
    {"sigmoid", "1/(1+exp(-x))"},
    {"sigmoid", "exp(x)/(1+exp(x))"},
    {"sigmoid", "0.5*(1+tanh(x/2))"},
    {"sigmoid", "1-1/(1+exp(x))"},
    {"elu", "x>0 ? x : exp(x)-1"},
    {"elu", "max(x,0)+min(0,exp(x)-1)"},
    {"celu", "max(0,x)+min(0,1*(exp(x/1)-1))"},
    {"selu", "1.0507009873554804934193349852946*(x>0 ? x : 1.6732632423543772848170429916717*(exp(x)-1))"},
    {"log_sigmoid", "log(sigmoid(x))"},
    {"log_sigmoid", "log(1/(1+exp(-x)))"},
    {"log_sigmoid", "-log(1+exp(-x))"},
    {"log_sigmoid", "x-log(1+exp(x))"},
    {"log_sigmoid", "min(x,0)-log1p(exp(-abs(x)))"},
    {"acon_a", "x/(1+exp(-x))"},
    {"softsign", "x/(1+abs(x))"},
    {"softsign", "x/(abs(x)+1)"},
    {"tanh_shrink", "x-tanh(x)"},
    {"tanh_exp", "x*tanh(exp(x))"},
    {"lisht", "x*tanh(x)"},
    {"serf", "x*erf(log(1+exp(x)))"},
    {"logish", "x*log(1+sigmoid(x))"},
    {"smish", "x*tanh(log(1+sigmoid(x)))"},
    {"phish", "x*tanh(0.5*x*(1+erf(x/sqrt(2))))"},
    {"exponential", "exp(x)"},
    {"gaussian", "exp(-x^2)"},
    {"relu_squared", "max(x,0)^2"},
    {"hard_swish", "x*min(max(x+3,0),6)/6"},
};

void expectNear(double got, double want, const std::string& what) {
    if (std::isinf(want) || std::isnan(want))
        EXPECT_TRUE(got == want || (std::isnan(got) && std::isnan(want))) << what << ": " << got << ", " << want;
    else
        EXPECT_NEAR(got, want, 1e-12 * std::max(1.0, std::fabs(want))) << what;
}

void expectSamePlaces(const std::vector<Point>& got, const std::vector<Point>& want, const std::string& what) {
    ASSERT_EQ(got.size(), want.size()) << what;
    for (std::size_t i = 0; i < got.size(); ++i) {
        expectNear(got[i].x, want[i].x, what);
        expectNear(got[i].y, want[i].y, what);
    }
}

class TypedTwin : public testing::TestWithParam<Twin> {};

TEST_P(TypedTwin, HasTheFactsOfTheEntry) {
    const auto found = findEntry(GetParam().id);
    ASSERT_TRUE(found);
    const Entry* entry = *found;
    const auto typed = customEntry(GetParam().text);
    ASSERT_TRUE(typed) << message(typed.error());
    const Facts want = facts(*entry, entry->initialParams()), got = facts(*typed, {});
    EXPECT_TRUE(got.lost.empty());
    EXPECT_EQ(got.gaps, want.gaps);
    EXPECT_EQ(got.zeroRanges, want.zeroRanges);
    ASSERT_EQ(got.zeros.size(), want.zeros.size());
    for (std::size_t i = 0; i < got.zeros.size(); ++i)
        expectNear(got.zeros[i], want.zeros[i], "zero");
    expectSamePlaces(got.minima, want.minima, "minimum");
    expectSamePlaces(got.maxima, want.maxima, "maximum");
    expectSamePlaces(got.inflections, want.inflections, "inflection");
    EXPECT_EQ(got.smoothness, want.smoothness);
    EXPECT_EQ(got.direction, want.direction);
    expectNear(got.lipschitz, want.lipschitz, "Lipschitz");
    expectNear(got.infimum.value, want.infimum.value, "infimum");
    expectNear(got.supremum.value, want.supremum.value, "supremum");
    EXPECT_EQ(got.infimum.at.has_value(), want.infimum.at.has_value());
    expectNear(got.limitMinus.f, want.limitMinus.f, "limit at -inf");
    expectNear(got.limitPlus.f, want.limitPlus.f, "limit at +inf");
}

INSTANTIATE_TEST_SUITE_P(Formulas, TypedTwin, testing::ValuesIn(kTwins));

} // namespace
} // namespace acti

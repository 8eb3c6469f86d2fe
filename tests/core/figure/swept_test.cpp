#include "core/figure/swept.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr Quantity kSweptValue{Quantity::Kind::Value, {}};
const Ink kInk{Ink::Role::Scale, 0, 1, 0.5};

std::unique_ptr<const Swept> swept(const SweepSubject& subject) {
    auto result = sweptOf(subject);
    EXPECT_TRUE(result) << (result ? "" : message(result.error()));
    return result ? *std::move(result) : nullptr;
}

Error errorOf(const SweepSubject& subject) {
    const auto result = sweptOf(subject);
    EXPECT_FALSE(result);
    return result ? Error{} : result.error();
}

TEST(Swept, IsNamedWithTheParametersThatStandStill) {
    EXPECT_EQ(swept(SweptActivation{})->name(), "Swish");
    EXPECT_EQ(swept(SweptActivation{"acon_b", {{"p", 0.5}}, "beta"})->name(), "ACON-B p = 0.5");
    EXPECT_EQ(swept(SweptActivation{"acon_c", {{"beta", -2}}, "p1"})->name(), "ACON-C p₂ = −0.8, β = −2");
    EXPECT_EQ(swept(SweptMaximum{})->name(), "Smooth maximum of 3 inputs");
}

TEST(Swept, HasTheValuesOfItsEntryForEveryParameterOfTheCatalogue) {
    const double xs[] = {-30, -2.5, -0.0, 0.3, 7};
    for (const Entry& entry : catalogue())
        for (std::size_t k = 0; k < entry.params().size(); ++k) {
            const ParamInfo& param = entry.params()[k];
            const auto subject = swept(SweptActivation{std::string(entry.id()), {}, std::string(param.id)});
            ASSERT_NE(subject, nullptr);
            EXPECT_EQ(subject->parameter().id, param.id);
            std::vector<double> params = entry.initialParams();
            params[k] = param.slider.min + 0.7 * param.slider.length();
            if (!param.accepts(params[k]))
                continue;
            for (const Quantity& quantity :
                 {kSweptValue, Quantity{Quantity::Kind::Slope, {}}, Quantity{Quantity::Kind::Curvature, {}},
                  Quantity{Quantity::Kind::Gradient, std::string(param.id)}}) {
                EXPECT_TRUE(subject->knows(quantity));
                double out[std::size(xs)];
                subject->values(quantity, xs, params[k], out);
                for (std::size_t i = 0; i < std::size(xs); ++i) {
                    EXPECT_EQ(out[i], valueOf(quantity, entry, entry.at(xs[i], params))) << entry.id() << param.id;
                    EXPECT_EQ(out[i], subject->reading(quantity, xs[i], params[k]));
                }
            }
        }
}

TEST(Swept, AFormulaHasTheValuesOfItsTwinInTheCatalogue) {
    const double xs[] = {-700, -30, -2.5, -0.3, 0, 1e-9, 0.7, 12};
    const auto twin = swept(SweptActivation{"swish", {}, "beta"});
    const auto formula = swept(SweptActivation{"custom", {{"s", 1}}, "beta", "s * x / (1 + exp(-beta * x))"});
    ASSERT_NE(formula, nullptr);
    EXPECT_EQ(formula->parameter().id, "beta");
    EXPECT_EQ(formula->name(), "(s·x)/(1 + e^((−β)·x)), s = 1");
    for (const double beta : {0.0, 0.5, 1.0, 7.0})
        for (const Quantity& quantity :
             {kSweptValue, Quantity{Quantity::Kind::Slope, {}}, Quantity{Quantity::Kind::Curvature, {}},
              Quantity{Quantity::Kind::Gradient, "beta"}}) {
            double expected[std::size(xs)], out[std::size(xs)];
            twin->values(quantity, xs, beta, expected);
            formula->values(quantity, xs, beta, out);
            for (std::size_t i = 0; i < std::size(xs); ++i) {
                EXPECT_NEAR(out[i], expected[i], 1e-14 * std::abs(expected[i])) << xs[i] << " " << beta;
                EXPECT_EQ(formula->reading(quantity, xs[i], beta), out[i]);
            }
        }
    double expected[std::size(xs)], out[std::size(xs)];
    for (const LimitPoint point : {LimitPoint::Zero, LimitPoint::PlusInfinity}) {
        twin->limit(kSweptValue, xs, point, expected);
        formula->limit(kSweptValue, xs, point, out);
        for (std::size_t i = 0; i < std::size(xs); ++i)
            EXPECT_EQ(out[i], expected[i]) << xs[i];
    }
}

TEST(Swept, AFixedValueOfTheSweptParameterDoesNotCount) {
    EXPECT_EQ(swept(SweptActivation{"swish", {{"beta", 1e9}}, "beta"})->name(), "Swish");
}

TEST(Swept, KnowsItsOwnGradientsOnly) {
    const auto subject = swept(SweptActivation{});
    EXPECT_FALSE(subject->knows({Quantity::Kind::Gradient, "p1"}));
    EXPECT_EQ(subject->label({Quantity::Kind::Gradient, "beta"}), "∂f/∂β");
}

TEST(Swept, ALimitAtAnInfiniteParameterIsComputed) {
    const double infinity = std::numeric_limits<double>::infinity();
    const double xs[] = {-5, -1e-9, 0, 1e-9, 3};
    double out[std::size(xs)];
    const auto swish = swept(SweptActivation{});
    swish->limit(kSweptValue, xs, LimitPoint::PlusInfinity, out);
    for (std::size_t i = 0; i < std::size(xs); ++i)
        EXPECT_EQ(out[i], std::max(xs[i], 0.0));
    swish->limit({Quantity::Kind::Slope, {}}, xs, LimitPoint::PlusInfinity, out);
    EXPECT_EQ(out[0], 0);
    EXPECT_EQ(out[2], 0.5) << "the slope at 0 is 1/2 whatever beta is";
    EXPECT_EQ(out[4], 1);
    swish->limit({Quantity::Kind::Curvature, {}}, xs, LimitPoint::PlusInfinity, out);
    EXPECT_EQ(out[2], infinity);
    swish->limit(kSweptValue, xs, LimitPoint::MinusInfinity, out);
    EXPECT_EQ(out[0], -5);
    EXPECT_EQ(out[4], 0);
    swish->limit(kSweptValue, xs, LimitPoint::Zero, out);
    EXPECT_EQ(out[0], -2.5);

    swept(SweptActivation{"softplus", {}, "beta"})->limit(kSweptValue, xs, LimitPoint::Zero, out);
    EXPECT_EQ(out[4], infinity) << "ln 2 / beta";
}

TEST(Swept, ErrorsNameTheFieldAndTheRemedy) {
    EXPECT_EQ(errorOf(SweptActivation{"swisch", {}, "beta"}).where, "subject.activation");
    EXPECT_NE(errorOf(SweptActivation{"swisch", {}, "beta"}).what.find("swish"), std::string::npos);
    EXPECT_EQ(message(errorOf(SweptActivation{"relu", {}, "beta"})),
              "subject.activation: ReLU has no parameter to sweep");
    EXPECT_EQ(errorOf(SweptActivation{"swish", {}, "alpha"}).where, "subject.parameter");
    EXPECT_EQ(errorOf(SweptActivation{"acon_b", {{"q", 1}}, "beta"}).where, "subject.params");
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(errorOf(SweptActivation{"acon_b", {{"p", infinity}}, "beta"}).code, ErrorCode::OutOfRange);
    EXPECT_EQ(message(errorOf(SweptActivation{"custom", {}, "a", "max(x, )"})).substr(0, 26),
              "subject.formula, column 8:");
    EXPECT_EQ(message(errorOf(SweptActivation{"custom", {}, "a", "tanh(x)"})),
              "subject.formula: tanh(x) has no parameter to sweep");
    EXPECT_EQ(errorOf(SweptActivation{"custom", {}, "a", ""}).where, "subject.formula");
    EXPECT_EQ(errorOf(SweptActivation{"swish", {}, "beta", "a * x"}).where, "subject.formula");
    EXPECT_EQ(errorOf(SweptMaximum{{}, true, GapPanel::None}).where, "subject.inputs");
    EXPECT_EQ(errorOf(SweptMaximum{std::vector<MaximumInput>(17), true, GapPanel::None}).code, ErrorCode::OutOfRange);
    EXPECT_EQ(errorOf(SweptMaximum{{{1, 0}, {0, infinity}}, true, GapPanel::None}).where, "subject.inputs[1].offset");
    EXPECT_EQ(errorOf(SweptMaximum{{{std::nan(""), 0}}, true, GapPanel::None}).where, "subject.inputs[0].slope");
}

TEST(Swept, LinesAreWrittenAsAPersonDoes) {
    EXPECT_EQ(lineText(1, 0), "x");
    EXPECT_EQ(lineText(-1, 2), "−x + 2");
    EXPECT_EQ(lineText(-0.5, -1), "−0.5 x − 1");
    EXPECT_EQ(lineText(0, -3), "−3");
    EXPECT_EQ(lineText(0, 0), "0");
}

} // namespace
} // namespace acti

#include "core/figure/sweep_comparison.h"

#include "core/base/text.h"
#include "core/figure/sweep_panels.h"
#include "core/figure/swept_maximum.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr double kWidth = 1.8;

struct Choice {
    OtherMaximum which;
    Dash dash;
    std::string words;
};

std::vector<Choice> choicesOf(const SweptMaximum& maximum, const Quantity& quantity) {
    const Choice sum{OtherMaximum::LogSumExp, Dash::Dashed, "LogSumExp"};
    const Choice mean{OtherMaximum::Mellowmax, Dash::Dotted, "mellowmax"};
    if (!isOfOneSample(quantity) || !(maximum.showsLogSumExp || maximum.showsMellowmax))
        return {};
    if (quantity.kind != Quantity::Kind::Value)
        return {{OtherMaximum::Mellowmax, Dash::Dashed, "LogSumExp and mellowmax"}};
    std::vector<Choice> choices;
    if (maximum.showsLogSumExp)
        choices.push_back(sum);
    if (maximum.showsMellowmax)
        choices.push_back(mean);
    return choices;
}

} // namespace

LinesSample otherMaximum(OtherMaximum which, const std::vector<MaximumInput>& inputs, double beta, double x) {
    const std::size_t n = inputs.size();
    const auto height = [&](std::size_t i) { return inputs[i].slope * x + inputs[i].offset; };
    std::array<double, kMostInputs> distance{}, share{};
    std::size_t winner = 0;
    for (std::size_t i = 1; i < n; ++i)
        if (beta < 0 ? height(i) < height(winner) : height(i) > height(winner))
            winner = i;
    double total = 0, excess = 0, mean = 0; // excess: total - n, which keeps its digits where beta is small
    for (std::size_t i = 0; i < n; ++i) {
        distance[i] = (inputs[i].slope - inputs[winner].slope) * x + (inputs[i].offset - inputs[winner].offset);
        share[i] = std::exp(beta * distance[i]);
        total += share[i];
        excess += std::expm1(beta * distance[i]);
        mean += distance[i] / static_cast<double>(n);
    }
    LinesSample sample;
    if (which == OtherMaximum::LogSumExp)
        sample.f = beta == 0 ? (n == 1 ? height(0) : kNan) : height(winner) + std::log(total) / beta;
    else
        sample.f = height(winner) + (beta == 0 ? mean : std::log1p(excess / static_cast<double>(n)) / beta);
    for (std::size_t i = 0; i < n; ++i)
        sample.f1 += share[i] / total * inputs[i].slope;
    for (std::size_t i = 0; i < n; ++i)
        sample.f2 += beta * (share[i] / total) * (inputs[i].slope - sample.f1) * (inputs[i].slope - sample.f1);
    return sample;
}

void addComparison(Panel& panel, const SweepFigure& figure, std::optional<double> value) {
    const auto* maximum = std::get_if<SweptMaximum>(&figure.subject);
    if (!maximum)
        return;
    for (const Choice& choice : choicesOf(*maximum, figure.quantity)) {
        // Of a family one curve stands for all: which one is said.
        const std::string where = value && !figure.current ? " at β = " + labelNumber(*value) : "";
        panel.legend.push_back(
            {choice.words + where, value ? scaleInk(figure, *value) : Ink{Ink::Role::Scale, 0, 1, 0.5}, choice.dash});
        if (!value)
            continue;
        Polyline line{.x = MaximumSweep(*maximum).places(*value, figure.x),
                      .y = {},
                      .ink = scaleInk(figure, *value),
                      .width = kWidth,
                      .dash = choice.dash};
        for (const double x : line.x)
            line.y.push_back(partOf(figure.quantity, otherMaximum(choice.which, maximum->inputs, *value, x)));
        panel.marks.push_back(fittedTo(line, panel));
    }
}

} // namespace acti

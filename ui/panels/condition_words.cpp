#include "ui/panels/condition_words.h"

#include "core/base/expect.h"
#include "ui/settings/language.h"

#include <QCoreApplication>

namespace acti::ui {
namespace {

struct ConditionWords {
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
};

Norm overChannels() {
    Norm norm = plainNorm(NormKind::Layer);
    norm.over = NormOver::Channels;
    return norm;
}

bool looksAtMode(NormKind kind) { return kind == NormKind::Batch; }

} // namespace

namespace {

std::vector<Choice<Pool>> makePoolChoices() {
    return {
        {Pool::Parametric, ConditionWords::tr("Weights"),
         ConditionWords::tr("A weighted sum of the window, one kernel a channel: the paper's choice.")},
        {Pool::Max, ConditionWords::tr("Maximum"),
         ConditionWords::tr("The window's largest pixel: never below x, so without a norm T wins or ties.")},
        {Pool::Average, ConditionWords::tr("Mean"),
         ConditionWords::tr("The window's mean: T wins where a pixel is darker than its surroundings.")},
    };
}

} // namespace

const std::vector<Choice<Pool>>& poolChoices() { return settings::inShownLanguage<&makePoolChoices>(); }

namespace {

std::vector<Choice<Combine>> makeCombineChoices() {
    return {
        {Combine::Max, ConditionWords::tr("max(x, T)"), ConditionWords::tr("FReLU: each pixel keeps the larger side.")},
        {Combine::Sum, ConditionWords::tr("x + T"), ConditionWords::tr("Both sides everywhere: no pixel chooses.")},
        {Combine::Condition, ConditionWords::tr("T alone"),
         ConditionWords::tr("The condition without x: a plain depthwise convolution.")},
        {Combine::Relu, ConditionWords::tr("max(T, 0)"),
         ConditionWords::tr("ReLU after the condition: the winner map still compares T with x.")},
        {Combine::Smooth, ConditionWords::tr("smooth max"),
         ConditionWords::tr("The smooth maximum of x and T, ACON's: nearly max for a large β.")},
    };
}

} // namespace

const std::vector<Choice<Combine>>& combineChoices() { return settings::inShownLanguage<&makeCombineChoices>(); }

std::vector<Choice<BorderRule>> borderChoices(Pool pool) {
    const QString zeros = pool == Pool::Parametric
                              ? ConditionWords::tr("Pixels outside the picture count as 0, as in the paper.")
                          : pool == Pool::Max ? ConditionWords::tr("Pixels outside the picture are never the largest.")
                                              : ConditionWords::tr("Pixels outside count as 0, so rims are darker.");
    std::vector<Choice<BorderRule>> choices{{{}, ConditionWords::tr("Zeros"), zeros}};
    if (pool == Pool::Average)
        choices.push_back({{Border::Zeros, false},
                           ConditionWords::tr("Inside alone"),
                           ConditionWords::tr("The mean is of the pixels inside alone.")});
    choices.push_back({{Border::Replicate},
                       ConditionWords::tr("Nearest pixel"),
                       ConditionWords::tr("The rim goes on outside: flat places stay flat up to the edge.")});
    choices.push_back({{Border::Reflect},
                       ConditionWords::tr("Mirrored"),
                       ConditionWords::tr("The picture is mirrored at its rim: its texture goes on.")});
    choices.push_back(
        {{Border::Circular},
         ConditionWords::tr("Other side"),
         ConditionWords::tr("The picture goes on with its opposite side: right for a texture that tiles.")});
    return choices;
}

BorderRule borderOf(const Condition& condition) {
    const bool isCountOfUse = condition.pool == Pool::Average && condition.border == Border::Zeros;
    return {condition.border, !isCountOfUse || condition.countsPadding};
}

namespace {

std::vector<Choice<Norm>> makeNormChoices() {
    return {
        {Norm(), ConditionWords::tr("None"),
         ConditionWords::tr("T is the bare sum: small weights keep it near 0, so T wins about where x is negative.")},
        {plainNorm(NormKind::Batch, NormMode::Batch), ConditionWords::tr("Batch, this image"),
         ConditionWords::tr(
             "The sums come to mean 0, variance 1 over this image, as in training: T competes with x on one scale.")},
        {plainNorm(NormKind::Batch), ConditionWords::tr("Batch, running statistics"),
         ConditionWords::tr(
             "Untrained statistics (mean 0, variance 1): all but no change, as in a network before training.")},
        {plainNorm(NormKind::Layer), ConditionWords::tr("Layer, whole image"),
         ConditionWords::tr("Mean 0, variance 1 over all channels together: channels keep their differences.")},
        {overChannels(), ConditionWords::tr("Layer, each pixel"),
         ConditionWords::tr(
             "Mean 0, variance 1 over the channels of each pixel; of one channel alone nothing is left.")},
        {plainNorm(NormKind::Instance), ConditionWords::tr("Instance"),
         ConditionWords::tr("Mean 0, variance 1 in each channel of each image: for one image the same as batch.")},
        {plainNorm(NormKind::Group), ConditionWords::tr("Group"),
         ConditionWords::tr("Mean 0, variance 1 over each group of channels; one group is the layer norm.")},
    };
}

} // namespace

const std::vector<Choice<Norm>>& normChoices() { return settings::inShownLanguage<&makeNormChoices>(); }

int normChoiceOf(const Norm& norm) {
    const auto& choices = normChoices();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Norm& choice = choices[i].value;
        if (norm.kind == choice.kind && (!looksAtMode(norm.kind) || norm.mode == choice.mode) &&
            (norm.kind != NormKind::Layer || norm.over == choice.over))
            return static_cast<int>(i);
    }
    return -1;
}

QString normLine(const Norm& norm) {
    const int choice = normChoiceOf(norm);
    ACTI_EXPECT(choice >= 0); // every kind of norm is a choice
    const bool isStored = !norm.mean.empty() || !norm.var.empty();
    if (norm.kind == NormKind::Batch && norm.mode == NormMode::Running && isStored)
        return ConditionWords::tr("The stored statistics, as in a trained network.");
    return normChoices()[static_cast<std::size_t>(choice)].line;
}

} // namespace acti::ui

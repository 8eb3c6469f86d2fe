#include "ui/panels/condition_words.h"

#include "core/base/expect.h"

#include <QCoreApplication>

namespace acti::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ConditionWords", text); }

Norm overChannels() {
    Norm norm = plainNorm(NormKind::Layer);
    norm.over = NormOver::Channels;
    return norm;
}

bool looksAtMode(NormKind kind) { return kind == NormKind::Batch; }

} // namespace

const std::vector<Choice<Pool>>& poolChoices() {
    static const std::vector<Choice<Pool>> choices{
        {Pool::Parametric, tr("Weights"),
         tr("A weighted sum of the window, one kernel a channel: the paper's choice.")},
        {Pool::Max, tr("Maximum"), tr("The window's largest pixel: never below x, so without a norm T wins or ties.")},
        {Pool::Average, tr("Mean"), tr("The window's mean: T wins where a pixel is darker than its surroundings.")},
    };
    return choices;
}

const std::vector<Choice<Combine>>& combineChoices() {
    static const std::vector<Choice<Combine>> choices{
        {Combine::Max, tr("max(x, T)"), tr("FReLU: each pixel keeps the larger side.")},
        {Combine::Sum, tr("x + T"), tr("Both sides everywhere: no pixel chooses.")},
        {Combine::Condition, tr("T alone"), tr("The condition without x: a plain depthwise convolution.")},
        {Combine::Relu, tr("max(T, 0)"), tr("ReLU after the condition: the winner map still compares T with x.")},
        {Combine::Smooth, tr("smooth max"), tr("The smooth maximum of x and T, ACON's: nearly max for a large β.")},
    };
    return choices;
}

const std::vector<Choice<Norm>>& normChoices() {
    static const std::vector<Choice<Norm>> choices{
        {Norm(), tr("None"),
         tr("T is the bare sum: small weights keep it near 0, so T wins about where x is negative.")},
        {plainNorm(NormKind::Batch, NormMode::Batch), tr("Batch, this image"),
         tr("The sums come to mean 0, variance 1 over this image, as in training: T competes with x on one scale.")},
        {plainNorm(NormKind::Batch), tr("Batch, running statistics"),
         tr("Untrained statistics (mean 0, variance 1): all but no change, as in a network before training.")},
        {plainNorm(NormKind::Layer), tr("Layer, whole image"),
         tr("Mean 0, variance 1 over all channels together: channels keep their differences.")},
        {overChannels(), tr("Layer, each pixel"),
         tr("Mean 0, variance 1 over the channels of each pixel; of one channel alone nothing is left.")},
        {plainNorm(NormKind::Instance), tr("Instance"),
         tr("Mean 0, variance 1 in each channel of each image: for one image the same as batch.")},
        {plainNorm(NormKind::Group), tr("Group"),
         tr("Mean 0, variance 1 over each group of channels; one group is the layer norm.")},
    };
    return choices;
}

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
        return tr("The stored statistics, as in a trained network.");
    return normChoices()[static_cast<std::size_t>(choice)].line;
}

} // namespace acti::ui

// The weights one can choose by name, and what to call those that a figure has.
#pragma once

#include "core/spatial/funnel_spec.h"

#include <QString>

#include <vector>

namespace acti::ui {

struct WeightPreset {
    Weights weights; // a seed is kept from what was there before
    QString name;
    QString line; // what it does
};

const std::vector<WeightPreset>& weightPresets();

// The index into weightPresets(), or -1: written weights, or a Gaussian of another mean or deviation.
int presetOf(const Weights& weights);

// "Custom" or "N(0.5, 2²)", for weights without a preset.
QString customName(const Weights& weights);

} // namespace acti::ui

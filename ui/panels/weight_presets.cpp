#include "ui/panels/weight_presets.h"

#include "core/spatial/weights.h"
#include "ui/settings/language.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace acti::ui {
namespace {

struct WeightPresets {
    Q_DECLARE_TR_FUNCTIONS(WeightPresets)
};

std::vector<WeightPreset> makePresets() {
    return {
        {GaussianWeights{0, 0.01, 7}, WeightPresets::tr("N(0, 0.01²), the authors'"),
         WeightPresets::tr("Small random weights: the paper's start of training.")},
        {GaussianWeights{0, 1, 7}, WeightPresets::tr("N(0, 1)"),
         WeightPresets::tr("Random weights as large as the input's own spread.")},
        {SeededWeights{"msra", 7}, WeightPresets::tr("MSRA (He)"),
         WeightPresets::tr("N(0, 2 / taps): the sum keeps about the input's spread.")},
        {SeededWeights{"pytorch", 7}, WeightPresets::tr("PyTorch's default"),
         WeightPresets::tr("Uniform within ±1 / √taps: what a new Conv2d draws.")},
        {NamedWeights{"identity"}, WeightPresets::tr("Identity"),
         WeightPresets::tr("T copies the pixel; without a norm every pixel ties.")},
        {NamedWeights{"box"}, WeightPresets::tr("Box"),
         WeightPresets::tr("The window's mean: T wins where a pixel is darker than its surroundings.")},
        {NamedWeights{"sobel_x"}, WeightPresets::tr("Sobel x"),
         WeightPresets::tr("Brighter to the right: vertical edges.")},
        {NamedWeights{"sobel_y"}, WeightPresets::tr("Sobel y"), WeightPresets::tr("Brighter below: horizontal edges.")},
        {NamedWeights{"laplace"}, WeightPresets::tr("Laplace"),
         WeightPresets::tr("Dark spots and thin dark lines answer strongly.")},
        {NamedWeights{"gaussian_blur"}, WeightPresets::tr("Gaussian blur"),
         WeightPresets::tr("A weighted mean: like the box, with the near pixels counting more.")},
    };
}

} // namespace

const std::vector<WeightPreset>& weightPresets() { return settings::inShownLanguage<&makePresets>(); }

int presetOf(const Weights& weights) {
    const std::uint64_t* seed = seedOf(weights);
    for (std::size_t i = 0; i < weightPresets().size(); ++i) {
        Weights preset = weightPresets()[i].weights;
        if (std::uint64_t* own = seedOf(preset); own && seed)
            *own = *seed;
        if (weights == preset)
            return static_cast<int>(i);
    }
    return -1;
}

QString customName(const Weights& weights) {
    const auto* random = std::get_if<GaussianWeights>(&weights);
    return random ? QStringLiteral("N(%1, %2²)").arg(displayNumber(random->mean, 3), displayNumber(random->std, 3))
                  : WeightPresets::tr("Custom");
}

} // namespace acti::ui

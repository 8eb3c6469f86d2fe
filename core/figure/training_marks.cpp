#include "core/figure/training_marks.h"

#include "core/activations/rrelu_training.h"

#include <algorithm>

namespace acti {
namespace {

constexpr double kVeil = 0.18;
constexpr std::string_view kEntry = "rrelu"; // its parameters are the ends of the band

Area bandOf(const SlopeBand& band, bool isSlope, Range x, const Ink& ink) {
    Ink veil = ink;
    veil.opacity = kVeil;
    Area area{{}, {}, {}, veil};
    area.x = {x.min, std::min(0.0, x.max)};
    const ValueBand values = rreluBand(area.x, band);
    area.low = isSlope ? std::vector(2, std::min(band.lower, band.upper)) : values.low;
    area.high = isSlope ? std::vector(2, std::max(band.lower, band.upper)) : values.high;
    return area;
}

Points drawsOf(const TrainingBand& training, const SlopeBand& band, bool isSlope, Range x, const Ink& ink) {
    Points dots{.x = {}, .y = {}, .ink = ink, .isOpen = false, .diameter = 2.5};
    const double width = std::min(0.0, x.max) - x.min;
    for (std::size_t i = 0; i < training.draws; ++i)
        dots.x.push_back(x.min + width * (static_cast<double>(i) + 0.5) / static_cast<double>(training.draws));
    dots.y = rreluTraining(dots.x, band, training.seed);
    if (isSlope)
        for (std::size_t i = 0; i < dots.x.size(); ++i)
            dots.y[i] = dots.x[i] == 0 ? band.lower : dots.y[i] / dots.x[i];
    return dots;
}

} // namespace

Result<void> checkTraining(const TrainingBand& training, const Entry& entry) {
    if (entry.id() != kEntry)
        return Error{ErrorCode::InvalidArgument, "only RReLU draws its slopes, not " + std::string(entry.id()),
                     "training"};
    if (training.draws > kMaxTrainingDraws)
        return Error{ErrorCode::TooLarge,
                     "at most " + std::to_string(kMaxTrainingDraws) + ", not " + std::to_string(training.draws),
                     "training.draws"};
    return {};
}

std::vector<Mark> trainingMarks(const TrainingBand& training, const ResolvedCurve& curve, const Quantity& quantity,
                                Range x, const Ink& ink) {
    const bool isSlope = quantity.kind == Quantity::Kind::Slope;
    if (!isSlope && quantity.kind != Quantity::Kind::Value)
        return {};
    const SlopeBand band{curve.params[0], curve.params[1]};
    std::vector<Mark> marks;
    if (!(x.min < 0))
        return {};
    marks.emplace_back(bandOf(band, isSlope, x, ink));
    if (training.draws > 0)
        marks.emplace_back(drawsOf(training, band, isSlope, x, ink));
    return marks;
}

} // namespace acti

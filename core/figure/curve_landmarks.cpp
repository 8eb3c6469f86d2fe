#include "core/figure/curve_landmarks.h"

#include "core/activations/lost_digits.h"
#include "core/figure/quantity.h"
#include "core/numeric/landmarks.h"

#include <algorithm>

namespace acti {
namespace {

constexpr int kDigits = 6; // to be read at a projector; the facts have them all

std::vector<Break> breaksOf(const std::vector<Kink>& kinks) {
    std::vector<Break> breaks;
    for (const Kink& kink : kinks)
        breaks.push_back({kink.x, kink.order == 0});
    return breaks;
}

std::vector<double> gridOf(const CurveSamples& samples) {
    std::vector<double> grid = samples.x;
    if (const auto place = std::ranges::lower_bound(grid, 0.0); place == grid.end() || *place != 0)
        grid.insert(place, 0.0);
    return grid;
}

} // namespace

std::vector<CurveLandmark> landmarksIn(const ResolvedCurve& curve, const CurveSamples& samples) {
    const SureCurve sure(*curve.entry, curve.params);
    const auto point = [&](double x) {
        const Sample sample = sure.at(x);
        return CurvePoint{sample.f, sample.f1, sample.f2};
    };
    const Range range{samples.x.front(), samples.x.back()};
    const std::vector<double> grid = gridOf(samples);
    Landmarks found = findLandmarks(point, grid, breaksOf(curve.entry->kinks(curve.params)));
    dropLost(found, sure.lostOn(grid));
    std::vector<CurveLandmark> landmarks;
    const auto add = [&](CurveLandmark::Kind kind, double x) {
        if (range.contains(x))
            landmarks.push_back({kind, x, curve.entry->at(x, curve.params)});
    };
    for (const double x : found.zeros)
        add(CurveLandmark::Kind::Zero, x);
    for (const double x : found.minima)
        add(CurveLandmark::Kind::Minimum, x);
    for (const double x : found.maxima)
        add(CurveLandmark::Kind::Maximum, x);
    for (const double x : found.inflections)
        add(CurveLandmark::Kind::Inflection, x);
    for (const Kink& kink : samples.kinks)
        if (kink.order <= 1)
            add(CurveLandmark::Kind::Kink, kink.x);
    std::ranges::stable_sort(landmarks, {}, &CurveLandmark::x);
    return landmarks;
}

std::string landmarkNote(const CurveLandmark& landmark) {
    constexpr std::string_view kNames[] = {"zero", "minimum", "maximum", "inflection", "kink"};
    std::string note(kNames[static_cast<int>(landmark.kind)]);
    note += " at x = " + labelNumber(landmark.x, kDigits);
    if (landmark.kind != CurveLandmark::Kind::Zero)
        note += ", f = " + labelNumber(landmark.at.f, kDigits);
    if (landmark.kind == CurveLandmark::Kind::Inflection)
        note += ", f′ = " + labelNumber(landmark.at.f1, kDigits);
    return note;
}

} // namespace acti

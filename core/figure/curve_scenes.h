// Scenes of a figure that changes by little: what did not change is not computed again.
#pragma once

#include "core/activations/curve_samples.h"
#include "core/figure/curve_figure.h"
#include "core/figure/curve_landmarks.h"
#include "core/figure/naive_line.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace acti {

// A curve with all that is slow to find about it over a range of x; found when it is first asked for.
class SampledCurve {
public:
    SampledCurve(ResolvedCurve resolved, Range x);

    const ResolvedCurve& resolved() const { return m_resolved; }
    const CurveSamples& samples() const { return m_samples; }
    const std::vector<CurveLandmark>& landmarks();
    const ChainLine& chain(const SlopeChain& chain);
    const std::vector<NaiveTroublePlace>& troubles(const NaiveForm& form, Precision precision);

private:
    ResolvedCurve m_resolved;
    Range m_x;
    CurveSamples m_samples;
    std::optional<std::vector<CurveLandmark>> m_landmarks;
    std::optional<SlopeChain> m_chain;
    ChainLine m_chainLine;
    const NaiveForm* m_form = nullptr;
    Precision m_precision = Precision::Float32;
    std::vector<NaiveTroublePlace> m_troubles;
};

// Whether a scene of the figure may take longer to build than a repaint may: one with a user's formula, or with a
// product of slopes over many layers.
bool takesLong(const CurveFigure& figure);

// For one thread.
class CurveScenes {
public:
    // As buildCurves. Curves whose activation, formula, parameters and range are those of the last call are not sampled
    // again.
    Result<Scene> build(const CurveFigure& figure);
    Result<ResolvedCurve> resolve(const Curve& curve) { return m_resolver(curve); }

    // How many curves the last build sampled.
    int sampled() const { return m_sampled; }

private:
    using Key = std::tuple<std::string, std::string, std::vector<double>, double, double>;
    std::shared_ptr<SampledCurve> sampled(const Curve& curve, ResolvedCurve resolved, Range x);

    CurveResolver m_resolver;
    std::map<Key, std::shared_ptr<SampledCurve>> m_kept;
    std::map<Key, std::shared_ptr<SampledCurve>> m_used; // in the build that is under way
    int m_sampled = 0;
};

} // namespace acti

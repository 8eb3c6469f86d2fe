#include "core/figure/curve_scenes.h"

#include "core/base/text.h"
#include "core/figure/curve_cover.h"
#include "core/figure/curve_line.h"
#include "core/figure/curve_panels.h"
#include "core/figure/kink_marks.h"
#include "core/figure/training_marks.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Result<void> checkComparison(const CurveFigure& figure) {
    if (!figure.compare)
        return Error{ErrorCode::InvalidArgument, "a difference needs two curves to compare", "compare"};
    for (const int colour : {figure.compare->first, figure.compare->second})
        if (!curveOfColour(figure, colour))
            return Error{ErrorCode::NotFound, "no curve has the colour " + std::to_string(colour), "compare"};
    return {};
}

Result<void> checkCount(std::size_t count, std::size_t most, const char* name) {
    if (count <= most)
        return {};
    return Error{ErrorCode::OutOfRange,
                 "has " + std::to_string(count) + " entries, over the limit of " + std::to_string(most), name};
}

Result<void> checkTickStep(const std::optional<double>& step, const std::string& name) {
    if (!step || (std::isfinite(*step) && *step > 0))
        return {};
    return Error{ErrorCode::OutOfRange, "must be a positive number, not " + shortest(*step), name};
}

Result<void> check(const CurveFigure& figure) {
    if (auto ok = checkCount(figure.curves.size(), kMostCurves, "curves"); !ok)
        return ok;
    if (auto ok = checkCount(figure.panels.size(), kMostCurvePanels, "panels"); !ok)
        return ok;
    if (figure.panels.empty())
        return Error{ErrorCode::InvalidArgument, "no quantity is chosen; name f, f1, f2 or d_<parameter>", "panels"};
    if (auto ok = checkRange(figure.x, "x"); !ok)
        return ok;
    if (auto ok = checkChain(figure.chain); !ok)
        return ok;
    if (auto ok = checkTickStep(figure.tickStep, "tick_step"); !ok)
        return ok;
    for (const CurvePanel& panel : figure.panels) {
        if (panel.quantity.kind == Quantity::Kind::Difference)
            if (auto ok = checkComparison(figure); !ok)
                return ok;
        if (auto ok = checkTickStep(panel.tickStep, "panels." + quantityId(panel.quantity) + ".tick_step"); !ok)
            return ok;
        if (panel.y)
            if (auto ok = checkRange(*panel.y, "panels." + quantityId(panel.quantity) + ".y"); !ok)
                return ok;
    }
    return {};
}

Result<void> checkExtras(const Curve& curve, const Entry& entry) {
    if (curve.naive)
        if (const auto form = formOf(*curve.naive, entry); !form)
            return form.error();
    if (curve.training)
        if (auto ok = checkTraining(*curve.training, entry); !ok)
            return ok;
    if (curve.width && !kCurveWidths.contains(*curve.width))
        return Error{ErrorCode::OutOfRange,
                     "must be " + shortest(kCurveWidths.min) + " to " + shortest(kCurveWidths.max) + " points, not " +
                         shortest(*curve.width),
                     "width"};
    return checkFramework(curve.kinkFramework);
}

} // namespace

bool takesLong(const CurveFigure& figure) {
    constexpr std::size_t kQuickLayers = 20; // of all curves together
    const bool hasChain = std::ranges::any_of(
        figure.panels, [](const CurvePanel& panel) { return panel.quantity.kind == Quantity::Kind::Chain; });
    const auto layers = static_cast<std::size_t>(std::max(figure.chain.depth, 0)) * figure.curves.size();
    return (hasChain && layers > kQuickLayers) ||
           std::ranges::find(figure.curves, kCustomActivation, &Curve::activation) != figure.curves.end();
}

SampledCurve::SampledCurve(ResolvedCurve resolved, Range x)
    : m_resolved(std::move(resolved)), m_x(x), m_samples(sampleCurve(*m_resolved.entry, m_resolved.params, x)) {}

const std::vector<CurveLandmark>& SampledCurve::landmarks() {
    if (!m_landmarks)
        m_landmarks = landmarksIn(m_resolved, m_samples);
    return *m_landmarks;
}

const ChainLine& SampledCurve::chain(const SlopeChain& chain) {
    if (m_chain != chain) {
        m_chainLine = chainLine(*m_resolved.entry, m_resolved.params, chain, m_x);
        m_chain = chain;
    }
    return m_chainLine;
}

const std::vector<NaiveTroublePlace>& SampledCurve::troubles(const NaiveForm& form, Precision precision) {
    if (m_form != &form || m_precision != precision) {
        m_troubles = troublesIn(form, precision, m_resolved.params, m_x);
        m_form = &form;
        m_precision = precision;
    }
    return m_troubles;
}

std::shared_ptr<SampledCurve> CurveScenes::sampled(const Curve& curve, ResolvedCurve resolved, Range x) {
    const Key key{curve.activation, curve.formula, resolved.params, x.min, x.max};
    if (const auto used = m_used.find(key); used != m_used.end())
        return used->second;
    const auto kept = m_kept.find(key);
    if (kept == m_kept.end())
        ++m_sampled;
    auto made = kept != m_kept.end() ? kept->second : std::make_shared<SampledCurve>(std::move(resolved), x);
    m_used.emplace(key, made);
    return made;
}

Result<Scene> CurveScenes::build(const CurveFigure& figure) {
    if (auto ok = check(figure); !ok)
        return ok.error();
    m_sampled = 0;
    m_used.clear();
    std::vector<DrawnCurve> all, visible;
    for (std::size_t i = 0; i < figure.curves.size(); ++i) {
        const Curve& curve = figure.curves[i];
        const auto ofCurve = [&](const Error& error) {
            return Error{error.code, message(error), "curves[" + std::to_string(i) + "]"};
        };
        Result<ResolvedCurve> resolved = m_resolver(curve);
        if (!resolved)
            return ofCurve(resolved.error());
        if (auto ok = checkExtras(curve, *resolved->entry); !ok)
            return ofCurve(ok.error());
        const bool isCompared =
            figure.compare && (curve.colour == figure.compare->first || curve.colour == figure.compare->second);
        if (!curve.isVisible && !isCompared)
            continue;
        all.push_back({&curve, sampled(curve, *std::move(resolved), figure.x), inkOf(figure, i), curve.dash});
        if (curve.isVisible)
            visible.push_back(all.back());
    }
    showCovered(visible, figure.x);
    Scene scene;
    const std::size_t axes = axesOf(figure).size();
    for (std::size_t axis = 0; axis < axes; ++axis)
        scene.panels.push_back(buildPanel(figure, visible, all, axis));
    m_kept = std::move(m_used);
    m_used.clear();
    return scene;
}

} // namespace acti

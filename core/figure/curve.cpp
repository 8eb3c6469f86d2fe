#include "core/figure/curve.h"

#include "core/activations/catalogue.h"

namespace acti {
namespace {

constexpr std::size_t kKeptFormulas = 32;

Result<ResolvedCurve> withParams(std::shared_ptr<const Entry> entry, const Curve& curve) {
    const std::vector<std::pair<std::string, double>> set(curve.params.begin(), curve.params.end());
    Result<std::vector<double>> params = resolveParams(*entry, set);
    if (!params)
        return params.error();
    return ResolvedCurve{std::move(entry), *std::move(params)};
}

} // namespace

Result<ResolvedCurve> resolve(const Curve& curve) {
    Result<std::shared_ptr<const Entry>> entry = namedEntry(curve.activation, curve.formula);
    if (!entry)
        return entry.error();
    return withParams(*std::move(entry), curve);
}

Result<ResolvedCurve> CurveResolver::operator()(const Curve& curve) {
    if (curve.activation != kCustomActivation)
        return resolve(curve);
    if (const auto known = m_entries.find(curve.formula); known != m_entries.end())
        return withParams(known->second, curve);
    Result<std::shared_ptr<const Entry>> entry = namedEntry(curve.activation, curve.formula);
    if (!entry)
        return entry.error();
    if (m_entries.size() >= kKeptFormulas)
        m_entries.clear();
    m_entries.emplace(curve.formula, *entry);
    return withParams(*std::move(entry), curve);
}

std::string curveName(const Curve&, const ResolvedCurve& resolved) { return nameOf(*resolved.entry); }

std::string curveLabel(const Curve&, const ResolvedCurve& resolved) {
    return labelOf(*resolved.entry, resolved.params);
}

std::string curveLabel(const Curve& curve) {
    const Result<ResolvedCurve> resolved = resolve(curve);
    return resolved ? curveLabel(curve, *resolved) : curve.activation;
}

} // namespace acti

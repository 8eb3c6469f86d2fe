#include "core/figure/curve.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/expression/plain_tex.h"
#include "core/figure/quantity.h"

namespace acti {
namespace {

constexpr std::size_t kKeptFormulas = 32;
constexpr std::size_t kLabelLength = 48; // characters of a formula in a legend

// The catalogue outlives everybody: no owner.
std::shared_ptr<const Entry> unowned(const Entry& entry) {
    return std::shared_ptr<const Entry>(std::shared_ptr<const Entry>(), &entry);
}

Result<std::shared_ptr<const Entry>> customEntryOf(const Curve& curve) {
    if (curve.formula.empty())
        return Error{ErrorCode::InvalidArgument, "a custom curve needs a formula, such as max(x, 0.1 * x)", "formula"};
    Result<Entry> entry = customEntry(curve.formula);
    if (!entry)
        return Error{entry.error().code, entry.error().what,
                     "formula" + (entry.error().where.empty() ? "" : ", " + entry.error().where)};
    return std::make_shared<const Entry>(*std::move(entry));
}

Result<std::shared_ptr<const Entry>> entryOf(const Curve& curve) {
    if (curve.activation == kCustomActivation)
        return customEntryOf(curve);
    if (!curve.formula.empty())
        return Error{ErrorCode::InvalidArgument, "only the activation “custom” has a formula, not " + curve.activation,
                     "formula"};
    const Result<const Entry*> entry = findEntry(curve.activation);
    if (!entry)
        return entry.error();
    return unowned(**entry);
}

Result<ResolvedCurve> withParams(std::shared_ptr<const Entry> entry, const Curve& curve) {
    const std::vector<std::pair<std::string, double>> set(curve.params.begin(), curve.params.end());
    Result<std::vector<double>> params = resolveParams(*entry, set);
    if (!params)
        return params.error();
    return ResolvedCurve{std::move(entry), *std::move(params)};
}

// What is plotted, as mathematics, without the declarations before it. What is long ends after a whole term: a number
// is never cut.
std::string bodyOf(const Entry& entry) {
    std::string body = plainFromTex(entry.formula());
    std::size_t characters = 0, end = 0; // behind the last space before the limit
    for (std::size_t i = 0; i < body.size(); ++i) {
        characters += (static_cast<unsigned char>(body[i]) & 0xC0U) != 0x80U ? 1 : 0;
        if (characters > kLabelLength)
            return end == 0 ? "f(x)" : body.substr(0, end) + "…";
        if (body[i] == ' ')
            end = i + 1;
    }
    return body;
}

} // namespace

Result<ResolvedCurve> resolve(const Curve& curve) {
    Result<std::shared_ptr<const Entry>> entry = entryOf(curve);
    if (!entry)
        return entry.error();
    return withParams(*std::move(entry), curve);
}

Result<ResolvedCurve> CurveResolver::operator()(const Curve& curve) {
    if (curve.activation != kCustomActivation)
        return resolve(curve);
    if (const auto known = m_entries.find(curve.formula); known != m_entries.end())
        return withParams(known->second, curve);
    Result<std::shared_ptr<const Entry>> entry = customEntryOf(curve);
    if (!entry)
        return entry.error();
    if (m_entries.size() >= kKeptFormulas)
        m_entries.clear();
    m_entries.emplace(curve.formula, *entry);
    return withParams(*std::move(entry), curve);
}

std::string curveName(const Curve& curve, const ResolvedCurve& resolved) {
    return curve.activation == kCustomActivation ? bodyOf(*resolved.entry) : std::string(resolved.entry->name());
}

std::string curveLabel(const Curve& curve, const ResolvedCurve& resolved) {
    std::string label = curveName(curve, resolved);
    const auto& params = resolved.entry->params();
    const std::string_view first = curve.activation == kCustomActivation ? ", " : " ";
    for (std::size_t i = 0; i < params.size(); ++i)
        label += std::string(i == 0 ? first : ", ") + std::string(params[i].symbol) + " = " +
                 labelNumber(resolved.params[i]);
    return label;
}

std::string curveLabel(const Curve& curve) {
    const Result<ResolvedCurve> resolved = resolve(curve);
    return resolved ? curveLabel(curve, *resolved) : curve.activation;
}

} // namespace acti

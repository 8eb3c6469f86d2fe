#include "core/figure/kink_marks.h"

#include "core/activations/kink_conventions.h"
#include "core/figure/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {

double jumpAt(const CurveSamples& samples, double x, int order) {
    const auto at = std::ranges::lower_bound(samples.x, x);
    const auto i = static_cast<std::size_t>(at - samples.x.begin());
    if (at == samples.x.end() || *at != x || i == 0 || i + 1 == samples.x.size())
        return std::numeric_limits<double>::quiet_NaN();
    const auto part = order == 0 ? &Sample::f : &Sample::f1;
    return samples.y[i + 1].*part - samples.y[i - 1].*part;
}

DiracMarks diracMarks(const CurveSamples& samples, const Quantity& quantity, const Ink& ink) {
    DiracMarks marks;
    const bool isSlope = quantity.kind == Quantity::Kind::Slope;
    if (!isSlope && quantity.kind != Quantity::Kind::Curvature)
        return marks;
    for (const Kink& kink : samples.kinks) {
        if (kink.order > (isSlope ? 0 : 1))
            continue;
        const double jump = jumpAt(samples, kink.x, isSlope ? 0 : 1);
        if (!std::isfinite(jump) || std::fabs(jump) < 1e-9)
            continue;
        marks.arrows.push_back({kink.x, 0, jump, ink});
        marks.words.push_back({kink.x, jump, " " + labelNumber(jump) + " δ", ink, Text::Anchor::Left, jump > 0});
    }
    return marks;
}

Result<void> checkFramework(const std::string& framework) {
    const std::vector<std::string_view> known = kinkFrameworks();
    if (framework.empty() || std::ranges::find(known, framework) != known.end())
        return {};
    std::string names;
    for (const std::string_view name : known)
        names.append(names.empty() ? "" : ", ").append(name);
    return Error{ErrorCode::NotFound, "no framework of this name; there are " + names, "kink_framework " + framework};
}

CurveSamples withFramework(CurveSamples samples, const ResolvedCurve& curve, const std::string& framework) {
    if (framework.empty())
        return samples;
    for (const KinkConvention& convention : kinkConventions(*curve.entry, curve.params))
        if (convention.framework == framework)
            if (const auto at = std::ranges::lower_bound(samples.x, convention.x);
                at != samples.x.end() && *at == convention.x)
                samples.y[static_cast<std::size_t>(at - samples.x.begin())].f1 = convention.slope;
    return samples;
}

} // namespace acti

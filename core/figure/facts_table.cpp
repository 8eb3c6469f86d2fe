#include "core/figure/facts_table.h"

namespace acti {

Result<std::vector<KnownCurve>> knownCurves(const CurveFigure& figure, const std::function<bool()>& isCancelled) {
    std::vector<KnownCurve> known;
    for (const Curve& curve : figure.curves) {
        if (!curve.isVisible)
            continue;
        if (isCancelled && isCancelled())
            return cancelledError();
        Result<ResolvedCurve> resolved = resolve(curve);
        if (!resolved)
            return resolved.error();
        const Facts facts = acti::facts(*resolved->entry, resolved->params);
        known.push_back({*std::move(resolved), facts});
    }
    if (known.empty())
        return Error{ErrorCode::NotFound, "no curve is visible; show one to have its facts", "curves"};
    return known;
}

std::string factsAs(FactsForm form, std::span<const KnownCurve> curves) {
    return form == FactsForm::Csv ? factsAsCsv(curves) : factsAsLatex(curves);
}

} // namespace acti

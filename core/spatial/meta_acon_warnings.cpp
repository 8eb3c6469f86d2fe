#include "core/spatial/meta_acon_warnings.h"

#include <utility>

namespace acti {

bool isUntrained(const Norm& norm) {
    return norm.kind == NormKind::Batch && norm.mode == NormMode::Running && norm.mean.empty() && norm.var.empty();
}

std::string saturationWarning(const Range& betas) {
    if (betas.max != 1.0 && betas.min != 0.0)
        return {};
    return "the largest or smallest beta is rounded to 1 or 0: what feeds the sigmoid is large; try "
           "the scaling standardise, or the mean in place of the sum";
}

std::vector<std::string> metaAconWarnings(const MetaAconSpec& spec, const Range& betas) {
    std::vector<std::string> warnings{
        "beta lies between 0 and 1, so y never comes near the maximum of p1 x and p2 x, to which "
        "ACON-C tends for large beta; near beta = 0 it is the straight line (p1 + p2) x / 2, not off"};
    if (spec.design == MetaDesign::Channel)
        for (const auto& [name, norm] : {std::pair{"bn1", &spec.bn1}, {"bn2", &spec.bn2}})
            if (isUntrained(*norm))
                warnings.push_back(std::string(name) +
                                   " has no running statistics and takes mean 0 and variance 1, as before training; "
                                   "those of a batch need more than one image");
    if (const std::string saturated = saturationWarning(betas); !saturated.empty())
        warnings.push_back(saturated);
    return warnings;
}

} // namespace acti

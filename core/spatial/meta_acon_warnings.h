// What a reader of Meta-ACON's numbers should know, in sentences.
#pragma once

#include "core/numeric/range.h"
#include "core/spatial/meta_acon_spec.h"

#include <string>
#include <vector>

namespace acti {

// Whether the norm stands for a trained one and has nothing of it: the mean is 0 and the variance 1.
bool isUntrained(const Norm& norm);

// Where a beta of `betas` was rounded to 0 or 1; else empty.
std::string saturationWarning(const Range& betas);

// All of them: what beta can be at all, norms without statistics, betas without a meaning.
std::vector<std::string> metaAconWarnings(const MetaAconSpec& spec, const Range& betas);

} // namespace acti

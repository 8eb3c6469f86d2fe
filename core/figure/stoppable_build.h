// build() for a caller who may stop it: a sheet of large maps takes long.
#pragma once

#include "core/base/parallel.h"
#include "core/figure/figure.h"

#include <span>

namespace acti {

// As build(); `isCancelled`, if given, is asked before each figure and now and then while a map or a Meta-ACON is
// computed. Errors: build's; Cancelled.
Result<Scene> buildStoppable(const Figure& figure, const Assets& assets, std::span<const Figure> figures,
                             const IsCancelled& isCancelled);

} // namespace acti

// Where a panel's legend stands, so that it covers as little of the curves as can be.
#pragma once

#include "core/figure/scene.h"

#include <Qt>

namespace acti::plot {

// Many names would cover the curves; they get a row of their own at the top.
bool standsAbove(const Panel& panel);

// Over the curves: where along the top the fewest points lie under the legend.
Qt::Alignment legendPlace(const Panel& panel);

} // namespace acti::plot

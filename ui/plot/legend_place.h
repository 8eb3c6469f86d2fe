// Where a panel's legend stands: over the curves where it covers none of them, else in a row of its own.
#pragma once

#include "core/figure/scene.h"

#include <QSizeF>
#include <Qt>

#include <optional>

namespace acti::plot {

// Whether it has a row above the panel, whatever its curves are: it was chosen, or many names would cover them.
bool standsAbove(const Panel& panel);

// The corner that was chosen, or else the first one, of a panel of `room` pixels, where a legend of this size covers no
// curve, rule or dot. Nothing: there is none.
std::optional<Qt::Alignment> legendCorner(const Panel& panel, const QSizeF& legend, const QSizeF& room);

} // namespace acti::plot

// What a panel shows, as a letter left of its tick labels: "f", "∂f/∂β".
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

namespace acti::plot {

inline constexpr int kLeastLabelRoom = 34;

// Pixels for the panel's letter, of which short ones have more than they need: then they stand in line.
int labelRoom(const Panel& panel, const Style& style);

// Upright in the middle of the axis; a panel without a label has none.
void addLetter(QCPAxisRect* rect, const Panel& panel, const Style& style);

} // namespace acti::plot

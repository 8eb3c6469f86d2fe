// The look of a panel's axes: ticks by their scale, fonts and colours of the style, and the room around them.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"

class QCPAxisRect;

namespace acti::plot {

// `room`: pixels of the figure's width, by which x has more or fewer numbers.
void setUpAxes(QCPAxisRect* rect, const Panel& panel, const Style& style, int room);

} // namespace acti::plot

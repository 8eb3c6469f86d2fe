// The styles that tests draw with.
#pragma once

#include "ui/plot/style.h"

namespace acti::plot {

inline const Style& light() { return **findStyle("light"); }
inline const Style& paper() { return **findStyle("paper"); }

} // namespace acti::plot

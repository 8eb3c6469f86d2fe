// Figures without colour: each map in the one grey ramp, so that its order is still to be seen.
#pragma once

#include "core/figure/scene.h"

namespace acti::plot {

// Of the same lightness; what is amber is darker by as much as it is, or it would be the grey of its neighbours: who
// wins has to be seen without colour too.
Rgb greyOf(Rgb colour);

// With its rasters in grey: those of a colour map by their place on it, dark to light, which also tells the two sides
// of a diverging map apart; others by their lightness. Colour bars follow.
Scene inGrey(Scene scene);

} // namespace acti::plot

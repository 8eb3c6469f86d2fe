// How well a colour stands out from another.
#pragma once

#include "core/figure/colour_map.h"

#include <QColor>

#include <algorithm>

namespace acti::plot {

inline double luminanceOf(const QColor& colour) {
    return luminance({static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                      static_cast<std::uint8_t>(colour.blue())});
}

// WCAG 2.2, 1.4.3: (L1 + 0.05) / (L2 + 0.05), from 1 to 21.
inline double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminanceOf(a), luminanceOf(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace acti::plot

// The sizes that figures are usually wanted in: columns of a paper, a page, a slide.
#pragma once

#include "core/figure/scene.h"

#include <QtGlobal>

#include <array>
#include <string_view>

namespace acti::plot {

struct SizePreset {
    std::string_view id;    // as saved
    const char* name;       // for people, in English; its translation's context is "acti::plot::Size"
    SizeMm size;            // {0, 0}: the figure's own
    std::string_view style; // that goes with it; empty: any
};
inline constexpr std::array kSizePresets{
    SizePreset{"composed", QT_TRANSLATE_NOOP("acti::plot::Size", "As composed"), {0, 0}, ""},
    SizePreset{"column", QT_TRANSLATE_NOOP("acti::plot::Size", "One column, 85 mm"), {85, 95}, "paper"},
    SizePreset{"columns", QT_TRANSLATE_NOOP("acti::plot::Size", "Two columns, 180 mm"), {180, 120}, "paper"},
    SizePreset{"a4", QT_TRANSLATE_NOOP("acti::plot::Size", "A4 page, upright"), {210, 297}, "paper"},
    SizePreset{"a4_wide", QT_TRANSLATE_NOOP("acti::plot::Size", "A4 page, lying"), {297, 210}, "paper"},
    SizePreset{"slide", QT_TRANSLATE_NOOP("acti::plot::Size", "Slide 16:9"), {254, 142.9}, "slide"}};

} // namespace acti::plot

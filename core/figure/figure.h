// What the centre of the window shows and a command renders, as a value.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/map_figure.h"
#include "core/figure/meta_acon_figure.h"
#include "core/figure/scene.h"
#include "core/figure/sweep_figure.h"

#include <string>
#include <variant>

namespace acti {

// The kinds of figure.
using FigureContent = std::variant<CurveFigure, SweepFigure, MapFigure, MetaAconFigure>;

struct Figure {
    std::string id;
    std::string title;
    SizeMm size;
    FigureContent content;
    bool operator==(const Figure&) const = default;
};

// The scene of `figure`; `assets` holds the inputs that it names. Pure and thread-safe. Errors name the figure and what
// in it has no meaning: an unknown activation or parameter, an empty range, a missing input, a size that no file can
// have.
Result<Scene> build(const Figure& figure, const Assets& assets);

} // namespace acti

// What the centre of the window shows and a command renders, as a value. A kind of figure is a struct of this variant.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/map_figure.h"
#include "core/figure/scene.h"

#include <string>
#include <variant>

namespace acti {

struct Figure {
    std::string id;
    std::string title;
    SizeMm size;
    std::variant<CurveFigure, MapFigure> content;
    bool operator==(const Figure&) const = default;
};

// The scene of `figure`; `assets` holds the inputs that it names. Pure and thread-safe. Errors name the figure and what
// in it has no meaning: an unknown activation or parameter, an empty range, a missing input.
Result<Scene> build(const Figure& figure, const Assets& assets);

} // namespace acti

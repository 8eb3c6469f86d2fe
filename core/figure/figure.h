// What the centre of the window shows and a command renders, as a value.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/map_figure.h"
#include "core/figure/meta_acon_figure.h"
#include "core/figure/scene.h"
#include "core/figure/sheet_figure.h"
#include "core/figure/sweep_figure.h"

#include <span>
#include <string>
#include <variant>

namespace acti {

// The kinds of figure.
using FigureContent = std::variant<CurveFigure, SweepFigure, MapFigure, MetaAconFigure, SheetFigure>;

struct Figure {
    std::string id;
    std::string title;
    SizeMm size;
    FigureContent content;
    bool showsTitle = false; // above the panels
    bool operator==(const Figure&) const = default;
};

// The scene of `figure`; `assets` holds the inputs that it names, and `figures` those of its session, which a sheet
// names. Pure and thread-safe. Errors name the figure and what in it has no meaning: an unknown activation or
// parameter, an empty range, a missing input or figure, a sheet in a sheet, a size that no file can have.
Result<Scene> build(const Figure& figure, const Assets& assets, std::span<const Figure> figures = {});

// The figures that a sheet shows, in its order. Errors: checkSheet's; NotFound; Unsupported for a sheet among them.
Result<std::vector<Figure>> figuresOf(const SheetFigure& sheet, std::span<const Figure> figures);

} // namespace acti

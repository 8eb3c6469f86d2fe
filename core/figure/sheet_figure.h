// Several figures of a session on one page, in rows and columns, lettered in reading order.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"

#include <cstddef>
#include <string>
#include <vector>

namespace acti {

inline constexpr std::size_t kMostSheetSide = 12; // rows, and columns
inline constexpr Range kSheetMarginsMm{0, 40};

struct SheetFigure {
    std::vector<std::string> figures; // ids of figures that are no sheets, in reading order
    std::size_t rows = 2;
    std::size_t columns = 2;
    bool isLettered = true;
    double marginMm = 0;       // around all figures
    bool sharesLegend = false; // one for all figures, above them
    bool operator==(const SheetFigure&) const = default;
};

// "a" to "z", then "aa", "ab", ...
std::string sheetLetter(std::size_t index);

// Errors: OutOfRange for rows or columns outside 1 to kMostSheetSide and a margin outside kSheetMarginsMm,
// InvalidArgument for no figure, for more than there are places, and for one that stands twice.
Result<void> checkSheet(const SheetFigure& sheet);

// One page of the figures' scenes, in their order; each keeps its panels, axes and title, and has its
// legend above, without the names that its title says. A shared legend has each name in each look once. The sheet is
// sound and has as many figures as there are scenes.
Scene layoutSheet(const SheetFigure& sheet, std::vector<Scene> scenes);

} // namespace acti

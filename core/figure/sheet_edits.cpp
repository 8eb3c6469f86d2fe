#include "core/figure/sheet_edits.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr double kUsualMarginMm = 4; // of a new sheet

std::size_t needed(std::size_t figures, std::size_t perLine) {
    return std::max<std::size_t>(1, (figures + perLine - 1) / perLine);
}

std::size_t withinSides(std::size_t count) { return std::clamp<std::size_t>(count, 1, kMostSheetSide); }

} // namespace

SheetFigure sheetOf(std::vector<std::string> figures) {
    const std::size_t count = figures.size();
    const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
    const std::size_t columns = count <= 3 ? 1 : withinSides(side);
    SheetFigure sheet{std::move(figures), 1, columns, true, kUsualMarginMm};
    sheet.rows = withinSides(needed(count, columns));
    return sheet;
}

SheetFigure withFigures(SheetFigure sheet, std::vector<std::string> figures) {
    const std::size_t before = needed(sheet.figures.size(), sheet.columns);
    sheet.figures = std::move(figures);
    const std::size_t now = needed(sheet.figures.size(), sheet.columns);
    if (now > kMostSheetSide)
        sheet.columns = withinSides(needed(sheet.figures.size(), kMostSheetSide));
    const std::size_t rows = needed(sheet.figures.size(), sheet.columns);
    sheet.rows = withinSides(sheet.rows <= before ? rows : std::max(sheet.rows, rows));
    return sheet;
}

SheetFigure withMargin(SheetFigure sheet, double mm) {
    sheet.marginMm = std::isfinite(mm) ? std::clamp(mm, kSheetMarginsMm.min, kSheetMarginsMm.max) : sheet.marginMm;
    return sheet;
}

SheetFigure withSharedLegend(SheetFigure sheet, bool isShared) {
    sheet.sharesLegend = isShared;
    return sheet;
}

SheetFigure withRows(SheetFigure sheet, std::size_t rows) {
    sheet.rows = withinSides(std::max(rows, needed(sheet.figures.size(), kMostSheetSide)));
    if (sheet.rows * sheet.columns < sheet.figures.size())
        sheet.columns = withinSides(needed(sheet.figures.size(), sheet.rows));
    return sheet;
}

SheetFigure withColumns(SheetFigure sheet, std::size_t columns) {
    sheet.columns = withinSides(std::max(columns, needed(sheet.figures.size(), kMostSheetSide)));
    if (sheet.rows * sheet.columns < sheet.figures.size())
        sheet.rows = withinSides(needed(sheet.figures.size(), sheet.columns));
    return sheet;
}

} // namespace acti

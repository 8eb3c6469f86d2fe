// What a user can do to a sheet, as pure functions: a sheet in, the changed sheet out.
#pragma once

#include "core/figure/sheet_figure.h"

namespace acti {

// A sheet for these figures, at most kMostSheetSide squared of them: up to three in one column, more in a grid that is
// about as wide as high.
SheetFigure sheetOf(std::vector<std::string> figures);

// With these figures instead; it grows by rows, then by columns, as they need, and loses rows that were full and are
// empty now.
SheetFigure withFigures(SheetFigure sheet, std::vector<std::string> figures);

// A margin outside kSheetMarginsMm becomes the nearest one within.
SheetFigure withMargin(SheetFigure sheet, double mm);
SheetFigure withSharedLegend(SheetFigure sheet, bool isShared);

// So many rows or columns, and as many of the other as the figures need.
SheetFigure withRows(SheetFigure sheet, std::size_t rows);
SheetFigure withColumns(SheetFigure sheet, std::size_t columns);

} // namespace acti

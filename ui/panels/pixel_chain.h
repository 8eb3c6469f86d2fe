// The arithmetic of one pixel in words and figures: what the panel paints and what "Copy" gives.
#pragma once

#include "core/spatial/funnel.h"

#include <QPoint>
#include <QString>

#include <vector>

namespace acti::ui {

// Decimals after which the largest of a column shows four significant digits, from 0 to 8.
int columnDecimals(double largest);
// The fewest decimals, up to `most`, that lose nothing of what `most` show of any of the values; at least 2, if `most`
// is.
int commonDecimals(const std::vector<double>& values, int most);
// "+0.700", "−12.30", "0.000": a sign on all but zero, a true minus.
QString signedFixed(double value, int decimals);

QString verdictText(Winner winner);              // "T wins", "x wins", "tie"
QString comparisonText(const PixelTrace& trace); // "T wins: T +0.52 > x +0.31"
QString verdictText(const PixelTrace& trace);    // and where one of them is NaN, that
QString poolName(Pool pool);                     // what becomes of a window: "sum", "largest", "mean"
QString combineFormula(Combine combine);         // "max(x, T)", ...

// Every step at full precision, a line each, ready for a text editor. `pixel`: x is the column, y the row.
QString pixelChainText(const PixelTrace& trace, QPoint pixel, const QString& channel);

} // namespace acti::ui

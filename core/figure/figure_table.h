// What a figure draws as numbers, in columns.
#pragma once

#include "core/figure/figure.h"
#include "core/figure/table.h"

#include <optional>
#include <span>

namespace acti {

inline constexpr std::size_t kMostTableRows = 4'000'000;

// Curves: as curveTable. A sweep: x, then the quantity for each member, "β = 0.5"; where one value of the parameter is
// shown, that too. A map: row, column, then a tile each; winners as 0 (x), 1 (tie), 2 (T). Meta-ACON: channel, p1, p2
// and its beta's least, mean and largest value. A sheet: its figures' tables side by side, "a: x". `step`: of x, for
// curves. Errors: as build's and checkStep's; TooLarge for more than kMostTableRows.
Result<Table> tableOf(const Figure& figure, const Assets& assets, std::span<const Figure> figures = {},
                      std::optional<double> step = {});

} // namespace acti

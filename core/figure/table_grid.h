// The points along x at which a table reads what a figure draws.
#pragma once

#include "core/base/error.h"
#include "core/numeric/range.h"

#include <optional>
#include <vector>

namespace acti {

struct TableGrid {
    std::optional<double> step = {}; // between two points; without it, 481 points from end to end
    bool operator==(const TableGrid&) const = default;
};

// Sorted, inside the range: the multiples of the step, rounded to 12 digits, or to as many as tell them apart.
// Errors: OutOfRange for a step that is not positive, longer than the range or shorter than doubles there can tell,
// TooLarge for more than `mostPoints`.
Result<std::vector<double>> pointsOf(const TableGrid& grid, const Range& range, std::size_t mostPoints);

} // namespace acti

// The maps of a figure as arrays of floats.
#pragma once

#include "core/figure/figure.h"
#include "core/tensor/numbers.h"

#include <span>
#include <string>
#include <vector>

namespace acti {

struct NamedArray {
    std::string name; // of letters, digits and underscores: "x", "t", "y_2"
    FloatArray array;
};

// Whether it has any.
bool hasArrays(const Figure& figure, std::span<const Figure> figures = {});

// A map: one a tile, H x W; winners as 0 (x), 1 (tie), 2 (T). Meta-ACON: its betas, with the axes of the design. A
// sheet: those of its figures, "a_x". Errors: as build's; TooLarge for a picture whose maps are not held whole;
// Unsupported where there is no map.
Result<std::vector<NamedArray>> arraysOf(const Figure& figure, const Assets& assets,
                                         std::span<const Figure> figures = {});

} // namespace acti

// Pixels chosen by their numbers: how far T lies from x, and where both lie.
#pragma once

#include "core/base/parallel.h"
#include "core/figure/map_tile.h"
#include "core/numeric/range.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace acti {

inline constexpr Range kEverything{-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};

// Ends belong to it; NaN lies in no range, not even in kEverything.
struct MapBrush {
    MapSide side = MapSide::First; // whose T
    Range margin = kEverything;    // of T - x, rounded once
    Range x = kEverything;
    Range t = kEverything;

    bool contains(float xValue, float tValue) const;
    bool operator==(const MapBrush&) const = default;
};

struct BrushedPixels {
    std::vector<unsigned char> outside; // 1 for a pixel that is not chosen
    std::size_t chosen = 0;
};

// x, t: the same number of values. Nothing where it is cancelled.
std::optional<BrushedPixels> brushed(std::span<const float> x, std::span<const float> t, const MapBrush& brush,
                                     const IsCancelled& isCancelled = {});

} // namespace acti

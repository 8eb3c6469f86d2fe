// The band between inf f' and sup f' of a curve, with the values written outside it and dots where they are attained.
#pragma once

#include "core/activations/entry.h"
#include "core/figure/scene.h"

#include <optional>

namespace acti {

struct SlopeBounds {
    Range range;
    std::optional<double> attainedLow; // nothing: only approached
    std::optional<double> attainedHigh;
    Ink ink;
};

// Nothing where f' is unbounded.
std::optional<SlopeBounds> slopeBoundsOf(const Entry& entry, Params params, const Ink& ink);

// `heights` stretched until the band and its two numbers have room.
Range withRoomFor(const SlopeBounds& bounds, Range heights);

void addSlopeBounds(Panel& panel, const SlopeBounds& bounds);

} // namespace acti

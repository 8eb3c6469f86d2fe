// The band between inf f' and sup f' of a curve, with the values and their closed form written outside it and dots
// where they are attained; words where the curve is a line.
#pragma once

#include "core/activations/entry.h"
#include "core/figure/scene.h"

#include <optional>
#include <string>

namespace acti {

struct SlopeBounds {
    Range range;
    std::optional<double> attainedLow; // nothing: only approached
    std::optional<double> attainedHigh;
    Ink ink;
    std::string infimumForm = {}; // the closed form, where there is one: "1.0998 p₂ − 0.0998 p₁"
    std::string supremumForm = {};
    std::string degenerate = {}; // in words, where f' is one number: "β = 0: linear, f′ = 0.2 everywhere"
};

// Nothing where f' is unbounded.
std::optional<SlopeBounds> slopeBoundsOf(const Entry& entry, Params params, const Ink& ink);

// `heights` stretched until the band and its two numbers have room.
Range withRoomFor(const SlopeBounds& bounds, Range heights);

// The `index`-th of `count` curves with bounds. Those of several curves have fainter bands, no closed forms, and their
// words side by side.
void addSlopeBounds(Panel& panel, const SlopeBounds& bounds, std::size_t index = 0, std::size_t count = 1);

} // namespace acti

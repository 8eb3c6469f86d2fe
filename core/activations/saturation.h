// Where an activation saturates: the half-lines on which its slope is nothing, or next to nothing.
#pragma once

#include "core/activations/entry.h"
#include "core/numeric/landmarks.h"

#include <optional>
#include <span>

namespace acti {

// An activation saturates towards an infinity if f' tends to 0 there; hard if f' is 0 from some point on, soft
// otherwise (Gulcehre, Moczulski, Denil and Bengio 2016, Noisy Activation Functions, arXiv:1603.00391, definitions 1
// and 2). A soft zone has no edge of its own: here it is the closed half-line on which |f'| is at most this share of
// its supremum, the Lipschitz constant.
inline constexpr double kSaturatedShare = 0.01;

struct Saturation {
    double from = 0; // the zone reaches from here to the infinity, `from` included unless f jumps there
    bool isHard = false;

    bool operator==(const Saturation&) const = default;
};

// What was found of the slope before.
struct SlopeShape {
    std::vector<double> turns; // where f' turns or may jump: inflections and kinks, sorted
    std::span<const StraightPiece> straightPieces;
    double lipschitz = 0;
};

// Towards -inf (sign < 0) or +inf. Nothing if f' does not tend to 0 there, and if the Lipschitz constant is 0 or not
// finite. `from` to a double.
std::optional<Saturation> saturationOf(const Entry& entry, Params params, int sign, const SlopeShape& shape);

} // namespace acti

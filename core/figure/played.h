// The parameter of a curve that a moving picture runs over a range.
#pragma once

#include "core/figure/curve_figure.h"

#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct PlayedParameter {
    std::size_t curve = 0; // its place in CurveFigure::curves
    std::string param;     // its id
    Range range;           // from where to where; both inside the parameter's domain
    bool operator==(const PlayedParameter&) const = default;
};

// A parameter that can be played, with its name for people and the range that its slider has.
struct PlayableParameter {
    PlayedParameter played;
    std::string label; // "Swish: β"
};

// Of all visible curves, in the order of the figure; none for curves that cannot be resolved.
std::vector<PlayableParameter> playableParameters(const CurveFigure& figure);

// Reads "[CURVE.]PARAM[=MIN:MAX]": CURVE is the curve's number from 1 or its activation's id; without it, the first
// curve that has the parameter. Errors: InvalidArgument for another form or an empty range, NotFound with what can be
// played, OutOfRange for a range outside the parameter's domain.
Result<PlayedParameter> parsePlayed(const CurveFigure& figure, std::string_view text);

} // namespace acti

// The axes of a figure as a person sets them: one list for every kind of figure, so that one dialog serves all.
#pragma once

#include "core/figure/figure.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace acti {

struct AxisChoice {
    std::string name;            // "x", or the quantities of a panel: "f, f'"
    Range range;                 // what is set, else what is drawn now; of decades the values, not their logarithms
    bool isAutomatic = false;    // nothing is set
    bool mayBeAutomatic = false; // nothing need be set
    bool hasTickStep = false;    // the distance of its numbers can be set
    std::optional<double> tickStep = {}; // in x or y; of decades in decades; nothing: as they fit
    bool mayBeLogarithmic = false;
    bool isLogarithmic = false; // only positive values are shown
    bool operator==(const AxisChoice&) const = default;
};

// Those of the figure, x first, then y of each panel from top to bottom; empty for a map and for a sheet. `drawn`: the
// figure's scene, for what is automatic; without it such a range is 0 to 1.
std::vector<AxisChoice> axisChoices(const FigureContent& content, const Scene* drawn = nullptr);

// The figure with the axis at `index` of axisChoices showing `range`; nothing: automatically. Errors: those of
// checkRange; OutOfRange for an axis of decades that does not begin above 0; Unsupported where there is no such axis,
// or where it must have a range.
Result<FigureContent> withAxisRange(FigureContent content, std::size_t index, const std::optional<Range>& range);

// The same with a number every `step`; nothing, or what is not positive: as they fit. Without a change where the axis
// has no such choice.
FigureContent withAxisTickStep(FigureContent content, std::size_t index, std::optional<double> step);
FigureContent withAxisLogarithmic(FigureContent content, std::size_t index, bool isLogarithmic);

} // namespace acti

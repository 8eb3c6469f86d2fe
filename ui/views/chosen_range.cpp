#include "ui/views/chosen_range.h"

#include "core/figure/map_brush.h"

#include <algorithm>

namespace acti::ui {

Range endless(const Range& range, const Range& span) {
    const double touch = span.length() * 1e-9;
    return {range.min <= span.min + touch ? kEverything.min : range.min,
            range.max >= span.max - touch ? kEverything.max : range.max};
}

Range inside(const Range& range, const Range& span) {
    return {std::clamp(range.min, span.min, span.max), std::clamp(range.max, span.min, span.max)};
}

Range stepped(const Range& range, const Range& span, const RangeStep& by) {
    const double way = by.steps * by.step;
    if (by.isGrowing)
        return {range.min, std::clamp(range.max + way, std::min(range.min + by.step, span.max), span.max)};
    const double shift = std::clamp(way, span.min - range.min, span.max - range.max);
    return {range.min + shift, range.max + shift};
}

} // namespace acti::ui

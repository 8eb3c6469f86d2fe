#include "core/figure/distance_marks.h"

#include "core/figure/label.h"
#include "core/figure/quantity.h"

#include <algorithm>
#include <cmath>

namespace acti {

DistanceMarks distanceMarks(const Distance& distance, const ResolvedCurve& first, const ResolvedCurve& second,
                            Range x) {
    const Ink ink{Ink::Role::Accent, 0, 1};
    DistanceMarks marks{.dots = {.x = distance.at, .y = {}, .ink = ink, .isOpen = false, .diameter = 6}, .words = {}};
    for (const double at : distance.at) {
        const double y = first.entry->at(at, first.params).f - second.entry->at(at, second.params).f;
        marks.dots.y.push_back(y);
        marks.dots.notes.push_back("Δf = " + labelNumber(y, 10) + " at x = " + labelNumber(at, 10));
    }
    const double at = distance.at.front();
    // At the end of what is shown it may go on growing beyond.
    const bool isAtEnd = std::ranges::any_of(distance.at, [&](double end) { return end == x.min || end == x.max; });
    const std::string place = distance.at.size() > 1 ? "±" + labelNumber(std::fabs(at), 6) : labelNumber(at, 6);
    const Text words{
        at,  distance.value, {}, ink, at > x.centre() ? Text::Anchor::Right : Text::Anchor::Left, distance.value > 0,
        true};
    marks.words = withLabel(words, {{isAtEnd ? "largest |Δf| in view" : "largest |Δf|"},
                                    {" = " + labelNumber(std::fabs(distance.value), 6)},
                                    {" at x = " + place, 1}});
    return marks;
}

} // namespace acti

#include "core/figure/slope_bounds.h"

#include "core/activations/facts.h"
#include "core/base/text.h"
#include "core/maxima/acon_bounds.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr double kRoom = 0.13; // of the band's height, for a line of text on either side
constexpr int kDigits = 8;

std::string labelled(const char* name, double value) {
    std::string digits = significant(value, kDigits);
    if (digits.starts_with('-'))
        digits.replace(0, 1, "−");
    return name + digits;
}

SlopeBounds anyBoundsOf(const Entry& entry, Params params, const Ink& ink) {
    // The closed form also holds where f'' is beyond a double, and a search for its zeros finds none.
    if (const auto acon = aconParamsOf(entry, params)) {
        const AconBounds bounds = aconBounds(acon->p1, acon->p2, acon->beta);
        if (bounds.attainment == AconAttainment::AtPoints)
            return {{bounds.infimum, bounds.supremum}, bounds.atInfimum, bounds.atSupremum, ink};
    }
    const Facts known = facts(entry, params);
    return {{known.slopeInfimum.value, known.slopeSupremum.value}, known.slopeInfimum.at, known.slopeSupremum.at, ink};
}

} // namespace

std::optional<SlopeBounds> slopeBoundsOf(const Entry& entry, Params params, const Ink& ink) {
    const SlopeBounds bounds = anyBoundsOf(entry, params, ink);
    if (!std::isfinite(bounds.range.min) || !std::isfinite(bounds.range.max))
        return std::nullopt;
    return bounds;
}

Range withRoomFor(const SlopeBounds& bounds, Range heights) {
    const double room = kRoom * std::max(bounds.range.length(), heights.length());
    return {std::min(heights.min, bounds.range.min - room), std::max(heights.max, bounds.range.max + room)};
}

void addSlopeBounds(Panel& panel, const SlopeBounds& bounds) {
    Ink veil = bounds.ink;
    veil.opacity = 0.10;
    panel.marks.push_back(Band{bounds.range, veil});
    const double textX = panel.x.range.min + 0.015 * panel.x.range.length();
    // Outside the band no curve of these bounds can cross the words.
    for (const auto& [value, text, isAbove] :
         {std::tuple{bounds.range.max, labelled("sup f′ = ", bounds.range.max), true},
          std::tuple{bounds.range.min, labelled("inf f′ = ", bounds.range.min), false}}) {
        panel.marks.push_back(Rule{Rule::Direction::Horizontal, value, bounds.ink, 1.0, Dash::Dotted});
        panel.marks.push_back(Text{textX, value, text, bounds.ink, Text::Anchor::Left, isAbove});
    }
    Points attained{.x = {}, .y = {}, .ink = bounds.ink, .isOpen = false, .diameter = 6};
    for (const auto& [at, value] :
         {std::pair{bounds.attainedLow, bounds.range.min}, std::pair{bounds.attainedHigh, bounds.range.max}})
        if (at && panel.x.range.contains(*at)) {
            attained.x.push_back(*at);
            attained.y.push_back(value);
        }
    if (!attained.x.empty())
        panel.marks.push_back(attained);
}

} // namespace acti

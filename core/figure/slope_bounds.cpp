#include "core/figure/slope_bounds.h"

#include "core/activations/facts.h"
#include "core/figure/curve.h"
#include "core/figure/label.h"
#include "core/figure/quantity.h"
#include "core/maxima/acon_bounds.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace acti {
namespace {

constexpr double kRoom = 0.13; // of the band's height, for a line of text on either side
constexpr int kDigits = 8;
constexpr int kFewDigits = 6; // after a closed form, and where words stand side by side

// The closed form goes before the number does.
std::vector<LabelPart> labelled(const std::string& name, const std::string& form, double value, bool isAlone) {
    const int digits = isAlone && form.empty() ? kDigits : kFewDigits;
    std::vector<LabelPart> parts{{name}};
    if (!form.empty() && isAlone)
        parts.push_back({form + " = ", 1});
    parts.push_back({labelNumber(value, digits)});
    return parts;
}

// The larger of p1 and p2 has the larger factor in the supremum, 1/2 + y*/4, and the smaller one in the infimum.
void addAconForms(SlopeBounds& bounds, const AconParams& acon) {
    const std::string larger = acon.p1 >= acon.p2 ? "p₁" : "p₂", smaller = acon.p1 >= acon.p2 ? "p₂" : "p₁";
    const std::string most = labelNumber(kLargestSwishSlope, 5), least = labelNumber(-kLeastSwishSlope, 3);
    bounds.supremumForm = most + " " + larger + " − " + least + " " + smaller;
    bounds.infimumForm = most + " " + smaller + " − " + least + " " + larger;
}

// ACON-C, Swish and ACON-B are lines where their gate stands still or both of their slopes are the same.
std::string degenerateWords(const Entry& entry, const AconParams& acon, double slope) {
    const bool isAcon = entry.id() == "acon_c" || entry.id() == "acon_b";
    const std::string everywhere = ": linear, f′ = " + labelNumber(slope, kDigits) + " everywhere";
    if (acon.beta == 0)
        return "β = 0" + everywhere + (isAcon ? ", the mean of both slopes" : "");
    return (entry.id() == "acon_c" ? "p₁ = p₂" : "both slopes are equal") + everywhere + ", whatever β";
}

SlopeBounds anyBoundsOf(const Entry& entry, Params params, const Ink& ink) {
    // The closed form also holds where f'' is beyond a double, and a search for its zeros finds none.
    if (const auto acon = aconParamsOf(entry, params)) {
        const AconBounds bounds = aconBounds(acon->p1, acon->p2, acon->beta);
        SlopeBounds found{{bounds.infimum, bounds.supremum}, bounds.atInfimum, bounds.atSupremum, ink};
        if (bounds.attainment == AconAttainment::AtPoints) {
            if (entry.id() == "acon_c")
                addAconForms(found, *acon);
            return found;
        }
        if (bounds.attainment == AconAttainment::Everywhere) {
            found.degenerate = degenerateWords(entry, *acon, bounds.supremum);
            return found;
        }
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

void addSlopeBounds(Panel& panel, const SlopeBounds& bounds, std::size_t index, std::size_t count) {
    Ink veil = bounds.ink;
    veil.opacity = 0.10 / static_cast<double>(count);
    panel.marks.push_back(Band{bounds.range, veil});
    const double place = 0.015 + static_cast<double>(index) / static_cast<double>(count);
    const double textX = panel.x.range.min + place * panel.x.range.length();
    const bool isAlone = count == 1;
    if (!bounds.degenerate.empty()) {
        panel.marks.push_back(Rule{Rule::Direction::Horizontal, bounds.range.max, bounds.ink, 1.0, Dash::Dotted});
        panel.marks.push_back(
            Text{textX, bounds.range.max, bounds.degenerate, bounds.ink, Text::Anchor::Left, true, true});
        return;
    }
    // Outside the band no curve of these bounds can cross the words.
    for (const auto& [value, parts, isAbove] :
         {std::tuple{bounds.range.max, labelled("sup f′ = ", bounds.supremumForm, bounds.range.max, isAlone), true},
          std::tuple{bounds.range.min, labelled("inf f′ = ", bounds.infimumForm, bounds.range.min, isAlone), false}}) {
        panel.marks.push_back(Rule{Rule::Direction::Horizontal, value, bounds.ink, 1.0, Dash::Dotted});
        panel.marks.push_back(withLabel(Text{textX, value, {}, bounds.ink, Text::Anchor::Left, isAbove, true}, parts));
    }
    Points attained{.x = {}, .y = {}, .ink = bounds.ink, .isOpen = false, .diameter = 6};
    for (const auto& [at, value] :
         {std::pair{bounds.attainedLow, bounds.range.min}, std::pair{bounds.attainedHigh, bounds.range.max}})
        if (at && panel.x.range.contains(*at)) {
            attained.x.push_back(*at);
            attained.y.push_back(value);
            attained.notes.push_back("f′ = " + labelNumber(value, 10) + " at x = " + labelNumber(*at, 10));
        }
    if (!attained.x.empty())
        panel.marks.push_back(attained);
}

} // namespace acti

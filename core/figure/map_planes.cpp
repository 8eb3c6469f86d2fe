#include "core/figure/map_planes.h"

#include "core/activations/catalogue.h"
#include "core/figure/map_colours.h"
#include "core/spatial/pointwise.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

// checkTile has passed them.
std::vector<double> paramsOf(const MapTerm& term, const Entry& entry) {
    const auto params =
        resolveParams(entry, std::vector<std::pair<std::string, double>>(term.params.begin(), term.params.end()));
    ACTI_EXPECT(params.has_value());
    return *params;
}

TermPlane activated(const MapTerm& term, std::span<const float> x) {
    const Entry& entry = **findEntry(term.activation);
    const std::vector<double> params = paramsOf(term, entry);
    TermPlane plane;
    plane.made.resize(x.size());
    applyParallel(entry, params, x, plane.made);
    plane.values = plane.made;
    return plane;
}

TermPlane there(std::span<const float> values) { return {{}, values}; }

} // namespace

TermPlane termPlane(const MapTerm& term, const FunnelSide& side, MapPlane place) {
    const FunnelResult& funnel = *side.funnel;
    const auto planeOf = [&](const Tensor& tensor) { return tensor.plane(place.sample, place.channel); };
    switch (term.quantity) {
    case MapQuantity::Input:
        return there(planeOf(funnel.x));
    case MapQuantity::Condition:
        return there(planeOf(funnel.t));
    case MapQuantity::Output:
        return there(planeOf(funnel.y));
    case MapQuantity::Margin: {
        TermPlane plane;
        plane.made = marginPlane(funnel, place.sample, place.channel);
        plane.values = plane.made;
        return plane;
    }
    case MapQuantity::Gradient:
        ACTI_EXPECT(side.gradient != nullptr);
        return there(side.gradient->values());
    case MapQuantity::Field:
        ACTI_EXPECT(side.field != nullptr);
        return there(side.field->values());
    case MapQuantity::Activation:
        return activated(term, planeOf(funnel.x));
    case MapQuantity::Winner:
        break;
    }
    ACTI_EXPECT(false); // winners are states
    return {};
}

double termAt(const MapTerm& term, const FunnelSide& side, MapPlane place, std::size_t pixel) {
    const FunnelResult& funnel = *side.funnel;
    if (term.quantity == MapQuantity::Winner)
        return static_cast<double>(funnel.winner.plane(place.sample, place.channel)[pixel]);
    if (term.quantity == MapQuantity::Activation)
        return static_cast<double>(
            activated(term, funnel.x.plane(place.sample, place.channel).subspan(pixel, 1)).made.front());
    if (term.quantity == MapQuantity::Margin)
        return static_cast<double>(funnel.t.plane(place.sample, place.channel)[pixel] -
                                   funnel.x.plane(place.sample, place.channel)[pixel]);
    return static_cast<double>(termPlane(term, side, place).values[pixel]);
}

Range evenRange(std::span<const float> values) {
    const Range range = robustRange(values);
    const double largest = std::max({std::abs(range.min), std::abs(range.max), 1e-30});
    return {-largest, largest};
}

TileScale scaleOf(const MapTile& tile, std::span<const float> values, const MapScales& scales) {
    constexpr std::string_view kDiverging = "blue_orange";
    if (tile.minus)
        return {kDiverging, evenRange(values)};
    switch (tile.term.quantity) {
    case MapQuantity::Margin:
        return {kDiverging, {-scales.largestMargin, scales.largestMargin}};
    case MapQuantity::Gradient:
        return {kDiverging, evenRange(values)};
    case MapQuantity::Field:
        return {"viridis", {1, std::max(2.0, static_cast<double>(*std::max_element(values.begin(), values.end())))}};
    case MapQuantity::Input:
    case MapQuantity::Condition:
    case MapQuantity::Winner:
    case MapQuantity::Output:
    case MapQuantity::Activation:
        break;
    }
    return {"grey", scales.greys};
}

} // namespace acti

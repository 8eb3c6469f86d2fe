// What map_tile.h says of quantities alone, apart from what needs the catalogue: readers of files need no more.
#include "core/figure/map_tile.h"

#include <algorithm>
#include <array>

namespace acti {
namespace {

struct QuantityName {
    MapQuantity quantity;
    std::string_view id;
    std::string_view label;
};

constexpr std::array kQuantityNames{
    QuantityName{MapQuantity::Input, "x", "x, input"},
    QuantityName{MapQuantity::Condition, "t", "T(x), funnel condition"},
    QuantityName{MapQuantity::Winner, "winner", "who wins"},
    QuantityName{MapQuantity::Output, "y", "y, output"},
    QuantityName{MapQuantity::Margin, "margin", "margin T(x) − x"},
    QuantityName{MapQuantity::Gradient, "gradient", "∂Σy/∂x, gradient routing"},
    QuantityName{MapQuantity::Field, "field", "activate field, pixels"},
    QuantityName{MapQuantity::Activation, "activation", "activation of x"},
};

const QuantityName& nameOf(MapQuantity quantity) {
    const auto found = std::find_if(kQuantityNames.begin(), kQuantityNames.end(),
                                    [&](const QuantityName& name) { return name.quantity == quantity; });
    ACTI_EXPECT(found != kQuantityNames.end());
    return *found;
}

} // namespace

const std::vector<MapQuantity>& mapQuantities() {
    static const std::vector<MapQuantity> all = [] {
        std::vector<MapQuantity> quantities;
        for (const QuantityName& name : kQuantityNames)
            quantities.push_back(name.quantity);
        return quantities;
    }();
    return all;
}

std::string mapQuantityId(MapQuantity quantity) { return std::string(nameOf(quantity).id); }

std::optional<MapQuantity> mapQuantityFromId(std::string_view id) {
    for (const QuantityName& name : kQuantityNames)
        if (name.id == id)
            return name.quantity;
    return std::nullopt;
}

std::string mapQuantityLabel(MapQuantity quantity) { return std::string(nameOf(quantity).label); }

bool canBeSubtracted(MapQuantity quantity) { return quantity != MapQuantity::Winner && quantity != MapQuantity::Field; }

} // namespace acti

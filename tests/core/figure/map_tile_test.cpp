#include "core/figure/map_tile.h"

#include <gtest/gtest.h>

#include <set>

namespace acti {
namespace {

TEST(MapTile, QuantitiesReadBackFromTheirIds) {
    std::set<std::string> labels;
    for (const MapQuantity quantity : mapQuantities()) {
        EXPECT_EQ(mapQuantityFromId(mapQuantityId(quantity)), quantity);
        labels.insert(mapQuantityLabel(quantity));
    }
    EXPECT_EQ(labels.size(), 8U);
    EXPECT_EQ(mapQuantityFromId("z"), std::nullopt);
}

TEST(MapTile, LabelsSayWhatIsShown) {
    MapTerm second(MapQuantity::Output);
    second.side = MapSide::Second;
    EXPECT_EQ(mapTileLabel(MapQuantity::Output, Combine::Relu, std::nullopt), "y = ReLU(T(x))");
    EXPECT_EQ(mapTileLabel(MapQuantity::Output, Combine::Max, Combine::Sum), "y = max(x, T(x)) · A");
    EXPECT_EQ(mapTileLabel(second, Combine::Max, Combine::Sum), "y = x + T(x) · B");
    EXPECT_EQ(mapTileLabel({MapQuantity::Output, second}, Combine::Max, Combine::Sum), "y · A − y · B");
    EXPECT_EQ(mapTileLabel(MapQuantity::Input, Combine::Max, Combine::Sum), "x, input");
    EXPECT_EQ(mapTileLabel(activationTerm("acon_c"), Combine::Max, std::nullopt), "ACON-C(x)");
    EXPECT_EQ(mapTileLabel({MapQuantity::Output, activationTerm("relu")}, Combine::Max, std::nullopt), "y − ReLU(x)");
    EXPECT_EQ(mapTileLabel({activationTerm("relu"), MapQuantity::Margin}, Combine::Max, std::nullopt),
              "ReLU(x) − (T(x) − x)");
}

TEST(MapTile, ErrorsNameThePart) {
    const auto whereOf = [](const MapTile& tile, bool hasSecond = false) {
        const auto ok = checkTile(tile, hasSecond);
        return ok ? std::string("fine") : ok.error().where;
    };
    MapTerm second(MapQuantity::Condition);
    second.side = MapSide::Second;
    for (const MapQuantity quantity : mapQuantities())
        EXPECT_EQ(whereOf(quantity), quantity == MapQuantity::Activation ? "activation" : "fine");
    EXPECT_EQ(whereOf(second), "side");
    EXPECT_EQ(whereOf(second, true), "fine");
    EXPECT_EQ(whereOf(activationTerm("swish", {{"beta", 2}})), "fine");
    EXPECT_EQ(whereOf(activationTerm("swish", {{"gamma", 2}})), "params.gamma");
    EXPECT_EQ(whereOf({MapQuantity::Output, activationTerm("swosh")}), "minus.activation");
    EXPECT_EQ(whereOf({MapQuantity::Output, MapQuantity::Winner}), "minus");
    EXPECT_EQ(whereOf({MapQuantity::Field, MapQuantity::Output}), "minus");
}

} // namespace
} // namespace acti

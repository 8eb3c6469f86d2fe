#include "core/figure/panel_shape.h"

#include <gtest/gtest.h>

#include <set>

namespace acti {
namespace {

using Kind = Quantity::Kind;

TEST(PanelShape, FHasTheMostRoomOfThreeAndMoreShareItEvenly) {
    EXPECT_GT(panelWeight(Kind::Value, 3, false), panelWeight(Kind::Slope, 3, false));
    EXPECT_GT(panelWeight(Kind::Slope, 3, false), panelWeight(Kind::Curvature, 3, true));
    EXPECT_EQ(panelWeight(Kind::Value, 4, false), panelWeight(Kind::Curvature, 4, false));
    EXPECT_GT(panelWeight(Kind::Gradient, 4, true), panelWeight(Kind::Value, 4, false)) << "its numbers take room";
}

TEST(PanelShape, QuantitiesOfOneAxisDifferInTheirDash) {
    const std::set<Dash> dashes{dashOf(Kind::Value), dashOf(Kind::Slope), dashOf(Kind::Curvature),
                                dashOf(Kind::Gradient)};
    EXPECT_EQ(dashes.size(), 4U);
}

TEST(PanelShape, DecadesAreKeptUnlessAllLieFarOut) {
    EXPECT_EQ(withinDecades({-3, 2}), (Range{-3, 2}));
    EXPECT_EQ(withinDecades({-400, 2}), (Range{-24, 2}));
    EXPECT_EQ(withinDecades({-400, -300}), (Range{-324, -300}));
    EXPECT_EQ(withinDecades({50, 400}), (Range{50, 74}));
}

} // namespace
} // namespace acti

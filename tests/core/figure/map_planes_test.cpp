#include "core/figure/map_planes.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

FunnelSide side() {
    FunnelLayer layer;
    layer.condition.branches.front().weights = NamedWeights{"box"};
    layer.condition.branches.front().norm.kind = NormKind::None;
    const Tensor x({1, 2, 2, 3, 3}, {-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7});
    FunnelSide side;
    side.funnel = std::make_shared<const FunnelResult>(*runFunnel(x, layer));
    return side;
}

TEST(MapPlanes, EveryValueIsThatOfItsPlane) {
    const FunnelSide run = side();
    const MapPlane place{0, 1};
    for (const MapTerm& term :
         {MapTerm(MapQuantity::Input), MapTerm(MapQuantity::Condition), MapTerm(MapQuantity::Output),
          MapTerm(MapQuantity::Margin), activationTerm("swish", {{"beta", 2}})}) {
        const TermPlane plane = termPlane(term, run, place);
        ASSERT_EQ(plane.values.size(), 6U);
        for (std::size_t i = 0; i < 6; ++i)
            EXPECT_EQ(termAt(term, run, place, i), static_cast<double>(plane.values[i]))
                << mapQuantityId(term.quantity);
    }
    EXPECT_EQ(termPlane(MapQuantity::Margin, run, place).made, marginPlane(*run.funnel, 0, 1));
    EXPECT_EQ(termAt(MapQuantity::Winner, run, place, 3), static_cast<double>(run.funnel->winner.plane(0, 1)[3]));
}

TEST(MapPlanes, ActivationsAreTheCatalogues) {
    const FunnelSide run = side();
    const Entry& entry = **findEntry("swish");
    const TermPlane plane = termPlane(activationTerm("swish", {{"beta", 2}}), run, {0, 0});
    std::vector<float> expected(6);
    entry.apply(run.funnel->x.plane(0, 0), std::vector<double>{2}, expected);
    EXPECT_EQ(plane.made, expected);
}

TEST(MapPlanes, ScalesFitWhatIsShown) {
    const std::vector<float> values{-1, 0, 3};
    const MapScales scales{{-2, 5}, 7};
    EXPECT_EQ(scaleOf(MapQuantity::Output, values, scales).range, (Range{-2, 5}));
    EXPECT_EQ(scaleOf(activationTerm("relu"), values, scales).map, "grey");
    EXPECT_EQ(scaleOf(MapQuantity::Margin, values, scales).range, (Range{-7, 7}));
    EXPECT_EQ(scaleOf(MapQuantity::Gradient, values, scales).range, evenRange(values));
    EXPECT_EQ(evenRange(values).min, -evenRange(values).max);
    EXPECT_EQ(scaleOf(MapQuantity::Field, values, scales).range, (Range{1, 3}));
    EXPECT_EQ(scaleOf({MapQuantity::Output, MapQuantity::Input}, values, scales).map, "blue_orange");
}

} // namespace
} // namespace acti

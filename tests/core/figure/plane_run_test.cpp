#include "core/figure/plane_run.h"

#include "core/spatial/funnel_stack.h"
#include "tests/support/map_figures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

Tensor photo() { return *scaleInput(*colourPhoto().at("photo"), Scale::Standardise); }

FunnelLayer withNorm(NormKind kind) {
    FunnelLayer layer;
    layer.condition.branches.front().norm.kind = kind;
    layer.condition.branches.front().norm.mode = NormMode::Running;
    return layer;
}

// Whatever of the input is run, the plane has the numbers that it has among all.
TEST(PlaneRun, HasThePlanesOwnNumbers) {
    const Tensor x = photo();
    const MapPlane place{1, 2};
    for (const NormKind kind : {NormKind::None, NormKind::Batch, NormKind::Layer}) {
        const FunnelLayer layer = withNorm(kind);
        const auto run = planeRun(x, layer, place);
        ASSERT_TRUE(run) << message(run.error());
        const auto alone = runFunnel(run->x, run->layer);
        const auto whole = runFunnel(x, layer);
        ASSERT_TRUE(alone && whole);
        EXPECT_EQ(planeAt(alone->y, run->place), planeAt(whole->y, place));
    }
}

TEST(PlaneRun, IsOfOnePlaneUnlessANormLooksAtTheOthers) {
    const Tensor x = photo();
    EXPECT_EQ(planeRun(x, withNorm(NormKind::None), {1, 2})->x, planeAt(x, {1, 2}));
    const auto all = planeRun(x, withNorm(NormKind::Layer), {1, 2});
    EXPECT_EQ(all->x, x);
    EXPECT_EQ(all->place, (MapPlane{1, 2}));
}

TEST(PlaneRun, ItsFieldIsThatOfTheStack) {
    const Tensor x = photo();
    const FunnelLayer layer = withNorm(NormKind::None);
    const auto run = planeRun(x, layer, {0, 1});
    const auto field = fieldOf(*run, 2);
    const auto stack = runStack(x, {Scale::Raw, {layer, layer}});
    ASSERT_TRUE(field && stack);
    EXPECT_EQ(field->layers(), 2U);
    EXPECT_TRUE(std::ranges::equal(field->extents()->counts.values(), stack->field.extents()->counts.plane(0, 1)));
}

} // namespace
} // namespace acti

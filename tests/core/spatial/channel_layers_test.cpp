#include "core/spatial/channel_layers.h"

#include "core/spatial/funnel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Tensor waves(Shape shape) {
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 4 * std::sin(static_cast<float>(i) * 0.37F) + static_cast<float>(i % 7);
    return {shape, std::move(values)};
}

Tensor planeOf(const Tensor& x, std::size_t n, std::size_t c) {
    const auto plane = x.plane(n, c);
    return {{1, 1, x.shape().h, x.shape().w, 2}, {plane.begin(), plane.end()}};
}

void expectSamePlanes(const FunnelLayer& layer, const Tensor& x) {
    ASSERT_TRUE(arePlanesIndependent(layer, x.shape()));
    const auto whole = runFunnel(x, layer);
    const auto layers = channelLayers(layer, x.shape().c);
    ASSERT_TRUE(whole && layers);
    ASSERT_EQ(layers->size(), x.shape().c);
    for (std::size_t n = 0; n < x.shape().n; ++n)
        for (std::size_t c = 0; c < x.shape().c; ++c) {
            const auto plane = runFunnel(planeOf(x, n, c), (*layers)[c]);
            ASSERT_TRUE(plane) << message(plane.error());
            EXPECT_TRUE(std::ranges::equal(plane->t.values(), whole->t.plane(n, c))) << n << ' ' << c;
            EXPECT_TRUE(std::ranges::equal(plane->y.values(), whole->y.plane(n, c))) << n << ' ' << c;
            EXPECT_TRUE(std::ranges::equal(plane->winner.values(), whole->winner.plane(n, c))) << n << ' ' << c;
            EXPECT_EQ(plane->condition.norms[0], whole->condition.norms[n * x.shape().c + c]);
        }
}

FunnelLayer withNorm(const Norm& norm) {
    FunnelLayer layer;
    layer.condition.branches[0].norm = norm;
    return layer;
}

TEST(ChannelLayers, EveryPlaneComesOutAsItDoesAmongTheOthers) {
    const Tensor batch = waves({2, 3, 30, 41, 4}), one = waves({1, 3, 30, 41, 3});
    expectSamePlanes(FunnelLayer{}, one); // seeded weights, statistics of this input
    Norm running = plainNorm(NormKind::Batch);
    running.mean = {1, 2, 3};
    running.var = {4, 5, 6};
    running.gamma = {2};
    running.beta = {0.5F, 0, -1};
    expectSamePlanes(withNorm(running), batch);
    running.mode = NormMode::Batch; // its means are given, and not looked at
    expectSamePlanes(withNorm(running), one);
    expectSamePlanes(withNorm(plainNorm(NormKind::Instance)), batch);
    FunnelLayer two = withNorm(plainNorm(NormKind::None));
    two.condition.branches.push_back(Branch{{1, 5}, 2, SeededWeights{"pytorch", 3}, {1, 2, 3}, running});
    two.condition.norm = plainNorm(NormKind::Instance, NormMode::Batch);
    two.combine = Combine::Smooth;
    two.beta = 2;
    expectSamePlanes(two, one);
    two.condition.merge = Merge::Max;
    two.condition.branches[0].weights = ExplicitWeights{std::vector<float>(27, 0.25F), true};
    two.condition.branches[1].weights = NamedWeights{"gaussian_blur"};
    expectSamePlanes(two, one);
    for (const Pool pool : {Pool::Max, Pool::Average}) {
        two.condition.pool = pool;
        two.condition.countsPadding = false;
        expectSamePlanes(two, one);
    }
}

TEST(ChannelLayers, ANormOverOneChannelIsOfItsPlane) {
    Norm group = plainNorm(NormKind::Group);
    group.gamma = {2};
    expectSamePlanes(withNorm(group), waves({2, 1, 20, 30, 4}));
    expectSamePlanes(withNorm(plainNorm(NormKind::Layer)), waves({2, 1, 20, 30, 4}));
}

TEST(ChannelLayers, ANormThatLooksFurtherMakesPlanesDependent) {
    EXPECT_FALSE(arePlanesIndependent(FunnelLayer{}, {2, 3, 4, 4, 4})) << "one mean over both samples";
    EXPECT_FALSE(arePlanesIndependent(withNorm(plainNorm(NormKind::Layer)), {1, 3, 4, 4, 4}));
    EXPECT_FALSE(arePlanesIndependent(withNorm(plainNorm(NormKind::Group)), {1, 3, 4, 4, 4}));
    FunnelLayer merged = withNorm(plainNorm(NormKind::None));
    EXPECT_TRUE(arePlanesIndependent(merged, {2, 3, 4, 4, 4}));
    merged.condition.norm = plainNorm(NormKind::Layer);
    EXPECT_FALSE(arePlanesIndependent(merged, {1, 3, 4, 4, 4}));
}

TEST(ChannelLayers, NameWhatDoesNotFit) {
    FunnelLayer layer;
    layer.condition.branches[0].bias = {1, 2};
    EXPECT_EQ(channelLayers(layer, 3).error().where, "condition.branches[0].bias");
    EXPECT_TRUE(channelLayers(layer, 2));
}

} // namespace
} // namespace acti

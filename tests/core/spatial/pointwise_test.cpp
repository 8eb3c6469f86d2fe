#include "core/spatial/pointwise.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Tensor waves(Shape shape) {
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 4 * std::sin(static_cast<float>(i) * 0.37F);
    return {shape, std::move(values)};
}

TEST(Pointwise, EveryValueIsTheEntrysForAnyThreads) {
    const Entry& mish = **findEntry("mish");
    const Tensor x = waves({1, 2, 300, 401, 3}); // several blocks, an odd rest
    std::vector<float> want(x.values().size());
    mish.apply(x.values(), {}, want);
    for (const std::size_t threads : {1U, 2U, 5U}) {
        const Result<Tensor> y = applyPointwise(mish, {}, x, {}, threads);
        ASSERT_TRUE(y);
        EXPECT_EQ(y->shape(), x.shape());
        EXPECT_TRUE(std::ranges::equal(y->values(), want));
    }
}

TEST(Pointwise, APlaneAloneIsTheSameInItsOwnMemory) {
    const Entry& prelu = **findEntry("prelu");
    const Tensor x = waves({2, 3, 9, 11, 4});
    for (const ChannelParams& params : {ChannelParams{{0.25, -1, 3}}, ChannelParams{{0.5}}}) {
        const Tensor whole = applyPointwise(prelu, params, x).value();
        const auto ofChannels = paramsOfChannels(prelu, params, 3);
        ASSERT_TRUE(ofChannels);
        for (std::size_t c = 0; c < 3; ++c) {
            Tensor plane({1, 1, 9, 11, 2}, {x.plane(1, c).begin(), x.plane(1, c).end()});
            const float* memory = plane.values().data();
            const auto y = applyPointwise(prelu, (*ofChannels)[c], std::move(plane));
            ASSERT_TRUE(y);
            EXPECT_TRUE(std::ranges::equal(y->values(), whole.plane(1, c))) << c;
            EXPECT_EQ(y->values().data(), memory);
        }
    }
    const auto two = paramsOfChannels(prelu, {{1, 2}}, 3);
    ASSERT_FALSE(two);
    EXPECT_EQ(two.error().where, "alpha");
}

TEST(Pointwise, AChannelHasItsOwnParameters) {
    const Entry& prelu = **findEntry("prelu");
    const Tensor x = waves({2, 3, 9, 11, 4});
    const std::vector<double> slopes{0.25, -1, 3};
    const Result<Tensor> y = applyPointwise(prelu, {slopes}, x);
    ASSERT_TRUE(y);
    for (std::size_t n = 0; n < 2; ++n)
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t i = 0; i < x.shape().planeSize(); ++i) {
                const float value = x.plane(n, c)[i];
                EXPECT_EQ(y->plane(n, c)[i], value > 0 ? value : static_cast<float>(slopes[c]) * value);
            }
}

TEST(Pointwise, ParametersThatDoNotFitAreNamed) {
    const Entry& prelu = **findEntry("prelu");
    const Tensor x = waves({1, 3, 2, 2, 3});
    const auto wrongCount = applyPointwise(prelu, {{0.1, 0.2}}, x);
    ASSERT_FALSE(wrongCount);
    EXPECT_EQ(wrongCount.error().where, "alpha");
    EXPECT_NE(wrongCount.error().what.find("(3)"), std::string::npos);
    const auto outside = applyPointwise(prelu, {{0.1, HUGE_VAL, 0.2}}, x);
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::OutOfRange);
}

TEST(Pointwise, CanBeCancelled) {
    const auto stopped = applyPointwise(
        **findEntry("gelu"), {}, waves({1, 1, 500, 500, 2}), [] { return true; }, 1);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(Pointwise, ALargeResultIsTheSame) {
    const Entry& entry = **findEntry("mish");
    std::vector<float> x(4'000'123), y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<float>(static_cast<double>(i % 4099) / 400 - 5);
    ASSERT_TRUE(applyParallel(entry, entry.initialParams(), x, y));
    for (std::size_t i = 0; i < x.size(); i += 4099)
        ASSERT_EQ(y[i], y[0]) << "the arguments repeat, and so do the values, at " << i;
    std::vector<float> inPlace = x;
    ASSERT_TRUE(applyParallel(entry, entry.initialParams(), inPlace, inPlace));
    EXPECT_EQ(inPlace, y);
}

} // namespace
} // namespace acti

#include "core/tensor/scaling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

TEST(Scaling, StandardisesEachChannelOfEachImage) {
    const Tensor values({2, 1, 1, 4, 4}, {0, 0, 2, 2, 10, 10, 10, 50});
    const Tensor result = scaled(values, Scale::Standardise, 255).value();
    EXPECT_EQ(result.plane(0, 0)[0], -1);
    EXPECT_EQ(result.plane(0, 0)[2], 1);
    EXPECT_FLOAT_EQ(result.plane(1, 0)[0], static_cast<float>(-10 / std::sqrt(300.0)));
}

TEST(Scaling, AConstantChannelBecomesZeros) {
    const Tensor values({1, 1, 100, 100, 2}, std::vector<float>(10'000, 0.1F));
    EXPECT_EQ(scaled(values, Scale::Standardise, 1).value(), Tensor(values.shape()));
}

TEST(Scaling, AMeanOfMillionsIsExactToAFloat) {
    const std::size_t n = 3'000'000;
    Tensor values({1, 1, 1000, 3000, 2});
    for (std::size_t i = 0; i < n; ++i)
        values.mutableValues()[i] = i % 2 == 0 ? 60000.0F : 60001.0F;
    const Tensor result = scaled(values, Scale::Standardise, 65535).value();
    EXPECT_FLOAT_EQ(result.values()[0], -1);
    EXPECT_FLOAT_EQ(result.values()[n - 1], 1);
}

TEST(Scaling, PixelsThatAreNotFiniteTakeNoPart) {
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    const Tensor result = scaled(Tensor({1, 1, 1, 4, 2}, {0, nan, 2, inf}), Scale::Standardise, 1).value();
    EXPECT_EQ(result.values()[0], -1);
    EXPECT_TRUE(std::isnan(result.values()[1]));
    EXPECT_EQ(result.values()[2], 1);
    EXPECT_EQ(result.values()[3], inf);
}

TEST(Scaling, UnitDividesByTheTypesMaximum) {
    const Tensor values({1, 1, 1, 3, 2}, {0, 51, 255});
    EXPECT_EQ(scaled(values, Scale::Unit, 255).value(), Tensor({1, 1, 1, 3, 2}, {0, 0.2F, 1}));
    EXPECT_EQ(scaled(values, Scale::Unit, 1).value(), values) << "floats stay as they are";
    EXPECT_EQ(scaled(values, Scale::Raw, 255).value(), values);
}

TEST(Scaling, ImageNetIsForThreeChannels) {
    const Tensor result = scaled(Tensor({1, 3, 1, 1, 3}, {255, 0, 127.5F}), Scale::ImageNet, 255).value();
    EXPECT_FLOAT_EQ(result.values()[0], static_cast<float>((1 - 0.485) / 0.229));
    EXPECT_FLOAT_EQ(result.values()[1], static_cast<float>(-0.456 / 0.224));
    EXPECT_FLOAT_EQ(result.values()[2], static_cast<float>((0.5 - 0.406) / 0.225));
    const auto refused = scaled(Tensor({1, 1, 1, 1, 2}, {1}), Scale::ImageNet, 255);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "scale");
}

TEST(Scaling, InTheMemoryOfTheValuesIsTheSame) {
    Tensor values({1, 3, 2, 2, 3}, {1, 2, 3, 4, 10, 20, 30, 40, 5, 5, 5, 5});
    for (const Scale scale : {Scale::Standardise, Scale::Unit, Scale::ImageNet, Scale::Raw}) {
        const Tensor kept = values;
        EXPECT_EQ(scaled(Tensor(values), scale, 255).value(), scaled(values, scale, 255).value());
        EXPECT_EQ(values, kept) << "a shared storage is left alone";
    }
    const float* place = values.values().data();
    EXPECT_EQ(scaled(std::move(values), Scale::Unit, 255).value().values().data(), place);
}

TEST(Scaling, APlaneAloneIsAsAmongTheOthers) {
    const Tensor values({1, 3, 2, 2, 3}, {1, 2, 3, 4, 10, 20, 30, 40, 5, 5, 5, 5});
    for (const Scale scale : {Scale::Standardise, Scale::Unit, Scale::ImageNet, Scale::Raw})
        for (std::size_t c = 0; c < 3; ++c) {
            const auto plane = values.plane(0, c);
            const auto alone = scaledPlane(Tensor({1, 1, 2, 2, 2}, {plane.begin(), plane.end()}), scale, 255, {c, 3});
            ASSERT_TRUE(alone);
            EXPECT_TRUE(std::ranges::equal(alone->values(), scaled(values, scale, 255).value().plane(0, c)));
        }
    EXPECT_FALSE(scaledPlane(Tensor({1, 1, 1, 1, 2}, {1}), Scale::ImageNet, 255, {0, 2}));
}

} // namespace
} // namespace acti

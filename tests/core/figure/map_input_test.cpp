#include "core/figure/map_input.h"

#include "core/image/luminance.h"
#include "core/tensor/scaling.h"
#include "tests/support/map_figures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

TEST(MapInput, IsTheLuminanceOrEveryChannel) {
    const StoredInput input = *colourPhoto().at("photo");
    MapFigure figure = figureOf(NamedWeights{"box"}, {});
    figure.spec.scale = Scale::Unit;
    EXPECT_EQ(*scaledInput(figure, input), *scaled(*luminanceOf(input), Scale::Unit, 255));
    figure.channel = {.isLuminance = false, .index = 1};
    EXPECT_EQ(*scaledInput(figure, input), *scaleInput(input, Scale::Unit));
}

TEST(MapInput, TheShownPlaneIsThatOfAll) {
    const StoredInput input = *photoOf({1, 3, 5, 7, 3}, {"Red", "Green", "Blue"}).at("photo");
    for (const ChannelChoice& channel : {ChannelChoice{}, ChannelChoice{.isLuminance = false, .index = 2}}) {
        const MapFigure figure = figureOf(NamedWeights{"box"}, channel);
        const auto all = scaledInput(figure, input), one = scaledShown(figure, input);
        ASSERT_TRUE(all && one);
        EXPECT_TRUE(std::ranges::equal(one->values(), all->plane(0, channel.isLuminance ? 0 : channel.index)));
    }
}

TEST(MapInput, ErrorsNameTheInput) {
    const StoredInput input = *colourPhoto().at("photo");
    MapFigure figure = figureOf(NamedWeights{"box"}, {.isLuminance = false, .index = 3});
    const auto channel = checkPlane(figure, input.shape());
    ASSERT_FALSE(channel);
    EXPECT_EQ(channel.error().where, "photo");
    EXPECT_NE(channel.error().what.find("channel 3"), std::string::npos) << channel.error().what;
    figure.channel.index = 2;
    EXPECT_TRUE(checkPlane(figure, input.shape()));
    figure.sample = 2;
    EXPECT_EQ(checkPlane(figure, input.shape()).error().code, ErrorCode::OutOfRange);
    figure.channel = {};
    figure.spec.scale = Scale::ImageNet; // of one channel it has no meaning
    EXPECT_EQ(scaledInput(figure, input).error().where, "photo");
    EXPECT_EQ(scaledShown(figure, input).error().where, "photo");
}

} // namespace
} // namespace acti

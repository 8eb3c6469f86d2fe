#include "core/image/luminance.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

StoredInput inputOf(Shape shape, std::vector<float> values) {
    StoredInput input;
    input.values = Tensor(shape, std::move(values));
    input.typeMaximum = 65535;
    input.format = "PNG";
    input.channels.assign(shape.c, "Channel");
    return input;
}

TEST(Luminance, WeighsRedGreenAndBlueAsRec709) {
    const auto grey = luminanceOf(inputOf({1, 3, 1, 4, 3}, {255, 0, 0, 10, 0, 255, 0, 20, 0, 0, 255, 30}));
    ASSERT_TRUE(grey);
    EXPECT_EQ(grey->shape(), (Shape{1, 1, 1, 4, 3}));
    EXPECT_FLOAT_EQ(grey->at(0, 0, 0, 0), 0.2126F * 255);
    EXPECT_FLOAT_EQ(grey->at(0, 0, 0, 1), 0.7152F * 255);
    EXPECT_FLOAT_EQ(grey->at(0, 0, 0, 2), 0.0722F * 255);
    EXPECT_FLOAT_EQ(grey->at(0, 0, 0, 3), 0.2126F * 10 + 0.7152F * 20 + 0.0722F * 30);
}

TEST(Luminance, IsTheSameOfBytesAndOfFloats) {
    const Shape shape{2, 3, 3, 5, 4};
    std::vector<std::uint8_t> bytes(shape.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 37 + 11);
    StoredInput stored = inputOf(shape, std::vector<float>(bytes.begin(), bytes.end()));
    const auto ofFloats = luminanceOf(stored);
    stored.values = Planes<std::uint8_t>(shape, bytes);
    const auto ofBytes = luminanceOf(stored);
    ASSERT_TRUE(ofFloats && ofBytes);
    EXPECT_EQ(*ofBytes, *ofFloats);
}

TEST(Luminance, OfAGreyPictureInColourIsThatGrey) {
    for (const float level : {0.0F, 1.0F, 127.0F, 255.0F, 65535.0F})
        EXPECT_EQ(luminanceOf(inputOf({1, 3, 1, 1, 3}, {level, level, level}))->at(0, 0, 0, 0), level);
}

TEST(Luminance, GoesThroughABatchSampleBySample) {
    const auto grey = luminanceOf(inputOf({2, 3, 1, 1, 4}, {1, 1, 1, 7, 7, 7}));
    ASSERT_TRUE(grey);
    EXPECT_EQ(*grey, Tensor({2, 1, 1, 1, 4}, {1, 7}));
}

TEST(Luminance, OneChannelIsItsOwn) {
    const StoredInput input = inputOf({1, 1, 2, 2, 2}, {1, 2, 3, 4});
    const auto grey = luminanceOf(input);
    ASSERT_TRUE(grey);
    EXPECT_EQ(*grey, std::get<Tensor>(input.values));
}

TEST(Luminance, OtherNumbersOfChannelsHaveNone) {
    for (const std::size_t channels : {std::size_t{2}, std::size_t{4}, std::size_t{64}}) {
        const auto grey = luminanceOf(inputOf({1, channels, 1, 1, 3}, std::vector<float>(channels)));
        ASSERT_FALSE(grey);
        EXPECT_EQ(grey.error().code, ErrorCode::InvalidArgument);
        EXPECT_NE(grey.error().what.find(std::to_string(channels)), std::string::npos);
    }
}

} // namespace
} // namespace acti

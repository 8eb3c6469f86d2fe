#include "core/figure/colour_text.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(ColourText, EveryByteComesBack) {
    for (int i = 0; i < 256; ++i) {
        const auto byte = static_cast<std::uint8_t>(i);
        const Rgb colour{byte, static_cast<std::uint8_t>(255 - i), static_cast<std::uint8_t>(i / 2)};
        EXPECT_EQ(rgbFromHex(hexOf(colour)), colour) << hexOf(colour);
    }
    EXPECT_EQ(hexOf({0, 114, 178}), "#0072b2");
    EXPECT_EQ(rgbFromHex("#FFa010"), (Rgb{255, 160, 16}));
}

TEST(ColourText, WhatIsNotSixDigitsIsNoColour) {
    for (const char* text : {"", "#", "0072b2", "#0072b", "#0072b22", "#0072bg", "blue", "# 072b2", "#\xc3\xa9ab12"})
        EXPECT_FALSE(rgbFromHex(text)) << text;
}

} // namespace
} // namespace acti

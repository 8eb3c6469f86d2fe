#include "core/image/image_header.h"

#include "tests/support/png_writer.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using namespace std::string_literals;

ErrorCode codeOf(const std::string& bytes) {
    const auto header = readImageHeader(bytes, bytes.size());
    EXPECT_FALSE(header);
    return header.error().code;
}

TEST(ImageHeader, ReadsAPng) {
    const std::string bytes =
        pngBytes({.width = 3, .height = 2, .bitDepth = 8, .colourType = 4, .rows = std::string(12, 'a')});
    const auto header = readImageHeader(bytes, bytes.size());
    ASSERT_TRUE(header) << message(header.error());
    EXPECT_EQ(header->format, ImageFormat::Png);
    EXPECT_EQ(header->size.width, 3u);
    EXPECT_EQ(header->size.height, 2u);
    EXPECT_TRUE(header->isGrey);
}

TEST(ImageHeader, RefusesWhatIsOnNoList) {
    EXPECT_EQ(codeOf(""), ErrorCode::Malformed);
    EXPECT_EQ(codeOf("hello"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf("P9 1 1 255\n"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf(std::string(128, '\0') + "DICM"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf("\xff\x4f\xff\x51 JPEG 2000"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf("#?RADIANCE\n"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf("<VRTDataset rasterXSize=\"1\">"), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), ErrorCode::Unsupported);
}

TEST(ImageHeader, BoundsTheSizeBeforeAnyDecoding) {
    EXPECT_EQ(codeOf(pngBytes({.width = 70'000, .height = 1, .rows = ""})), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(pngBytes({.width = 20'000, .height = 20'000, .rows = ""})), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(pngBytes({.width = 0, .height = 5, .rows = ""})), ErrorCode::Malformed);
    EXPECT_EQ(codeOf("P5 100000 3 255\n"), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf("P5 99999999999999999999 3 255\n"), ErrorCode::Malformed);
    const std::string bytes = pngBytes({.width = 16'000, .height = 12'500, .rows = ""});
    EXPECT_TRUE(readImageHeader(bytes, bytes.size())) << "exactly 200 Mpixel";
}

TEST(ImageHeader, NeverReadsPastWhatItIsGiven) {
    const std::string whole = pngBytes({.width = 3, .height = 2, .bitDepth = 8, .colourType = 0, .rows = "abcdef"});
    const std::string exr = "\x76\x2f\x31\x01\x02\0\0\0dataWindow\0box2i\0\x10\0\0\0"s;
    const std::string jpeg = "\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x0b\x08\0\x05\0\x07\x01"s;
    const std::string tiff = "II*\0\x08\0\0\0\xff\xff"s;
    for (const std::string& bytes : {whole, exr, jpeg, tiff, std::string("BM") + std::string(60, '\xff'),
                                     std::string("RIFF____WEBPVP8X"), std::string("P6 #"), std::string("PF\n3")})
        for (std::size_t length = 0; length <= bytes.size(); ++length) {
            const auto header = readImageHeader(bytes.substr(0, length), length);
            EXPECT_TRUE(header || !header.error().what.empty());
        }
}

TEST(ImageHeader, TheFirstBytesTellTheFormat) {
    EXPECT_EQ(imageFormatOf("\x89PNG\r\n\x1a\n"), ImageFormat::Png);
    EXPECT_EQ(imageFormatOf("RIFF____WEBP"), ImageFormat::WebP);
    EXPECT_EQ(imageFormatOf("PF\n"), ImageFormat::Pfm);
    EXPECT_EQ(imageFormatOf("P7\n"), std::nullopt);
    EXPECT_EQ(imageFormatOf(""), std::nullopt);
}

TEST(ImageHeader, EveryFormatHasAName) {
    for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff, ImageFormat::WebP,
                                     ImageFormat::Bmp, ImageFormat::Pnm, ImageFormat::Pfm, ImageFormat::Exr})
        EXPECT_FALSE(formatName(format).empty());
}

} // namespace
} // namespace acti

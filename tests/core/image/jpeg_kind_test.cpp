#include "core/image/jpeg_kind.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using namespace std::string_literals;

std::string jpegStart(unsigned char marker, unsigned char bits, unsigned char components) {
    std::string bytes = "\xff\xd8\xff\xe0\0\4ab\xff"s;
    bytes += static_cast<char>(marker);
    bytes += "\0\x11"s;
    bytes += static_cast<char>(bits);
    bytes += "\0\1\0\1"s;
    bytes += static_cast<char>(components);
    return bytes + std::string(9, '\0');
}

TEST(JpegKind, NamesWhatIsSoundAndNotRead) {
    const auto said = [](unsigned char marker, unsigned char bits, unsigned char components) {
        return unreadJpegKind(jpegStart(marker, bits, components)).value_or("nothing");
    };
    EXPECT_TRUE(said(0xc1, 12, 1).starts_with("is a JPEG of 12 bits, which cannot be read"));
    EXPECT_TRUE(said(0xc3, 8, 1).starts_with("is a lossless JPEG"));
    EXPECT_TRUE(said(0xc3, 16, 1).starts_with("is a lossless JPEG"));
    EXPECT_TRUE(said(0xcb, 8, 3).starts_with("is a lossless JPEG"));
    EXPECT_TRUE(said(0xc5, 8, 3).starts_with("is a hierarchical JPEG"));
    EXPECT_TRUE(said(0xcd, 8, 3).starts_with("is a hierarchical JPEG"));
    EXPECT_TRUE(said(0xf7, 8, 3).starts_with("is a JPEG-LS picture"));
    EXPECT_TRUE(said(0xc0, 8, 2).starts_with("is a JPEG of 2 components"));
}

TEST(JpegKind, SaysNothingOfTheUsualKinds) {
    for (const int marker : {0xc0, 0xc1, 0xc2, 0xc9, 0xca})
        for (const int components : {1, 3, 4})
            EXPECT_FALSE(unreadJpegKind(
                jpegStart(static_cast<unsigned char>(marker), 8, static_cast<unsigned char>(components))));
    EXPECT_FALSE(unreadJpegKind("\xff\xd8\xff\xe0"));
    EXPECT_FALSE(unreadJpegKind(""));
}

} // namespace
} // namespace acti

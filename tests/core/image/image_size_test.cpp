#include "core/image/image_size.h"

#include "core/base/atomic_file.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace acti::detail {
namespace {

struct SizeCase {
    const char* file;
    ImageFormat format;
    std::uint64_t width, height;
};

TEST(ImageSize, AgreesWithEveryFileOfTheTests) {
    for (const SizeCase& item :
         {SizeCase{"colour.png", ImageFormat::Png, 8, 6}, SizeCase{"colour.bmp", ImageFormat::Bmp, 8, 6},
          SizeCase{"colour.tiff", ImageFormat::Tiff, 8, 6}, SizeCase{"colour32f.tiff", ImageFormat::Tiff, 8, 6},
          SizeCase{"colour.webp", ImageFormat::WebP, 8, 6}, SizeCase{"alpha.webp", ImageFormat::WebP, 8, 6},
          SizeCase{"colour32f.exr", ImageFormat::Exr, 8, 6}, SizeCase{"colour32f.pfm", ImageFormat::Pfm, 8, 6},
          SizeCase{"halves.jpg", ImageFormat::Jpeg, 56, 40},
          SizeCase{"halves_orientation6.jpg", ImageFormat::Jpeg, 56, 40}}) {
        const auto bytes = readFile(std::filesystem::path(ACTI_TEST_DATA) / "images" / item.file, 10'000);
        const auto size = imageSize(item.format, bytes.value());
        ASSERT_TRUE(size) << item.file;
        EXPECT_EQ(size->width, item.width) << item.file;
        EXPECT_EQ(size->height, item.height) << item.file;
    }
}

TEST(ImageSize, ReadsRemarksInNetpbmHeaders) {
    const auto size = imageSize(ImageFormat::Pnm, "P6 # a remark 9 9\n#another\n 640\t480 255\n");
    ASSERT_TRUE(size);
    EXPECT_EQ(size->width, 640u);
    EXPECT_EQ(size->height, 480u);
    EXPECT_FALSE(imageSize(ImageFormat::Pnm, "P6 # a remark without an end"));
    EXPECT_FALSE(imageSize(ImageFormat::Pnm, "P6 -3 4"));
}

TEST(ImageSize, ATopDownBitmapHasANegativeHeight) {
    std::string bytes(54, '\0');
    bytes.replace(0, 2, "BM");
    bytes[14] = 40;
    bytes[18] = 5;
    bytes.replace(22, 4, "\xfd\xff\xff\xff");
    EXPECT_EQ(imageSize(ImageFormat::Bmp, bytes)->height, 3u);
}

} // namespace
} // namespace acti::detail

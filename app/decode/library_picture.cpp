#include "app/decode/library_picture.h"

#include "app/decode/bmp.h"
#include "app/decode/exr_blocks.h"
#include "app/decode/jpeg_end.h"
#include "app/decode/message_trap.h"
#include "app/decode/png_length.h"
#include "app/decode/tiff_errors.h"
#include "app/decode/tiff_route.h"
#include "app/decode/tiff_samples.h"
#include "app/decode/webp_chunks.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <limits>

namespace acti {
namespace {

// Never IMREAD_LOAD_GDAL: it follows references to other files.
constexpr int kHow = cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH;

struct Decoded {
    cv::Mat image;
    std::string messages; // what the libraries printed
};

Decoded decode(const std::string& path) {
    MessageTrap trap;
    cv::Mat image = cv::imread(path, kHow);
    return {image, trap.takeText()};
}

Decoded decodeInPlace(std::span<std::byte> bytes) {
    MessageTrap trap;
    cv::Mat image = cv::imdecode(cv::Mat(1, static_cast<int>(bytes.size()), CV_8U, bytes.data()), kHow);
    return {image, trap.takeText()};
}

bool hasAny(const std::string& text, std::initializer_list<const char*> phrases) {
    return std::ranges::any_of(phrases, [&](const char* phrase) { return text.find(phrase) != std::string::npos; });
}

// libjpeg goes on after these and leaves grey or smeared blocks; stray bytes between segments do no harm. libpng goes
// on where there is more picture than the header says.
bool tellsOfDamage(const std::string& text) {
    return hasAny(text, {"Premature end", "Too much image data", "Extra compressed data"}) ||
           (hasAny(text, {"Corrupt JPEG data"}) && !hasAny(text, {"extraneous bytes"}));
}

// Blue, green, red to red, green, blue.
void copyRow(const cv::Mat& image, std::size_t row, std::span<std::byte> bytes) {
    const auto* from = reinterpret_cast<const std::byte*>(image.ptr(static_cast<int>(row)));
    const std::size_t width = image.elemSize1();
    if (image.channels() == 1) {
        std::copy_n(from, bytes.size(), bytes.data());
        return;
    }
    for (std::size_t i = 0; i < bytes.size(); i += 3 * width)
        for (std::size_t k = 0; k < 3; ++k)
            std::copy_n(from + i + (2 - k) * width, width, bytes.data() + i + k * width);
}

Result<Picture> describe(const cv::Mat& image) {
    DecodeReply reply;
    if (image.depth() == CV_8U)
        reply.depth = SampleDepth::UInt8;
    else if (image.depth() == CV_16U)
        reply.depth = SampleDepth::UInt16;
    else if (image.depth() == CV_32F)
        reply.depth = SampleDepth::Float32;
    else
        return Error{ErrorCode::Unsupported, "has a depth of pixels that cannot be read; 8 and 16 bit and float can",
                     ""};
    if (image.channels() != 1 && image.channels() != 3)
        return Error{ErrorCode::Unsupported,
                     "has " + std::to_string(image.channels()) + " channels; 1 and 3 can be read", ""};
    reply.rows = static_cast<std::uint32_t>(image.rows);
    reply.columns = static_cast<std::uint32_t>(image.cols);
    reply.channels = static_cast<std::uint32_t>(image.channels());
    if (const auto checked = checkImageSize({reply.columns, reply.rows}); !checked)
        return checked.error();
    return Picture{reply, [image](std::size_t row, std::span<std::byte> bytes) { copyRow(image, row, bytes); }};
}

Result<Picture> pictureOf(Decoded decoded, const ImageHeader& header) {
    if (decoded.image.empty())
        return damaged(formatName(header.format), "the picture cannot be decoded; the file may be cut off or damaged");
    if (tellsOfDamage(decoded.messages))
        return damaged(formatName(header.format), "the file is cut off or damaged, so that pixels are missing");
    if (header.isGrey && decoded.image.channels() == 3) // grey with alpha comes as three equal channels
        cv::extractChannel(cv::Mat(decoded.image), decoded.image, 0);
    if (decoded.image.depth() == CV_64F)
        decoded.image.convertTo(decoded.image, CV_32F);
    return describe(decoded.image);
}

// The one word of the file that says how its alpha was meant, changed in our private copy of it.
void sayMultiplied(std::span<std::byte> file, const TiffDirectory& directory) {
    constexpr auto kMultiplied = std::byte{1};
    file[directory.extraSamplesPlace + (directory.isBigEndian ? 1 : 0)] = kMultiplied;
}

Result<Picture> withPages(Result<Picture> picture, std::uint32_t pages) {
    if (picture)
        picture->reply.frames = pages;
    return picture;
}

Result<Picture> readTiff(const std::string& path, const MappedFile& file, const ImageHeader& header) {
    const auto directory = readTiffDirectory(file.bytes());
    if (!directory)
        return directory.error();
    const auto route = routeOf(*directory);
    if (!route)
        return route.error();
    if (*route == TiffRoute::Samples)
        return withPages(readTiffSamples(file.bytes(), *directory), directory->pages);
    if (*route == TiffRoute::LibraryNotMultiplied) {
        if (file.bytes().size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
            return Error{ErrorCode::TooLarge, "is a compressed TIFF with alpha of over 2 GB, which cannot be read", ""};
        sayMultiplied(file.bytes(), *directory);
    }
    watchTiffErrors();
    Decoded decoded = *route == TiffRoute::LibraryNotMultiplied ? decodeInPlace(file.bytes()) : decode(path);
    if (hasTiffErrors())
        return damaged("TIFF", "the file is cut off or damaged, so that pixels are missing");
    if (*route == TiffRoute::LibraryTurnedOver && decoded.image.depth() == CV_16U)
        cv::bitwise_not(decoded.image, decoded.image);
    return withPages(pictureOf(decoded, header), directory->pages);
}

// `image` as EXIF's orientation wants it shown.
cv::Mat turned(cv::Mat image, int orientation) {
    const int o = orientation;
    const bool down = o == 3 || o == 4 || o == 7 || o == 8, across = o == 2 || o == 3 || o == 6 || o == 7;
    if (o >= 5)
        cv::transpose(image, image);
    if (down && across)
        cv::flip(image, image, -1);
    else if (down || across)
        cv::flip(image, image, down ? 0 : 1);
    return image;
}

Result<Picture> readWebP(const std::string& path, const MappedFile& file, const ImageHeader& header) {
    const auto orientation = webpOrientation(file.text());
    if (!orientation)
        return orientation.error();
    Decoded decoded = decode(path);
    if (!decoded.image.empty())
        decoded.image = turned(decoded.image, *orientation);
    return pictureOf(decoded, header);
}

// What libraries do not check, or check only after much work.
Result<void> checkBefore(const MappedFile& file, const ImageHeader& header) {
    if (header.format == ImageFormat::Exr)
        return checkExr(file.text());
    if (header.format == ImageFormat::Jpeg)
        return checkJpegEnd(file.text(), header.size);
    if (header.format == ImageFormat::Png)
        return checkPngLength(file.text());
    return {};
}

} // namespace

Result<Picture> readByLibrary(const std::string& path, const MappedFile& file, const ImageHeader& header) {
    if (header.format == ImageFormat::Tiff)
        return readTiff(path, file, header);
    if (header.format == ImageFormat::Bmp) {
        const auto layout = readBmpLayout(file.text());
        if (!layout)
            return layout.error();
        if (!layout->isRunLength)
            return readBmp(file.text(), *layout);
    }
    if (header.format == ImageFormat::WebP)
        return readWebP(path, file, header);
    if (const auto checked = checkBefore(file, header); !checked)
        return checked.error();
    return pictureOf(decode(path), header);
}

} // namespace acti

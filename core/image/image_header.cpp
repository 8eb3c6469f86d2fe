#include "core/image/image_header.h"

#include "core/base/foreign_file.h"
#include "core/image/image_size.h"
#include "core/image/jpeg_kind.h"

#include <string>

namespace acti {

using namespace std::string_view_literals;

std::optional<ImageFormat> imageFormatOf(std::string_view start) {
    if (start.starts_with("\x89PNG\r\n\x1a\n"sv))
        return ImageFormat::Png;
    if (start.starts_with("\xff\xd8\xff"sv))
        return ImageFormat::Jpeg;
    for (const std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})
        if (start.starts_with(magic))
            return ImageFormat::Tiff;
    if (start.starts_with("RIFF"sv) && start.substr(0, 12).ends_with("WEBP"sv))
        return ImageFormat::WebP;
    if (start.starts_with("BM"sv) && start.size() >= 26)
        return ImageFormat::Bmp;
    if (start.starts_with("GIF87a"sv) || start.starts_with("GIF89a"sv))
        return ImageFormat::Gif;
    if (start.starts_with("\x76\x2f\x31\x01"sv))
        return ImageFormat::Exr;
    if (start.size() < 3 || start[0] != 'P' || " \t\r\n"sv.find(start[2]) == std::string_view::npos)
        return std::nullopt;
    if (start[1] >= '1' && start[1] <= '6')
        return ImageFormat::Pnm;
    return start[1] == 'F' || start[1] == 'f' ? std::optional(ImageFormat::Pfm) : std::nullopt;
}

std::string_view formatName(ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
        return "PNG";
    case ImageFormat::Jpeg:
        return "JPEG";
    case ImageFormat::Tiff:
        return "TIFF";
    case ImageFormat::WebP:
        return "WebP";
    case ImageFormat::Bmp:
        return "BMP";
    case ImageFormat::Pnm:
        return "PNM";
    case ImageFormat::Pfm:
        return "PFM";
    case ImageFormat::Gif:
        return "GIF";
    case ImageFormat::Exr:
        return "OpenEXR";
    }
    return "";
}

Result<void> checkImageSize(ImageSize size) {
    if (size.width == 0 || size.height == 0)
        return Error{ErrorCode::Malformed, "has no pixels", ""};
    const std::string text = std::to_string(size.width) + " x " + std::to_string(size.height);
    if (size.width > kMaxImageSide || size.height > kMaxImageSide)
        return Error{ErrorCode::TooLarge, "is " + text + " pixels; a side has at most 65,535", ""};
    if (size.width * size.height > kMaxImagePixels)
        return Error{ErrorCode::TooLarge, "is " + text + " pixels; at most 200 million can be read", ""};
    return {};
}

Result<ImageHeader> readImageHeader(std::string_view start, std::uint64_t fileSize) {
    if (fileSize == 0)
        return Error{ErrorCode::Malformed, "is empty", ""};
    const auto format = imageFormatOf(start);
    if (!format)
        return Error{ErrorCode::Unsupported,
                     foreignFile(start).value_or("is not a picture or an array that this program reads: PNG, JPEG, "
                                                 "TIFF, WebP, BMP, GIF, PNM, PFM, OpenEXR, .npy, .npz, .safetensors"),
                     ""};
    if (*format == ImageFormat::Jpeg)
        if (const auto kind = unreadJpegKind(start))
            return Error{ErrorCode::Unsupported, *kind, ""};
    const auto size = detail::imageSize(*format, start);
    if (!size)
        return Error{ErrorCode::Malformed,
                     "is no valid " + std::string(formatName(*format)) + ": its header is damaged", ""};
    const bool isBeyond = size->width == 0 && size->height == 0 && start.size() < fileSize;
    const bool mayBeBeyond = *format == ImageFormat::Tiff && size->width == 0;
    if (!isBeyond && !mayBeBeyond)
        if (const auto checked = checkImageSize(*size); !checked)
            return checked.error();
    const int colourType = *format == ImageFormat::Png && start.size() > 25 ? start[25] : -1;
    return ImageHeader{*format, *size, colourType == 0 || colourType == 4};
}

} // namespace acti

#include "core/image/image_size.h"

#include "core/base/text.h"

#include <bit>
#include <cstdlib>
#include <cstring>

namespace acti::detail {
namespace {

using Size = std::optional<ImageSize>;
constexpr ImageSize kBeyond{0, 0};

// Numbers of either byte order out of bounded bytes; reading past the end gives 0 and is remembered.
class Bytes {
public:
    Bytes(std::string_view bytes, bool isBigEndian) : m_bytes(bytes), m_isBigEndian(isBigEndian) {}

    std::uint64_t at(std::size_t offset, std::size_t width) const {
        if (offset > m_bytes.size() || width > m_bytes.size() - offset) {
            m_isPastEnd = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t place = m_isBigEndian ? i : width - 1 - i;
            value = value << 8 | static_cast<unsigned char>(m_bytes[offset + place]);
        }
        return value;
    }
    bool isPastEnd() const { return m_isPastEnd; }
    std::size_t size() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
    bool m_isBigEndian;
    mutable bool m_isPastEnd = false;
};

Size ifWhole(const Bytes& bytes, ImageSize size) { return bytes.isPastEnd() ? Size() : Size(size); }

Size pngSize(std::string_view start) {
    const Bytes bytes(start, true);
    return start.substr(0, 16).ends_with("IHDR") ? ifWhole(bytes, {bytes.at(16, 4), bytes.at(20, 4)}) : Size();
}

Size bmpSize(std::string_view start) {
    const Bytes bytes(start, false);
    if (bytes.at(14, 4) == 12)
        return ifWhole(bytes, {bytes.at(18, 2), bytes.at(20, 2)});
    const auto width = static_cast<std::int32_t>(bytes.at(18, 4));
    const auto height = static_cast<std::int32_t>(bytes.at(22, 4)); // negative: rows from the top
    if (width < 0)
        return Size();
    return ifWhole(bytes, {static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(std::llabs(height))});
}

bool isFrameMarker(std::uint64_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Walks the segments up to the frame header (ITU T.81, B.2.2).
Size jpegSize(std::string_view start) {
    const Bytes bytes(start, true);
    for (std::size_t at = 2; at + 4 <= start.size();) {
        if (bytes.at(at, 1) != 0xff)
            return Size();
        const std::uint64_t marker = bytes.at(at + 1, 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (isFrameMarker(marker))
            return ifWhole(bytes, {bytes.at(at + 7, 2), bytes.at(at + 5, 2)});
        const std::size_t length = bytes.at(at + 2, 2);
        if (length < 2 || marker == 0xda || marker == 0xd9)
            return Size();
        at += 2 + length;
    }
    return start.size() < kImageHeaderBytes ? Size() : Size(kBeyond);
}

Size tiffSize(std::string_view start) {
    const Bytes bytes(start, start[0] == 'M');
    if (bytes.at(2, 2) != 42)
        return kBeyond; // BigTIFF: left to the decoder
    const std::size_t directory = bytes.at(4, 4);
    if (directory >= start.size())
        return kBeyond;
    ImageSize size;
    const std::size_t entries = bytes.at(directory, 2);
    for (std::size_t i = 0; i < entries && !bytes.isPastEnd(); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        const std::uint64_t tag = bytes.at(entry, 2);
        const std::uint64_t type = bytes.at(entry + 2, 2);
        const std::uint64_t value = type == 3 ? bytes.at(entry + 8, 2) : bytes.at(entry + 8, 4);
        constexpr std::uint64_t kSigned = 9, kSignBit = 0x80000000;
        if ((tag == 256 || tag == 257) && type == kSigned && value >= kSignBit)
            return kBeyond; // negative: the decoder names the tag
        if (tag == 256)
            size.width = value;
        else if (tag == 257)
            size.height = value;
    }
    return size.width == 0 || size.height == 0 ? kBeyond : size;
}

Size webpSize(std::string_view start) {
    const Bytes bytes(start, false);
    const std::string_view chunk = start.substr(0, 16).substr(12);
    if (chunk == "VP8X")
        return ifWhole(bytes, {bytes.at(24, 3) + 1, bytes.at(27, 3) + 1});
    if (chunk == "VP8L")
        return ifWhole(bytes, {(bytes.at(21, 4) & 0x3fff) + 1, (bytes.at(21, 4) >> 14 & 0x3fff) + 1});
    if (chunk == "VP8 ")
        return ifWhole(bytes, {bytes.at(26, 2) & 0x3fff, bytes.at(28, 2) & 0x3fff});
    return Size();
}

// "P6 # remark \n 640 480 255": numbers apart by blanks and remarks.
Size netpbmSize(std::string_view start) {
    ImageSize size;
    std::size_t at = 2;
    for (std::uint64_t* side : {&size.width, &size.height}) {
        for (; at < start.size() && std::strchr(" \t\r\n#", start[at]) != nullptr; ++at)
            if (start[at] == '#')
                at = std::min(start.find('\n', at), start.size() - 1);
        const std::size_t end = std::min(start.find_first_not_of("0123456789", at), start.size());
        const auto value = parseInteger(start.substr(at, end - at));
        if (!value)
            return Size();
        *side = static_cast<std::uint64_t>(*value);
        at = end;
    }
    return size;
}

// The logical screen, on which every frame lies.
Size gifSize(std::string_view start) {
    const Bytes bytes(start, false);
    return ifWhole(bytes, {bytes.at(6, 2), bytes.at(8, 2)});
}

// Attributes "name\0type\0length value" until an empty name; dataWindow is a box2i.
Size exrSize(std::string_view start) {
    const Bytes bytes(start, false);
    for (std::size_t at = 8; at < start.size() && start[at] != '\0';) {
        const std::size_t nameEnd = start.find('\0', at);
        const std::size_t typeEnd = nameEnd == std::string_view::npos ? nameEnd : start.find('\0', nameEnd + 1);
        if (typeEnd == std::string_view::npos)
            return Size();
        const std::size_t length = bytes.at(typeEnd + 1, 4);
        if (start.substr(at, nameEnd - at) == "dataWindow") {
            const auto corner = [&](std::size_t i) {
                return std::int64_t{static_cast<std::int32_t>(bytes.at(typeEnd + 5 + 4 * i, 4))};
            };
            const std::int64_t width = corner(2) - corner(0) + 1, height = corner(3) - corner(1) + 1;
            if (width < 1 || height < 1)
                return Size();
            return ifWhole(bytes, {static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height)});
        }
        at = typeEnd + 5 + length;
    }
    return Size();
}

} // namespace

std::optional<ImageSize> imageSize(ImageFormat format, std::string_view start) {
    switch (format) {
    case ImageFormat::Png:
        return pngSize(start);
    case ImageFormat::Jpeg:
        return jpegSize(start);
    case ImageFormat::Tiff:
        return tiffSize(start);
    case ImageFormat::WebP:
        return webpSize(start);
    case ImageFormat::Bmp:
        return bmpSize(start);
    case ImageFormat::Pnm:
    case ImageFormat::Pfm:
        return netpbmSize(start);
    case ImageFormat::Exr:
        return exrSize(start);
    case ImageFormat::Gif:
        return gifSize(start);
    }
    return std::nullopt;
}

} // namespace acti::detail

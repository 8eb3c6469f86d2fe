#include "app/decode/bmp.h"

#include "core/image/image_header.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace acti {
namespace {

Error bmp(const std::string& how) { return damaged("BMP", how); }

enum Compression : std::uint32_t { kNone = 0, kRunLength8 = 1, kRunLength4 = 2, kMasks = 3, kAlphaMasks = 6 };

// The lowest byte first; past the end it is 0, which checkLayout will not let through.
std::uint32_t numberAt(std::string_view file, std::size_t place, std::size_t width = 4) {
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | (place + i < file.size() ? static_cast<unsigned char>(file[place + i]) : 0U);
    return value;
}

class LayoutReader {
public:
    explicit LayoutReader(std::string_view file) : m_file(file), m_headerBytes(numberAt(file, 14)) {}

    Result<BmpLayout> read() {
        const bool isOld = m_headerBytes == 12;
        if ((!isOld && (m_headerBytes < 40 || m_headerBytes > 1024)) || 14 + m_headerBytes > m_file.size())
            return bmp("its header is damaged");
        const auto width = static_cast<std::int32_t>(numberAt(m_file, 18));
        const auto height = static_cast<std::int32_t>(numberAt(m_file, 22));
        if (!isOld && width < 0)
            return bmp("its width is negative");
        m_layout.width = isOld ? numberAt(m_file, 18, 2) : static_cast<std::uint64_t>(width);
        m_layout.height = isOld ? numberAt(m_file, 20, 2) : static_cast<std::uint64_t>(std::llabs(height));
        m_layout.isFromTop = !isOld && height < 0;
        m_layout.bits = numberAt(m_file, isOld ? 24 : 28, 2);
        m_compression = isOld ? kNone : numberAt(m_file, 30);
        m_layout.isRunLength = m_compression == kRunLength8 || m_compression == kRunLength4;
        m_layout.pixels = numberAt(m_file, 10);
        if (const auto checked = checkImageSize({m_layout.width, m_layout.height}); !checked)
            return checked.error();
        if (const auto checked = checkKind(); !checked)
            return checked.error();
        if (const auto checked = takeColours(isOld ? 3 : 4); !checked)
            return checked.error();
        const bool isWhole =
            m_layout.isRunLength || m_layout.pixels + m_layout.rowBytes() * m_layout.height <= m_file.size();
        if (!isWhole || m_layout.pixels >= m_file.size())
            return bmp("its pixels do not all lie in the file; it may be cut off");
        return m_layout;
    }

private:
    bool hasPalette() const { return m_layout.bits <= 8; }
    bool hasMasks() const { return m_compression == kMasks || m_compression == kAlphaMasks; }

    Result<void> checkKind() const {
        const unsigned b = m_layout.bits;
        if (b != 1 && b != 4 && b != 8 && b != 16 && b != 24 && b != 32)
            return bmp("it says " + std::to_string(b) + " bits a pixel");
        const bool isFitting = m_compression == kNone || (m_compression == kRunLength8 && b == 8) ||
                               (m_compression == kRunLength4 && b == 4) || (hasMasks() && (b == 16 || b == 32));
        if (!isFitting)
            return Error{ErrorCode::Unsupported,
                         "is a BMP with " + std::to_string(b) + " bits a pixel in compression " +
                             std::to_string(m_compression) + ", which cannot be read",
                         ""};
        return {};
    }

    Result<void> takeColours(std::size_t entryBytes) {
        const bool isOfOldSize = m_headerBytes == 40;
        std::size_t at = 14 + m_headerBytes;
        if (hasMasks()) {
            for (std::size_t i = 0; i < 3; ++i)
                m_layout.masks[i] = numberAt(m_file, 54 + 4 * i);
            at += isOfOldSize ? (m_compression == kAlphaMasks ? 16U : 12U) : 0U;
        } else {
            m_layout.masks = m_layout.bits == 16 ? std::array<std::uint32_t, 3>{0x7c00, 0x3e0, 0x1f}
                                                 : std::array<std::uint32_t, 3>{0xff0000, 0xff00, 0xff};
        }
        for (const std::uint32_t mask : m_layout.masks) {
            const std::uint32_t run = mask == 0 ? 0 : mask >> std::countr_zero(mask);
            if (!hasPalette() && (run == 0 || run > 255 || (run & (run + 1)) != 0))
                return Error{ErrorCode::Unsupported, "has colours of other than 1 to 8 bits each, which cannot be read",
                             ""};
        }
        if (hasPalette()) {
            const std::uint32_t most = 1U << m_layout.bits;
            const std::uint32_t named = entryBytes == 3 ? 0 : numberAt(m_file, 46);
            if (named > most)
                return bmp("its palette has " + std::to_string(named) + " colours, over " + std::to_string(most));
            for (std::uint32_t i = 0; i < (named == 0 ? most : named); ++i, at += entryBytes)
                m_layout.palette.push_back({static_cast<std::uint8_t>(numberAt(m_file, at + 2, 1)),
                                            static_cast<std::uint8_t>(numberAt(m_file, at + 1, 1)),
                                            static_cast<std::uint8_t>(numberAt(m_file, at, 1))});
        }
        return m_layout.pixels < at ? Result<void>(bmp("its pixels begin within its header")) : Result<void>();
    }

    std::string_view m_file;
    std::size_t m_headerBytes;
    std::uint32_t m_compression = kNone;
    BmpLayout m_layout;
};

class PixelReader {
public:
    PixelReader(std::string_view file, const BmpLayout& layout) : m_file(file), m_layout(layout) {
        for (std::size_t i = 0; i < 3; ++i) {
            m_shift[i] = std::countr_zero(layout.masks[i]);
            m_most[i] = layout.masks[i] >> m_shift[i];
        }
    }

    std::uint32_t raw(std::size_t row, std::size_t column) const {
        const std::size_t stored = m_layout.isFromTop ? row : m_layout.height - 1 - row;
        const std::size_t start = m_layout.pixels + stored * m_layout.rowBytes();
        if (m_layout.bits >= 8)
            return numberAt(m_file, start + column * (m_layout.bits / 8), m_layout.bits / 8);
        const std::size_t bit = column * m_layout.bits;
        const auto byte = static_cast<unsigned char>(m_file[start + bit / 8]);
        return byte >> (8 - m_layout.bits - bit % 8) & ((1U << m_layout.bits) - 1);
    }

    void readRow(std::size_t row, std::size_t channels, std::span<std::byte> bytes) const {
        for (std::size_t column = 0; column < m_layout.width; ++column) {
            const std::uint32_t pixel = raw(row, column);
            for (std::size_t k = 0; k < channels; ++k)
                bytes[column * channels + k] =
                    static_cast<std::byte>(m_layout.bits <= 8 ? m_layout.palette[pixel][k] : masked(pixel, k));
        }
    }

private:
    std::uint32_t masked(std::uint32_t pixel, std::size_t k) const {
        return (((pixel & m_layout.masks[k]) >> m_shift[k]) * 255 + m_most[k] / 2) / m_most[k];
    }

    std::string_view m_file;
    BmpLayout m_layout;
    std::array<int, 3> m_shift{};
    std::array<std::uint32_t, 3> m_most{};
};

bool isInPalette(const PixelReader& reader, const BmpLayout& layout) {
    if (layout.palette.empty() || layout.palette.size() == std::size_t{1} << layout.bits)
        return true;
    for (std::size_t row = 0; row < layout.height; ++row)
        for (std::size_t column = 0; column < layout.width; ++column)
            if (reader.raw(row, column) >= layout.palette.size())
                return false;
    return true;
}

} // namespace

Result<BmpLayout> readBmpLayout(std::string_view file) { return LayoutReader(file).read(); }

Result<Picture> readBmp(std::string_view file, const BmpLayout& layout) {
    const PixelReader reader(file, layout);
    if (!isInPalette(reader, layout))
        return bmp("a pixel has a colour beyond its palette");
    const bool isGrey = !layout.palette.empty() && std::ranges::all_of(layout.palette, [](const auto& colour) {
        return colour[0] == colour[1] && colour[1] == colour[2];
    });
    DecodeReply reply;
    reply.columns = static_cast<std::uint32_t>(layout.width);
    reply.rows = static_cast<std::uint32_t>(layout.height);
    reply.channels = isGrey ? 1 : 3;
    return Picture{reply, [reader, reply](std::size_t row, std::span<std::byte> bytes) {
                       reader.readRow(row, reply.channels, bytes);
                   }};
}

} // namespace acti

#include "app/decode/exr_blocks.h"

#include "app/decode/exr_header.h"
#include "app/decode/picture.h"
#include "core/image/image_header.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include <zlib.h>

namespace acti {
namespace {

enum ExrCompression : std::uint32_t { kUncompressed = 0, kRle = 1, kZips = 2, kZip = 3 };

Error blockError(const std::string& how) { return damaged("OpenEXR", how + ", so that pixels are missing"); }

// Samples of one in `step` places from `first` to `last`, both within.
std::int64_t samplesIn(std::int64_t first, std::int64_t last, std::int64_t step) {
    const auto floored = [step](std::int64_t value) {
        return value >= 0 ? value / step : -((-value + step - 1) / step);
    };
    return floored(last) - floored(first - 1);
}

struct ExrRect {
    std::int64_t left = 0, top = 0, right = 0, bottom = 0; // both ends within
};

std::int64_t bytesOfRect(const std::vector<ExrChannelInfo>& channels, const ExrRect& rect) {
    std::int64_t bytes = 0;
    for (const ExrChannelInfo& channel : channels)
        bytes += samplesIn(rect.left, rect.right, channel.across) * samplesIn(rect.top, rect.bottom, channel.down) *
                 (channel.type == 1 ? 2 : 4);
    return bytes;
}

std::uint64_t littleEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

// Bytes that runs stand for: a count below 0 and so many bytes as they are, or a count and a byte that is repeated.
std::optional<std::uint64_t> unpackedByRuns(std::string_view packed) {
    std::uint64_t bytes = 0;
    for (std::size_t at = 0; at < packed.size();) {
        const auto count = static_cast<signed char>(packed[at++]);
        const std::size_t taken = count < 0 ? static_cast<std::size_t>(-count) : 1;
        if (taken > packed.size() - at)
            return std::nullopt;
        at += taken;
        bytes += count < 0 ? taken : static_cast<std::size_t>(count) + 1;
    }
    return bytes;
}

// What deflated bytes come to; more than `most` is not looked at.
std::optional<std::uint64_t> inflatedBytes(std::string_view packed, std::uint64_t most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    std::string copy(packed); // zlib's input is not const in every build
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    std::array<Bytef, 16384> out;
    std::uint64_t bytes = 0;
    int state = Z_OK;
    while (state == Z_OK && bytes <= most) {
        stream.next_out = out.data();
        stream.avail_out = static_cast<uInt>(out.size());
        state = inflate(&stream, Z_NO_FLUSH);
        bytes += out.size() - stream.avail_out;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? std::optional(bytes) : std::nullopt;
}

class BlockChecker {
public:
    BlockChecker(std::string_view file, const ExrHeader& header) : m_file(file), m_header(header) {}

    Result<void> check() const {
        if (m_header.tiles)
            return checkTiles(*m_header.tiles);
        const std::int64_t lines = linesOfBlock();
        const std::int64_t height = m_header.bottom - m_header.top + 1;
        for (std::int64_t i = 0; i * lines < height; ++i) {
            const std::int64_t first = m_header.top + i * lines;
            const ExrRect rect{m_header.left, first, m_header.right, std::min(first + lines - 1, m_header.bottom)};
            if (const auto checked = checkBlock(static_cast<std::uint64_t>(i), {first}, rect); !checked)
                return checked;
        }
        return {};
    }

private:
    std::int64_t linesOfBlock() const {
        static constexpr std::array<std::int64_t, 10> kLines{1, 1, 1, 16, 32, 16, 32, 32, 32, 256};
        return m_header.compression < kLines.size() ? kLines[m_header.compression] : 1;
    }

    Result<void> checkTiles(const ExrTiles& tiles) const {
        if (tiles.width == 0 || tiles.height == 0 || tiles.width > kMaxImageSide || tiles.height > kMaxImageSide)
            return damaged("OpenEXR", "its tiles have an impossible size");
        const std::int64_t width = tiles.width, height = tiles.height;
        std::uint64_t place = 0;
        for (std::int64_t row = 0; m_header.top + row * height <= m_header.bottom; ++row)
            for (std::int64_t column = 0; m_header.left + column * width <= m_header.right; ++column, ++place) {
                const std::int64_t left = m_header.left + column * width, top = m_header.top + row * height;
                const ExrRect rect{left, top, std::min(left + width - 1, m_header.right),
                                   std::min(top + height - 1, m_header.bottom)};
                if (const auto checked = checkBlock(place, {column, row, 0, 0}, rect); !checked)
                    return checked;
            }
        return {};
    }

    // `coordinates`: what the block begins with.
    Result<void> checkBlock(std::uint64_t place, const std::vector<std::int64_t>& coordinates,
                            const ExrRect& rect) const {
        if ((m_file.size() - m_header.end) / 8 <= place)
            return blockError("its table of blocks is cut off");
        const std::uint64_t offset = littleEndian(m_file.substr(m_header.end + 8 * place, 8));
        const std::uint64_t head = 4 * coordinates.size() + 4;
        if (offset < m_header.end || offset > m_file.size() || head > m_file.size() - offset)
            return blockError("a block of pixels is missing or lies outside the file");
        for (std::size_t i = 0; i < coordinates.size(); ++i)
            if (static_cast<std::int32_t>(littleEndian(m_file.substr(offset + 4 * i, 4))) != coordinates[i])
                return blockError("a block of pixels belongs elsewhere");
        const std::uint64_t size = littleEndian(m_file.substr(offset + head - 4, 4));
        if (size > m_file.size() - offset - head)
            return blockError("a block of pixels is cut off");
        const auto needed = static_cast<std::uint64_t>(bytesOfRect(m_header.channels, rect));
        return isWhole(m_file.substr(offset + head, size), needed)
                   ? Result<void>()
                   : blockError("a block of pixels does not have the size that it needs");
    }

    bool isWhole(std::string_view packed, std::uint64_t needed) const {
        if (packed.size() == needed) // packing did not make it smaller
            return true;
        switch (m_header.compression) {
        case kUncompressed:
            return false;
        case kRle:
            return packed.size() < needed && unpackedByRuns(packed) == needed;
        case kZips:
        case kZip:
            return packed.size() < needed && inflatedBytes(packed, needed) == needed;
        default:
            return packed.size() < needed || needed == 0;
        }
    }

    std::string_view m_file;
    const ExrHeader& m_header;
};

} // namespace

Result<void> checkExr(std::string_view file) {
    const auto header = readExrHeader(file);
    if (!header)
        return header.error();
    constexpr std::uint32_t kMostKinds = 10;
    if (header->compression >= kMostKinds)
        return damaged("OpenEXR", "it is packed in an unknown way (" + std::to_string(header->compression) + ")");
    for (const ExrChannelInfo& channel : header->channels)
        if (channel.type > 2 || channel.across == 0 || channel.down == 0 || channel.across > kMaxImageSide ||
            channel.down > kMaxImageSide)
            return damaged("OpenEXR", "its header describes an impossible channel");
    const std::int64_t width = header->right - header->left + 1, height = header->bottom - header->top + 1;
    if (width < 1 || height < 1)
        return damaged("OpenEXR", "its header says an empty picture");
    if (const auto checked = checkImageSize({static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height)});
        !checked)
        return checked.error();
    return BlockChecker(file, *header).check();
}

} // namespace acti

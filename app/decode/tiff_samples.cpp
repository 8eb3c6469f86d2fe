#include "app/decode/tiff_samples.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <memory>
#include <utility>

namespace acti {
namespace {

// IEEE 754 binary16, exactly.
float halfToFloat(std::uint16_t half) {
    const int exponent = half >> 10 & 0x1f;
    const int fraction = half & 0x3ff;
    const float sign = (half & 0x8000) != 0 ? -1.0F : 1.0F;
    if (exponent == 0x1f)
        return fraction == 0 ? sign * INFINITY : NAN;
    if (exponent == 0)
        return sign * std::ldexp(static_cast<float>(fraction), -24);
    return sign * std::ldexp(static_cast<float>(fraction + 0x400), exponent - 25);
}

class SampleReader {
public:
    SampleReader(std::span<const std::byte> file, TiffDirectory directory)
        : m_file(file), m_directory(std::move(directory)) {}

    bool isFloat() const { return m_directory.sampleFormat == 3; }
    bool isTransposed() const { return m_directory.orientation >= 5 && m_directory.orientation <= 8; }
    std::uint64_t most() const { return (std::uint64_t{1} << m_directory.bits) - 1; }

    void readRow(const DecodeReply& reply, std::size_t row, std::span<std::byte> bytes) const {
        std::byte* out = bytes.data();
        for (std::size_t column = 0; column < reply.columns; ++column) {
            const auto [sourceRow, sourceColumn] = source(row, column);
            for (std::size_t channel = 0; channel < reply.channels; ++channel)
                out = put(out, sample(sourceRow, sourceColumn, channel));
        }
    }

private:
    struct Place {
        std::uint64_t row;
        std::uint64_t column;
    };

    // Where the stored picture has what is shown at row, column (TIFF 6.0, Orientation).
    Place source(std::uint64_t row, std::uint64_t column) const {
        if (isTransposed())
            std::swap(row, column);
        const std::uint64_t o = m_directory.orientation;
        const bool down = o == 3 || o == 4 || o == 6 || o == 7;
        const bool across = o == 2 || o == 3 || o == 7 || o == 8;
        return {down ? m_directory.height - 1 - row : row, across ? m_directory.width - 1 - column : column};
    }

    std::uint64_t sample(std::uint64_t row, std::uint64_t column, std::uint64_t channel) const {
        const TiffDirectory& d = m_directory;
        const bool isPlanar = d.planar == 2;
        const std::uint64_t block = (isPlanar ? channel * d.blocksAcross() * d.blocksDown() : 0) +
                                    row / d.blockHeight * d.blocksAcross() + column / d.blockWidth;
        const std::uint64_t inRow = column % d.blockWidth * (isPlanar ? 1 : d.samples) + (isPlanar ? 0 : channel);
        const std::uint64_t start = d.offsets[block] + row % d.blockHeight * d.blockRowBytes();
        return d.bits % 8 == 0 ? wholeBytes(start + inRow * (d.bits / 8)) : fewBits(start, inRow * d.bits);
    }

    std::uint64_t wholeBytes(std::uint64_t place) const {
        const std::size_t width = m_directory.bits / 8;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = value << 8 |
                    std::to_integer<std::uint64_t>(m_file[place + (m_directory.isBigEndian ? i : width - 1 - i)]);
        return value;
    }

    // The highest bit first, whatever the byte order.
    std::uint64_t fewBits(std::uint64_t start, std::uint64_t bit) const {
        std::uint64_t value = 0;
        for (std::uint64_t i = bit; i < bit + m_directory.bits; ++i)
            value = value << 1 | (std::to_integer<std::uint64_t>(m_file[start + i / 8]) >> (7 - i % 8) & 1);
        return value;
    }

    std::byte* put(std::byte* out, std::uint64_t bits) const {
        const auto store = [out](auto value) {
            std::memcpy(out, &value, sizeof value);
            return out + sizeof value;
        };
        if (isFloat() && m_directory.bits == 16)
            return store(halfToFloat(static_cast<std::uint16_t>(bits)));
        if (isFloat() && m_directory.bits == 32)
            return store(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        if (isFloat())
            return store(static_cast<float>(std::bit_cast<double>(bits)));
        const std::uint64_t value = m_directory.photometric == 0 ? most() - bits : bits;
        if (m_directory.bits > 8)
            return store(static_cast<std::uint16_t>(value));
        return store(static_cast<std::uint8_t>(value * 255 / most()));
    }

    std::span<const std::byte> m_file;
    TiffDirectory m_directory;
};

Result<void> checkKind(const TiffDirectory& d) {
    const auto unsupported = [](const std::string& what) { return Error{ErrorCode::Unsupported, what, ""}; };
    const bool isFloat = d.sampleFormat == 3;
    const bool isFew = d.bits == 1 || d.bits == 2 || d.bits == 4;
    if (isFloat ? d.bits != 16 && d.bits != 32 && d.bits != 64 : !isFew && (d.bits < 8 || d.bits > 16))
        return unsupported("has numbers of " + std::to_string(d.bits) + " bits, which cannot be read");
    if (d.photometric == 0 && isFloat)
        return unsupported("has floats of which 0 is white, which cannot be read");
    if (d.fillOrder != 1 && d.bits % 8 != 0)
        return unsupported("stores the lowest bit of a byte first, which cannot be read uncompressed");
    return {};
}

} // namespace

Result<Picture> readTiffSamples(std::span<const std::byte> file, const TiffDirectory& directory) {
    if (const auto checked = checkKind(directory); !checked)
        return checked.error();
    const auto shared = std::make_shared<const SampleReader>(file, directory);
    const SampleReader& reader = *shared;
    DecodeReply reply;
    reply.columns = static_cast<std::uint32_t>(reader.isTransposed() ? directory.height : directory.width);
    reply.rows = static_cast<std::uint32_t>(reader.isTransposed() ? directory.width : directory.height);
    reply.channels = directory.photometric == 2 ? 3 : 1;
    reply.depth =
        reader.isFloat() ? SampleDepth::Float32 : (directory.bits > 8 ? SampleDepth::UInt16 : SampleDepth::UInt8);
    reply.typeMaximum = reply.depth == SampleDepth::UInt16 ? static_cast<float>(reader.most()) : 0.0F;
    return Picture{reply,
                   [reader, reply](std::size_t row, std::span<std::byte> bytes) { reader.readRow(reply, row, bytes); }};
}

} // namespace acti

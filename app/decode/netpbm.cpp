#include "app/decode/netpbm.h"

#include "core/base/text.h"
#include "core/image/image_header.h"

#include <bit>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

namespace acti {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

bool isBlank(char sign) { return kBlanks.find(sign) != std::string_view::npos; }
bool isDigit(char sign) { return sign >= '0' && sign <= '9'; }

// Reads numbers apart by blanks and remarks.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    void skipBlanks() {
        for (; m_at < m_text.size() && (isBlank(m_text[m_at]) || m_text[m_at] == '#'); ++m_at)
            if (m_text[m_at] == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1);
    }
    std::optional<std::uint32_t> number() {
        skipBlanks();
        std::uint64_t value = 0;
        const std::size_t begin = m_at;
        for (; m_at < m_text.size() && isDigit(m_text[m_at]) && value <= 0xffffffffU; ++m_at)
            value = 10 * value + static_cast<std::uint64_t>(m_text[m_at] - '0');
        if (m_at == begin || value > 0xffffffffU)
            return std::nullopt;
        return static_cast<std::uint32_t>(value);
    }
    std::optional<bool> bit() {
        skipBlanks();
        if (m_at >= m_text.size() || (m_text[m_at] != '0' && m_text[m_at] != '1'))
            return std::nullopt;
        return m_text[m_at++] == '1';
    }
    std::string_view word() {
        skipBlanks();
        const std::size_t end = std::min(m_text.find_first_of(kBlanks, m_at), m_text.size());
        return m_text.substr(std::exchange(m_at, end), end - m_at);
    }
    // The one blank, or the one remark, between the header and the samples.
    bool endOfHeader() {
        if (m_at < m_text.size() && m_text[m_at] == '#')
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        return m_at < m_text.size() && isBlank(m_text[m_at++]);
    }
    std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }

private:
    std::string_view m_text;
    std::size_t m_at = 2; // past the magic letters
};

Error pnm(const std::string& how) { return damaged("PNM", how); }

// Width, height and maximum; the kinds of bits have no maximum.
Result<DecodeReply> readHeader(Scanner& scanner, char kind) {
    const bool isBits = kind == '1' || kind == '4';
    const auto width = scanner.number(), height = scanner.number();
    const auto maximum = isBits ? std::optional<std::uint32_t>(255) : scanner.number();
    if (!width || !height || !maximum)
        return pnm("its header is damaged");
    if (const auto checked = checkImageSize({*width, *height}); !checked)
        return checked.error();
    if (*maximum == 0 || *maximum > 65535)
        return pnm("its largest value is " + std::to_string(*maximum) + "; 1 to 65,535 can be");
    DecodeReply reply;
    reply.columns = *width;
    reply.rows = *height;
    reply.channels = kind == '3' || kind == '6' ? 3 : 1;
    reply.depth = *maximum > 255 ? SampleDepth::UInt16 : SampleDepth::UInt8;
    reply.typeMaximum = static_cast<float>(*maximum);
    return reply;
}

std::size_t rowSamples(const DecodeReply& reply) { return std::size_t{reply.columns} * reply.channels; }

Error tooShort(const DecodeReply& reply) {
    return pnm("it ends before its " + std::to_string(rowSamples(reply) * reply.rows) + " numbers");
}

template<class Sample>
Result<Picture> readText(Scanner& scanner, const DecodeReply& reply, bool isBits) {
    const std::size_t count = rowSamples(reply) * reply.rows;
    if (scanner.rest().size() < (isBits ? count : 2 * count)) // a blank and a digit each
        return tooShort(reply);
    const auto samples = std::make_shared<std::vector<Sample>>(count);
    for (Sample& sample : *samples) {
        const auto bit = isBits ? scanner.bit() : std::nullopt;
        const auto number =
            isBits ? (bit ? std::optional<std::uint32_t>(*bit ? 0 : 255) : std::nullopt) : scanner.number();
        if (!number)
            return pnm("a number is missing or damaged");
        if (static_cast<float>(*number) > reply.typeMaximum)
            return pnm("the number " + std::to_string(*number) + " is over the largest value it names");
        sample = static_cast<Sample>(*number);
    }
    const std::size_t width = rowSamples(reply);
    return Picture{reply, [samples, width](std::size_t row, std::span<std::byte> bytes) {
                       std::memcpy(bytes.data(), samples->data() + row * width, bytes.size());
                   }};
}

Result<Picture> readBits(std::string_view samples, const DecodeReply& reply) {
    const std::size_t rowBytes = (reply.columns + 7) / 8;
    if (samples.size() / rowBytes < reply.rows)
        return tooShort(reply);
    return Picture{reply, [samples, rowBytes](std::size_t row, std::span<std::byte> bytes) {
                       for (std::size_t i = 0; i < bytes.size(); ++i) {
                           const auto eight = static_cast<unsigned char>(samples[row * rowBytes + i / 8]);
                           bytes[i] = static_cast<std::byte>((eight >> (7 - i % 8) & 1) != 0 ? 0 : 255);
                       }
                   }};
}

unsigned largestOf(std::string_view samples, std::size_t width) {
    unsigned largest = 0;
    for (std::size_t i = 0; i + width <= samples.size(); i += width) {
        const auto byte = [&](std::size_t k) {
            return static_cast<unsigned>(static_cast<unsigned char>(samples[i + k]));
        };
        largest = std::max(largest, width == 1 ? byte(0) : byte(0) << 8 | byte(1));
    }
    return largest;
}

// Rows that are stored as they are sent, but for the order of a sample's bytes.
Picture storedRows(std::string_view samples, const DecodeReply& reply, bool isSwapped, bool isFromBottom) {
    const auto width = static_cast<std::size_t>(reply.depth);
    const std::size_t rowBytes = rowSamples(reply) * width;
    return {reply, [=](std::size_t row, std::span<std::byte> bytes) {
                const std::size_t from = isFromBottom ? reply.rows - 1 - row : row;
                std::memcpy(bytes.data(), samples.data() + from * rowBytes, rowBytes);
                for (std::size_t i = 0; isSwapped && i < rowBytes; i += width)
                    std::reverse(bytes.data() + i, bytes.data() + i + width);
            }};
}

constexpr bool kIsLittleEndian = std::endian::native == std::endian::little;

Result<Picture> readRaw(std::string_view samples, const DecodeReply& reply) {
    const auto width = static_cast<std::size_t>(reply.depth);
    const std::size_t needed = rowSamples(reply) * width * reply.rows;
    if (samples.size() < needed)
        return tooShort(reply);
    samples = samples.substr(0, needed);
    const bool isFull = reply.typeMaximum == (width == 1 ? 255.0F : 65535.0F);
    if (!isFull && static_cast<float>(largestOf(samples, width)) > reply.typeMaximum)
        return pnm("a number is over the largest value it names");
    return storedRows(samples, reply, width == 2 && kIsLittleEndian, false);
}

} // namespace

Result<Picture> readPnm(std::string_view file) {
    const char kind = file.size() > 2 ? file[1] : '?';
    Scanner scanner(file);
    const auto reply = readHeader(scanner, kind);
    if (!reply)
        return reply.error();
    if (kind <= '3')
        return reply->depth == SampleDepth::UInt8 ? readText<std::uint8_t>(scanner, *reply, kind == '1')
                                                  : readText<std::uint16_t>(scanner, *reply, false);
    if (!scanner.endOfHeader())
        return pnm("its header is damaged");
    return kind == '4' ? readBits(scanner.rest(), *reply) : readRaw(scanner.rest(), *reply);
}

Result<Picture> readPfm(std::string_view file) {
    Scanner scanner(file);
    const auto width = scanner.number(), height = scanner.number();
    if (!width || !height)
        return damaged("PFM", "its header is damaged");
    if (const auto checked = checkImageSize({*width, *height}); !checked)
        return checked.error();
    const auto scale = parseDouble(scanner.word());
    if (!scale || *scale == 0 || !(*scale - *scale == 0) || !scanner.endOfHeader())
        return damaged("PFM", "its scale is not a finite number other than 0");
    DecodeReply reply;
    reply.columns = *width;
    reply.rows = *height;
    reply.channels = file[1] == 'F' ? 3 : 1;
    reply.depth = SampleDepth::Float32;
    const std::size_t needed = rowSamples(reply) * sizeof(float) * reply.rows;
    if (scanner.rest().size() != needed)
        return damaged("PFM", "its header says " + std::to_string(needed) + " bytes of numbers, the file has " +
                                  std::to_string(scanner.rest().size()));
    return storedRows(scanner.rest(), reply, (*scale < 0) != kIsLittleEndian, true);
}

} // namespace acti

#include "core/tensor/npy_header.h"

#include "core/base/expect.h"
#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace acti {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMaxAxes = 32;

Error malformedNpy(std::string what) { return {ErrorCode::Malformed, "is not a valid .npy file: " + what, ""}; }

// A reader of the one Python literal a header holds: {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
class Literal {
public:
    explicit Literal(std::string_view text) : m_rest(text) {}

    bool take(char wanted) {
        skipBlank();
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::optional<std::string_view> quoted() {
        skipBlank();
        if (m_rest.empty() || (m_rest[0] != '\'' && m_rest[0] != '"'))
            return std::nullopt;
        const std::size_t end = m_rest.find(m_rest[0], 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view text = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        return text;
    }

    std::optional<bool> boolean() {
        skipBlank();
        for (const auto& [word, value] :
             {std::pair{std::string_view("True"), true}, {std::string_view("False"), false}})
            if (m_rest.starts_with(word)) {
                m_rest.remove_prefix(word.size());
                return value;
            }
        return std::nullopt;
    }

    std::optional<std::vector<std::size_t>> tuple() {
        if (!take('('))
            return std::nullopt;
        std::vector<std::size_t> axes;
        while (!take(')')) {
            const auto axis = integer();
            if (!axis || axes.size() == kMaxAxes)
                return std::nullopt;
            axes.push_back(*axis);
            if (take(')'))
                break;
            if (!take(','))
                return std::nullopt;
        }
        return axes;
    }

    bool isAtEnd() {
        skipBlank();
        return m_rest.empty();
    }

private:
    void skipBlank() {
        const std::size_t begin = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(begin == std::string_view::npos ? m_rest.size() : begin);
    }

    std::optional<std::size_t> integer() {
        skipBlank();
        const std::size_t length = m_rest.find_first_not_of("0123456789");
        const auto value = parseInteger(m_rest.substr(0, length));
        if (!value)
            return std::nullopt;
        m_rest.remove_prefix(std::min(length, m_rest.size()));
        m_rest.remove_prefix(m_rest.starts_with('L') ? 1 : 0); // Python 2 wrote long integers so
        return static_cast<std::size_t>(*value);
    }

    std::string_view m_rest;
};

// As NumPy's descr has them, after the byte order.
constexpr std::pair<std::string_view, NumberType> kCodes[] = {
    {"f4", NumberType::Float32}, {"f8", NumberType::Float64}, {"u1", NumberType::UInt8},  {"u2", NumberType::UInt16},
    {"f2", NumberType::Float16}, {"b1", NumberType::Boolean}, {"i1", NumberType::Int8},   {"i2", NumberType::Int16},
    {"i4", NumberType::Int32},   {"i8", NumberType::Int64},   {"u4", NumberType::UInt32}, {"u8", NumberType::UInt64},
};

Result<void> readDescr(std::string_view descr, NpyHeader& header) {
    const std::string_view code = descr.size() > 1 ? descr.substr(1) : "";
    const auto* row = std::ranges::find(kCodes, code, &std::pair<std::string_view, NumberType>::first);
    if (row == std::end(kCodes))
        return Error{ErrorCode::Unsupported,
                     "holds values of the type \"" + std::string(descr.substr(0, 32)) + "\"; " +
                         std::string(kReadableTypes),
                     ""};
    header.type = row->second;
    header.isBigEndian = descr.starts_with('>');
    return std::string_view("<>|=").find(descr[0]) == std::string_view::npos
               ? Result<void>(malformedNpy("an unknown byte order"))
               : Result<void>();
}

Result<NpyHeader> parseDictionary(std::string_view text) {
    Literal literal(text);
    NpyHeader header;
    bool hasDescr = false, hasOrder = false, hasShape = false;
    if (!literal.take('{'))
        return malformedNpy("its header is not a dictionary");
    while (!literal.take('}')) {
        const auto key = literal.quoted();
        if (!key || !literal.take(':'))
            return malformedNpy("its header cannot be parsed");
        if (*key == "descr" && !hasDescr) {
            const auto descr = literal.quoted();
            if (!descr)
                return Error{ErrorCode::Unsupported, "holds records; only plain arrays can be read", ""};
            if (const auto read = readDescr(*descr, header); !read)
                return read.error();
            hasDescr = true;
        } else if (*key == "fortran_order" && !hasOrder) {
            const auto order = literal.boolean();
            if (!order)
                return malformedNpy("fortran_order is neither True nor False");
            header.isFortranOrder = *order;
            hasOrder = true;
        } else if (*key == "shape" && !hasShape) {
            auto axes = literal.tuple();
            if (!axes)
                return malformedNpy("its shape is no tuple of at most 32 whole numbers");
            header.shape = std::move(*axes);
            hasShape = true;
        } else {
            return malformedNpy("an unexpected key in its header");
        }
        if (!literal.take(',') && !literal.take('}'))
            return malformedNpy("its header cannot be parsed");
        else if (literal.isAtEnd())
            break;
    }
    if (!literal.isAtEnd() || !hasDescr || !hasOrder || !hasShape)
        return malformedNpy("its header lacks descr, fortran_order or shape, or has more than these");
    return header;
}

} // namespace

bool isNpy(std::string_view firstBytes) { return firstBytes.starts_with(kMagic); }

Result<NpyHeader> parseNpyHeader(std::string_view start) {
    if (!isNpy(start) || start.size() < 10)
        return malformedNpy("its first bytes are others");
    const auto byteAt = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(start[i])); };
    const std::size_t version = byteAt(6);
    if (version < 1 || version > 3)
        return Error{ErrorCode::Unsupported, "is of .npy version " + std::to_string(version) + "; 1 to 3 can be read",
                     ""};
    const std::size_t preamble = version == 1 ? 10 : 12;
    if (start.size() < preamble)
        return malformedNpy("it ends within its header");
    std::size_t length = byteAt(8) | byteAt(9) << 8;
    if (version > 1)
        length |= byteAt(10) << 16 | byteAt(11) << 24;
    if (length > kNpyHeaderLimit - preamble)
        return malformedNpy("its header claims " + std::to_string(length) + " bytes");
    if (start.size() < preamble + length)
        return malformedNpy("it ends within its header");
    auto header = parseDictionary(start.substr(preamble, length));
    if (!header)
        return header;
    header->dataOffset = preamble + length;
    const auto count = valueCount(header->shape);
    if (!count)
        return malformedNpy("its shape claims more values than any file holds");
    header->count = *count;
    return header;
}

std::string npyHeaderText(NumberType type, std::span<const std::size_t> shape) {
    static_assert(std::endian::native == std::endian::little);
    const auto* row = std::ranges::find(kCodes, type, &std::pair<std::string_view, NumberType>::second);
    ACTI_EXPECT(row != std::end(kCodes));
    std::string text = "{'descr': '";
    text += bytesPerValue(type) == 1 ? '|' : '<';
    text += row->first;
    text += "', 'fortran_order': False, 'shape': (";
    for (const std::size_t axis : shape)
        text += std::to_string(axis) + (shape.size() == 1 ? "," : &axis == &shape.back() ? "" : ", ");
    text += "), }";
    constexpr std::size_t kPreamble = 10;
    const std::size_t padded = (kPreamble + text.size() + 1 + 63) / 64 * 64;
    text.resize(padded - kPreamble - 1, ' ');
    text += '\n';
    ACTI_EXPECT(text.size() < 65'536);
    std::string header(kMagic);
    header += '\x01';
    header += '\0';
    header += static_cast<char>(text.size() & 0xff);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

} // namespace acti

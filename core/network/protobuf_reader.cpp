#include "core/network/protobuf_reader.h"

namespace acti {

std::optional<std::uint64_t> takeVarint(std::string_view& bytes) {
    constexpr std::size_t kMostBytes = 10;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < kMostBytes && i < bytes.size(); ++i) {
        const std::uint64_t byte = static_cast<unsigned char>(bytes[i]);
        if (i + 1 == kMostBytes && byte > 1)
            return std::nullopt;
        value |= (byte & 0x7f) << 7 * i;
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

std::optional<ProtobufField> ProtobufReader::damaged() {
    m_isDamaged = true;
    return std::nullopt;
}

std::optional<ProtobufField> ProtobufReader::next() {
    if (m_rest.empty() || m_isDamaged)
        return std::nullopt;
    const auto tag = takeVarint(m_rest);
    constexpr std::uint64_t kLargestTag = 0xffffffff;
    if (!tag || *tag > kLargestTag || *tag >> 3 == 0)
        return damaged();
    ProtobufField field{static_cast<std::uint32_t>(*tag >> 3), static_cast<WireType>(*tag & 7), 0, {}};
    std::uint64_t length = 0;
    const std::string_view before = m_rest;
    if (field.type == WireType::Varint || field.type == WireType::Bytes) {
        const auto number = takeVarint(m_rest);
        if (!number)
            return damaged();
        (field.type == WireType::Varint ? field.value : length) = *number;
    } else if (field.type == WireType::Fixed64 || field.type == WireType::Fixed32) {
        length = field.type == WireType::Fixed64 ? 8 : 4;
    } else {
        return damaged();
    }
    if (length > m_rest.size())
        return damaged();
    field.bytes = field.type == WireType::Varint ? before.substr(0, before.size() - m_rest.size())
                                                 : m_rest.substr(0, static_cast<std::size_t>(length));
    m_rest.remove_prefix(static_cast<std::size_t>(length));
    return field;
}

} // namespace acti

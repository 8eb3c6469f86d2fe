// The wire format of Protocol Buffers, field by field, with every length checked.
// https://protobuf.dev/programming-guides/encoding
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace acti {

enum class WireType { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

// `value` of a varint; `bytes` of anything else, and of a varint as it was encoded. They lie in the message.
struct ProtobufField {
    std::uint32_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t value = 0;
    std::string_view bytes;
};

// One message, not those within it: a caller that goes into `bytes` bounds how deep. Groups, which nothing has used for
// twenty years, are damage.
class ProtobufReader {
public:
    explicit ProtobufReader(std::string_view message) : m_rest(message) {}

    std::optional<ProtobufField> next(); // none at the end, and where the message is damaged
    bool isDamaged() const { return m_isDamaged; }

private:
    std::optional<ProtobufField> damaged();

    std::string_view m_rest;
    bool m_isDamaged = false;
};

// The number at the beginning of `bytes`, which it takes away: at most ten bytes, of which the last fits 64 bits.
std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

} // namespace acti

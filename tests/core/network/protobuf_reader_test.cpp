#include "core/network/protobuf_reader.h"

#include "tests/support/onnx_builder.h"

#include <gtest/gtest.h>

#include <limits>

namespace acti {
namespace {

using namespace onnx;

TEST(ProtobufReader, ReadsEveryKindOfField) {
    const std::string message = number(1, 300) + text(2, "abc") + varint(3 << 3 | 5) + "1234" + varint(4 << 3 | 1) +
                                "12345678" + number(536870911, 0);
    ProtobufReader reader(message);
    auto field = reader.next();
    EXPECT_EQ(field->value, 300u);
    EXPECT_EQ(field->bytes, varint(300));
    field = reader.next();
    EXPECT_EQ(field->number, 2u);
    EXPECT_EQ(field->bytes, "abc");
    EXPECT_EQ(reader.next()->bytes, "1234");
    EXPECT_EQ(reader.next()->bytes, "12345678");
    EXPECT_EQ(reader.next()->number, 536870911u);
    EXPECT_FALSE(reader.next());
    EXPECT_FALSE(reader.isDamaged());
}

TEST(ProtobufReader, NumbersOfAllLengthsComeBack) {
    for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{1} << 63,
                                      std::numeric_limits<std::uint64_t>::max()}) {
        const std::string encoded = varint(value) + "rest";
        std::string_view bytes = encoded;
        EXPECT_EQ(takeVarint(bytes), value);
        EXPECT_EQ(bytes, "rest");
    }
}

TEST(ProtobufReader, DamageEndsTheMessage) {
    for (const std::string& bad :
         {std::string("\x08"), std::string("\x08\x80"), std::string(11, '\xff'),
          std::string("\x12\x05"
                      "abc"),
          std::string("\x0d"
                      "123"),
          std::string("\x09"
                      "1234567"),
          std::string("\x0b\x0c"), std::string("\x0e\x01"), std::string("\0\1", 2),
          std::string("\x08") + std::string(9, '\xff') + "\x02", std::string("\x12") + std::string(9, '\xff') + "\x01",
          varint(std::uint64_t{1} << 33) + "\1"}) {
        ProtobufReader reader(bad);
        EXPECT_FALSE(reader.next());
        EXPECT_TRUE(reader.isDamaged());
        EXPECT_FALSE(reader.next());
    }
}

} // namespace
} // namespace acti

#include "core/network/onnx_tensor.h"

#include "tests/support/hostile.h"
#include "tests/support/onnx_builder.h"

#include <gtest/gtest.h>

namespace acti::detail {
namespace {

using namespace onnx;

constexpr std::size_t kLimit = 1'000'000;

Result<FloatArray> readFrom(const std::string& message) {
    const auto tensor = parseOnnxTensor(message);
    return tensor ? floatsOf(*tensor, kLimit) : tensor.error();
}

TEST(OnnxTensor, ReadsEveryPlaceForNumbers) {
    const std::string minusOne = varint(~std::uint64_t{0});
    const std::vector<std::pair<std::string, std::vector<float>>> forms{
        {tensor("t", {2}, floats({1.5F, -2})), {1.5F, -2}},
        {dims({2}) + number(2, 1) + text(4, floats({3, 4})), {3, 4}},
        {dims({2}) + number(2, 1) + varint(4 << 3 | 5) + floats({3}) + varint(4 << 3 | 5) + floats({4}), {3, 4}},
        {text(1, varint(1) + varint(2)) + number(2, 6) + text(5, varint(7) + minusOne), {7, -1}},
        {dims({2}) + number(2, 7) + number(7, 5) + text(7, minusOne), {5, -1}},
        {dims({2}) + number(2, 10) + text(5, varint(0x3c00) + varint(0xc000)), {1, -2}},
        {dims({1}) + number(2, 11) + text(10, std::string("\0\0\0\0\0\0\xf0\x3f", 8)), {1}},
        {dims({1}) + number(2, 13) + text(11, varint(9)), {9}},
        {tensor("t", {2}, std::string("\x80\x3f\0\xc0", 4), 16), {1, -2}},
        {tensor("t", {}, floats({5})), {5}},
        {dims({0}) + number(2, 1), {}},
    };
    for (const auto& [message, values] : forms) {
        const auto array = readFrom(message);
        ASSERT_TRUE(array) << acti::message(array.error());
        EXPECT_EQ(array->values, values);
    }
}

TEST(OnnxTensor, LiesAreRefused) {
    const std::vector<std::pair<std::string, std::string>> lies{
        {"3x1x1000x1000 of 16 bytes", tensor("w", {3, 1, 1000, 1000}, std::string(16, 'x'))},
        {"3x1x300000x100000 of 16 bytes", tensor("w", {3, 1, 300'000, 100'000}, std::string(16, 'x'))},
        {"more bytes than the shape says", tensor("w", {3}, std::string(16, 'x'))},
        {"no bytes", dims({3}) + number(2, 1) + text(8, "w")},
        {"half a number", tensor("w", {4}, std::string(15, 'x'))},
        {"a negative axis", tensor("w", {-1, -4}, std::string(16, 'x'))},
        {"a shape that wraps to 4", tensor("w", {std::int64_t{1} << 62, 4, 1}, std::string(16, 'x'))},
        {"nine axes", tensor("w", {1, 1, 1, 1, 1, 1, 1, 1, 1}, floats({1}))},
        {"both raw and typed numbers", tensor("w", {2}, floats({1, 2})) + text(4, floats({1, 2}))},
        {"raw numbers twice", tensor("w", {4}, floats({1, 2})) + text(9, floats({1, 2}))},
        {"numbers of another type", dims({2}) + number(2, 1) + text(7, varint(1) + varint(2))},
        {"too few whole numbers", dims({9}) + number(2, 7) + text(7, varint(1) + varint(2))},
        {"a number that does not end", dims({1}) + number(2, 7) + text(7, "\x80")},
        {"no type", dims({1}) + text(9, "abcd")},
        {"texts", dims({1}) + number(2, 8) + text(6, "abc")},
        {"complex", tensor("w", {1}, std::string(8, 'x'), 14)},
        {"a type of its own", tensor("w", {1}, "x", 99)},
        {"another file by place", tensor("w", {1}, floats({1})) + number(14, 1)},
        {"another file by name", dims({1}) + number(2, 1) + text(13, text(1, "location") + text(2, "/etc/passwd"))},
        {"a segment", tensor("w", {1}, floats({1})) + text(3, number(1, 0))},
        {"a name of controls", tensor("w\x1b[2J", {1}, floats({1}))},
        {"a name of a megabyte", tensor(std::string(1 << 20, 'n'), {1}, floats({1}))},
        {"cut off", tensor("w", {1}, floats({1})).substr(0, 9)},
        {"very many parts",
         [] {
             std::string bytes = dims({100'000}) + number(2, 7);
             for (int i = 0; i < 100'000; ++i)
                 bytes += number(7, 1);
             return bytes;
         }()},
        {"honest and over the limit", tensor("w", {1'000'001}, std::string(4'000'004, '\0'))},
    };
    for (const auto& [name, message] : lies)
        expectRefused(name, [&] { return readFrom(message); });
}

} // namespace
} // namespace acti::detail

#include "core/tensor/safetensors.h"

#include "tests/support/hostile.h"

#include <gtest/gtest.h>

#include <cstring>

namespace acti {
namespace {

constexpr std::size_t kTensorLimit = 1'000'000;

std::string fileOf(const std::string& header, const std::string& data) {
    std::string length(8, '\0');
    const std::uint64_t size = header.size();
    std::memcpy(length.data(), &size, 8);
    return length + header + data;
}

std::string entry(const std::string& type, const std::string& shape, const std::string& offsets) {
    return R"({"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}";
}

Result<FloatArray> readTensor(const std::string& bytes, std::string_view name) {
    const auto file = SafetensorsFile::open(ByteSource::of(bytes));
    if (!file)
        return file.error();
    return file->contains(name) ? file->read(name, kTensorLimit) : Error{ErrorCode::NotFound, "no such tensor", ""};
}

TEST(Safetensors, ReadsByNameInEveryType) {
    const std::string header = R"({"__metadata__":{"format":"pt"},"w":)" + entry("F32", "[1,2]", "[4,12]") +
                               R"(,"h":)" + entry("F16", "[1]", "[0,2]") + R"(,"b":)" + entry("BF16", "[1]", "[2,4]") +
                               R"(,"none":)" + entry("F64", "[0,3]", "[12,12]") + R"(,"u":)" +
                               entry("U16", "[]", "[12,14]") + "}  ";
    const float w[] = {1.5F, -2};
    std::string data("\0\x3c\x40\xc0", 4);
    data.append(reinterpret_cast<const char*>(w), 8).append("\1\2");
    const std::string bytes = fileOf(header, data);
    const auto file = SafetensorsFile::open(ByteSource::of(bytes));
    ASSERT_TRUE(file) << message(file.error());
    EXPECT_EQ(file->names().size(), 5u);
    EXPECT_EQ(file->shape("w"), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(file->read("w", kTensorLimit).value(), (FloatArray{{1, 2}, {1.5F, -2}}));
    EXPECT_EQ(file->read("h", kTensorLimit)->values, std::vector<float>{1});
    EXPECT_EQ(file->read("b", kTensorLimit)->values, std::vector<float>{-3});
    EXPECT_EQ(file->read("u", kTensorLimit)->values, std::vector<float>{513});
    EXPECT_TRUE(file->read("none", kTensorLimit)->values.empty());
}

TEST(Safetensors, LiesAreRefused) {
    const auto one = [](const std::string& e, std::size_t bytes) {
        return fileOf(R"({"w":)" + e + "}", std::string(bytes, 'x'));
    };
    std::string manyKeys = "{";
    for (int i = 0; i < 90'000; ++i)
        manyKeys += "\"" + std::to_string(i) + "\":0,";
    const std::vector<std::pair<std::string, std::string>> lies{
        {"empty", ""},
        {"shorter than a length", "abc"},
        {"length beyond the file", fileOf("{}", "").replace(0, 1, "\x09")},
        {"length of 2^64 - 1", std::string(8, '\xff') + "{}"},
        {"length that wraps", std::string(7, '\xff') + "\x7f" + "{}"},
        {"header over the limit", fileOf(std::string(2 << 20, ' '), "")},
        {"no JSON", fileOf("{hello", "")},
        {"a list", fileOf("[]", "")},
        {"deep", fileOf("{\"w\":" + std::string(500'000, '['), "")},
        {"very many keys", fileOf(manyKeys + "\"w\":0}", "")},
        {"blank before it", fileOf(" {}", "")},
        {"bytes of no tensor", fileOf("{}", "x")},
        {"one name twice",
         fileOf(R"({"w":)" + entry("U8", "[1]", "[0,1]") + R"(,"w":)" + entry("U8", "[1]", "[0,1]") + "}", "x")},
        {"end outside", one(entry("U8", "[9]", "[0,9]"), 8)},
        {"end before begin", one(entry("U8", "[1]", "[2,1]"), 2)},
        {"offset of 2^64 - 1", one(entry("U8", "[1]", "[0,18446744073709551615]"), 1)},
        {"negative offset", one(entry("U8", "[1]", "[-1,1]"), 2)},
        {"fractional offset", one(entry("U8", "[1]", "[0.0,1]"), 1)},
        {"three offsets", one(entry("U8", "[1]", "[0,1,1]"), 1)},
        {"shape of more", one(entry("F32", "[1000,1000]", "[0,16]"), 16)},
        {"shape of less", one(entry("F32", "[3]", "[0,16]"), 16)},
        {"shape that wraps", one(entry("F32", "[4294967296,4294967296,4294967296]", "[0,0]"), 0)},
        {"negative axis", one(entry("F32", "[-4,-1]", "[0,16]"), 16)},
        {"very many axes",
         one(entry("U8", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,1]"), 1)},
        {"type that cannot be read", one(entry("F8_E4M3", "[1]", "[0,1]"), 1)},
        {"a hole before it", one(entry("U8", "[1]", "[1,2]"), 2)},
        {"a rest after it", one(entry("U8", "[1]", "[0,1]"), 2)},
        {"two overlap",
         fileOf(R"({"w":)" + entry("U8", "[2]", "[0,2]") + R"(,"v":)" + entry("U8", "[2]", "[1,3]") + "}", "xyz")},
        {"no type", fileOf(R"({"w":{"shape":[1],"data_offsets":[0,1]}})", "x")},
        {"more than it may say", fileOf(R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"more":1}})", "x")},
        {"a number for a tensor", fileOf(R"({"w":7})", "")},
    };
    for (const auto& [name, bytes] : lies)
        expectRefused(name, [&] { return readTensor(bytes, "w"); });
}

TEST(Safetensors, EveryCutIsRefused) {
    const std::string good = fileOf(R"({"w":)" + entry("F32", "[2]", "[0,8]") + "}", "abcdefgh");
    ASSERT_TRUE(readTensor(good, "w"));
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(readTensor(good.substr(0, length), "w")) << length;
}

TEST(Safetensors, OverTheLimitOfTheCallerIsRefused) {
    const std::string bytes = fileOf(R"({"w":)" + entry("U8", "[3]", "[0,3]") + "}", "abc");
    const auto file = SafetensorsFile::open(ByteSource::of(bytes));
    EXPECT_EQ(file->read("w", 2).error().code, ErrorCode::TooLarge);
}

} // namespace
} // namespace acti

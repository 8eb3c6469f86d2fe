#include "core/tensor/npy_header.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string withHeader(const std::string& dictionary, char version = 1) {
    std::string bytes = std::string("\x93NUMPY") + version + '\0';
    bytes += static_cast<char>(dictionary.size() & 0xff);
    bytes += static_cast<char>(dictionary.size() >> 8);
    if (version > 1)
        bytes += std::string(2, '\0');
    return bytes + dictionary;
}

TEST(NpyHeader, ReadsWhatNumpyWrites) {
    for (const char version : {'\1', '\2', '\3'}) {
        const auto header =
            parseNpyHeader(withHeader("{'descr': '<f4', 'fortran_order': True, 'shape': (3, 4, 5), }   \n", version));
        ASSERT_TRUE(header) << message(header.error());
        EXPECT_EQ(header->type, NumberType::Float32);
        EXPECT_TRUE(header->isFortranOrder);
        EXPECT_EQ(header->shape, (std::vector<std::size_t>{3, 4, 5}));
        EXPECT_EQ(header->count, 60u);
    }
    const auto scalar = parseNpyHeader(withHeader(R"({"shape":(),"fortran_order":False,"descr":">u2"})"));
    ASSERT_TRUE(scalar);
    EXPECT_EQ(scalar->count, 1u);
    EXPECT_TRUE(scalar->isBigEndian);
    EXPECT_EQ(parseNpyHeader(withHeader("{'descr': '|u1', 'fortran_order': False, 'shape': (7,)}"))->shape.size(), 1u);
}

TEST(NpyHeader, ReadsWhatItWrites) {
    for (const std::vector<std::size_t>& shape : {std::vector<std::size_t>{}, {7}, {3, 4}, {1, 2, 3, 4}}) {
        const std::string text = npyHeaderText(NumberType::Float64, shape);
        EXPECT_EQ(text.size() % 64, 0u);
        const auto header = parseNpyHeader(text);
        ASSERT_TRUE(header) << message(header.error());
        EXPECT_EQ(header->shape, shape);
        EXPECT_EQ(header->dataOffset, text.size());
    }
}

TEST(NpyHeader, RefusesDamageAndLies) {
    const std::string good = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }";
    EXPECT_FALSE(parseNpyHeader(""));
    EXPECT_FALSE(parseNpyHeader("\x93NUMPY"));
    EXPECT_FALSE(parseNpyHeader(withHeader(good, 4)));
    for (std::size_t length = 0; length + 3 < withHeader(good).size(); ++length)
        EXPECT_FALSE(parseNpyHeader(withHeader(good).substr(0, length))) << length;
    for (const char* bad : {"", "{}", "[]", "{'descr': '<f4'}", "{'descr': '<f4', 'fortran_order': 0, 'shape': (3,)}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (3.5,)}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (3}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296)}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), 'more': 1}",
                            "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)} import os",
                            "{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (3,)}"})
        EXPECT_FALSE(parseNpyHeader(withHeader(bad))) << bad;
}

TEST(NpyHeader, NamesATypeThatCannotBeRead) {
    for (const char* type : {"<f16", "<c8", "<U5", "|O", "<i3", "<m8", "<", ""}) {
        const auto header =
            parseNpyHeader(withHeader("{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (3,)}"));
        ASSERT_FALSE(header) << type;
        EXPECT_EQ(header.error().code, ErrorCode::Unsupported);
    }
    EXPECT_EQ(
        parseNpyHeader(withHeader("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (3,)}")).error().code,
        ErrorCode::Unsupported);
}

} // namespace
} // namespace acti

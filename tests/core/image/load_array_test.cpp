// Arrays of every type, order and kind of file, with the numbers that must come out.
#include "core/image/load_array.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npz.h"
#include "core/tensor/zip.h"
#include "tests/support/bytes_writer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

using namespace std::string_literals;

struct ArrayType {
    std::string npy;                // its code; empty: NumPy has none
    std::string safetensors;        // its name
    std::vector<std::string> bytes; // of six values, the lowest byte first
    std::vector<float> values;
};

template<class T>
ArrayType typeOf(const char* npy, const char* safetensors, std::vector<T> values, std::vector<float> floats = {}) {
    ArrayType type{npy, safetensors, {}, std::move(floats)};
    const bool isGiven = !type.values.empty();
    for (const T value : values) {
        type.bytes.push_back(bytesOf(value));
        if (!isGiven)
            type.values.push_back(static_cast<float>(value));
    }
    return type;
}

std::vector<ArrayType> arrayTypes() {
    return {
        typeOf<std::uint16_t>("f2", "F16", {0, 0x3c00, 0x4000, 0xc200, 0x7bff, 1}, {0, 1, 2, -3, 65504, 0x1p-24F}),
        typeOf<std::uint16_t>("", "BF16", {0, 0x3f80, 0x4000, 0xc040, 0x4700, 1}, {0, 1, 2, -3, 32768, 0x1p-133F}),
        typeOf<float>("f4", "F32", {0, 1.5F, -2, 0.1F, 3e38F, 1e-40F}),
        typeOf<double>("f8", "F64", {0, 1.5, -2, 0.1, 3e38, 1e-40}),
        typeOf<std::int8_t>("i1", "I8", {0, 1, -1, 127, -128, 5}),
        typeOf<std::int16_t>("i2", "I16", {0, 1, -1, 32767, -32768, 5}),
        typeOf<std::int32_t>("i4", "I32", {0, 1, -1, 16777216, -16777216, std::numeric_limits<int>::min()}),
        typeOf<std::int64_t>("i8", "I64", {0, 1, -1, 16777216, 1LL << 40, std::numeric_limits<std::int64_t>::min()}),
        typeOf<std::uint8_t>("u1", "U8", {0, 1, 2, 127, 128, 255}),
        typeOf<std::uint16_t>("u2", "U16", {0, 1, 2, 258, 32768, 65535}),
        typeOf<std::uint32_t>("u4", "U32", {0, 1, 2, 16777216, 1U << 31, 258}),
        typeOf<std::uint64_t>("u8", "U64", {0, 1, 2, 16777216, 1ULL << 63, 258}),
        typeOf<std::uint8_t>("b1", "BOOL", {0, 1, 1, 0, 1, 0})};
}

std::string npyFile(const ArrayType& type, bool isBigEndian, bool isFortran, const std::string& shape = "(2, 3)") {
    std::string header = "{'descr': '" + std::string(isBigEndian ? ">" : "<") + type.npy +
                         "', 'fortran_order': " + (isFortran ? "True" : "False") + ", 'shape': " + shape + ", }";
    header += std::string(64 - (10 + header.size() + 1) % 64, ' ') + "\n";
    std::string bytes = "\x93NUMPY\1\0"s + bytesOf(static_cast<std::uint16_t>(header.size())) + header;
    constexpr std::size_t kFortran[] = {0, 3, 1, 4, 2, 5};
    for (std::size_t i = 0; i < type.bytes.size(); ++i) {
        std::string value = type.bytes[isFortran ? kFortran[i] : i];
        if (isBigEndian)
            std::ranges::reverse(value);
        bytes += value;
    }
    return bytes;
}

std::string safetensorsFile(const ArrayType& type) {
    std::string data;
    for (const std::string& value : type.bytes)
        data += value;
    const std::string header = R"({"w":{"dtype":")" + type.safetensors + R"(","shape":[2,3],"data_offsets":[0,)" +
                               std::to_string(data.size()) + "]}}";
    return bytesOf(static_cast<std::uint64_t>(header.size())) + header + data;
}

class LoadArray : public testing::Test {
protected:
    std::filesystem::path file(const std::string& name, const std::string& bytes) {
        EXPECT_TRUE(writeAtomically(m_folder.path() / name, bytes));
        return m_folder.path() / name;
    }
    std::filesystem::path npz(const std::vector<std::string>& names) {
        std::vector<NamedArray> arrays;
        for (const std::string& name : names)
            arrays.push_back({name, {{1, 2}, {static_cast<float>(arrays.size()), 7}}});
        EXPECT_TRUE(writeNpz(m_folder.path() / "a.npz", arrays));
        return m_folder.path() / "a.npz";
    }
    void expect(const std::string& what, const std::filesystem::path& path, const std::vector<float>& values) {
        const auto input = loadInput(path);
        ASSERT_TRUE(input) << what << ": " << message(input.error());
        EXPECT_EQ(input->values, Tensor({1, 1, 2, 3, 2}, values)) << what;
        EXPECT_TRUE(input->notes.empty()) << what << ": " << input->notes.front();
        const auto stored = loadStored(path);
        ASSERT_TRUE(stored) << what;
        EXPECT_EQ(floatsOf(*stored), input->values) << what;
    }
    std::string noteOf(const std::filesystem::path& path) {
        const auto input = loadInput(path);
        EXPECT_TRUE(input) << message(input.error());
        return input && input->notes.size() == 1 ? input->notes.front() : "not one note";
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(LoadArray, EveryTypeInEveryOrderAndKindOfFileHasItsNumbers) {
    std::size_t kinds = 0;
    for (const ArrayType& type : arrayTypes()) {
        expect("safetensors " + type.safetensors, file("t", safetensorsFile(type)), type.values);
        ++kinds;
        if (type.npy.empty())
            continue;
        for (const bool isBigEndian : {false, true})
            for (const bool isFortran : {false, true}) {
                const std::string bytes = npyFile(type, isBigEndian, isFortran);
                const std::string what = type.npy + (isBigEndian ? " big-endian" : "") + (isFortran ? " Fortran" : "");
                expect("npy " + what, file("n", bytes), type.values);
                const auto packed = zipOf(std::vector<NamedBytes>{{"w.npy", bytes}});
                ASSERT_TRUE(packed);
                expect("npz " + what, file("z", *packed), type.values);
                kinds += 2;
            }
    }
    EXPECT_GE(kinds, 60U);
}

TEST_F(LoadArray, WhatAFloatCannotHoldIsSaid) {
    const ArrayType whole = typeOf<std::int64_t>("i8", "I64", {16777217, 1, 2, 3, 4, 5});
    EXPECT_NE(noteOf(file("a", npyFile(whole, false, false))).find("16777217 became 16777216"), std::string::npos);
    const ArrayType large = typeOf<double>("f8", "F64", {1e300, 1, 2, 3, -1e300, 5});
    EXPECT_EQ(loadInput(file("a", npyFile(large, true, false)))->notes.size(), 2U) << "lost, and infinite";
    const ArrayType small = typeOf<double>("f8", "F64", {1e-300, 1, 2, 3, 4, 5});
    EXPECT_NE(noteOf(file("a", npyFile(small, false, true))).find("1e-300 became 0"), std::string::npos);
    const ArrayType odd = typeOf<float>("f4", "F32", {NAN, INFINITY, 2, 3, 4, 5});
    EXPECT_EQ(noteOf(file("a", npyFile(odd, false, false))), "2 of its 6 values are NaN or infinite");
}

TEST_F(LoadArray, AnArrayOfAnArchiveIsNamedAfterAColon) {
    const auto several = npz({"first", "second:0"});
    const auto named = [&](const std::string& name) { return loadInput(several.string() + name); };
    ASSERT_TRUE(named(":first") && named(":second:0"));
    EXPECT_EQ(named(":second:0")->values.at(0, 0, 0, 0), 1);
    EXPECT_FALSE(named(""));
    EXPECT_NE(named("").error().what.find("\"first\" and \"second:0\" (as FILE:NAME)"), std::string::npos)
        << named("").error().what;
    EXPECT_NE(named(":firts").error().what.find("did you mean \"first\""), std::string::npos);
    EXPECT_EQ(named(":firts").error().where, several.string() + ":firts");
    const auto alone = npz({"only"});
    EXPECT_TRUE(loadInput(alone));
    EXPECT_TRUE(loadInput(alone.string() + ":only"));
    std::filesystem::rename(alone, alone.string() + ":x");
    EXPECT_TRUE(loadInput(alone.string() + ":x")) << "a file may have a colon in its name";
    EXPECT_TRUE(loadInput(alone.string() + ":x:only"));
}

TEST_F(LoadArray, RowsTimesColumnsTimesColoursIsAskedAbout) {
    std::string bytes(4 * 5 * 3, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i);
    const ArrayType type{"u1", "U8", {bytes}, {}};
    const auto path = file("a.npy", npyFile(type, false, false, "(4, 5, 3)"));
    const auto unsaid = loadStored(path);
    ASSERT_TRUE(unsaid);
    EXPECT_TRUE(unsaid->mayBeChannelsLast);
    EXPECT_EQ(unsaid->shape(), (Shape{1, 4, 5, 3, 3}));
    const auto first = loadStored(path, {.order = AxisOrder::ChannelsFirst});
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->mayBeChannelsLast);
    EXPECT_TRUE(first->notes.empty());
    const auto last = loadStored(path, {.order = AxisOrder::ChannelsLast});
    ASSERT_TRUE(last);
    EXPECT_EQ(last->shape(), (Shape{1, 3, 4, 5, 3}));
    EXPECT_EQ(floatsOf(*last).at(0, 2, 1, 3), (1 * 5 + 3) * 3 + 2);
    EXPECT_FALSE(loadStored(file("b.npy", npyFile(type, false, false, "(3, 4, 5)")))->mayBeChannelsLast);
    EXPECT_FALSE(loadStored(file("c.npy", npyFile(type, false, false, "(12, 5)")), {.order = AxisOrder::ChannelsLast}));
}

TEST_F(LoadArray, AnyNumberOfAxesIsTakenWhereEachValueStandsAlone) {
    const ArrayType type = typeOf<float>("f4", "F32", {0, 1, 2, 3, 4, 5});
    const auto load = [&](const std::string& shape) {
        return loadStored(file("a.npy", npyFile(type, false, false, shape)), {.takesAnyAxes = true}).value();
    };
    EXPECT_EQ(load("(6,)").axes(), (std::vector<std::size_t>{6}));
    EXPECT_EQ(load("(1, 2, 1, 3, 1)").axes(), (std::vector<std::size_t>{1, 2, 1, 3, 1}));
    EXPECT_EQ(load("(1, 2, 1, 3, 1)").shape().c, 2U);
    EXPECT_EQ(load("(2, 3)").axes(), (std::vector<std::size_t>{2, 3}));
    const auto refused = loadStored(file("a.npy", npyFile(type, false, false, "(6,)")));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().what.starts_with("has 1 axis;")) << refused.error().what;
}

} // namespace
} // namespace acti

#include "core/spatial/json_reader.h"

#include "core/tensor/npy.h"
#include "core/tensor/npz.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti::detail {
namespace {

TEST(JsonReader, KeepsTheFirstError) {
    const auto document = nlohmann::json::parse(R"({"a": "x", "b": [1]})");
    JsonReader reader({});
    const JsonPlace root{&document, ""};
    EXPECT_EQ(reader.number(reader.child(root, "a"), 5), 5);
    EXPECT_TRUE(reader.boolean(reader.child(root, "b"), true));
    ASSERT_TRUE(reader.error());
    EXPECT_EQ(reader.error()->where, "a");
}

TEST(JsonReader, AbsentKeysGiveTheFallback) {
    const auto document = nlohmann::json::object();
    JsonReader reader({});
    const JsonPlace place = reader.child({&document, "root"}, "key");
    EXPECT_TRUE(place.isAbsent());
    EXPECT_EQ(place.path, "root.key");
    EXPECT_EQ(reader.integer(place, 3), 3);
    EXPECT_FALSE(reader.boolean(place, false));
    EXPECT_EQ(reader.choice(place, {"a", "b"}, 1), 1u);
    EXPECT_TRUE(reader.array(place, 9).values.empty());
    EXPECT_FALSE(reader.error());
}

TEST(JsonReader, NestedNumbersHaveAShape) {
    const auto document = nlohmann::json::parse("[[1, 2, 3], [4, 5, 6]]");
    JsonReader reader({});
    const JsonArray array = reader.array({&document, "w"}, 6);
    EXPECT_EQ(array.shape, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(array.values, (std::vector<float>{1, 2, 3, 4, 5, 6}));
    const auto scalar = nlohmann::json(7);
    EXPECT_EQ(reader.array({&scalar, "w"}, 1).values, std::vector<float>{7});
    EXPECT_FALSE(reader.error());
    for (const char* bad : {"[[1, 2], [3]]", "[1, [2]]", "[[1], 2]", "[[[[[1]]]]]", "{}", "[\"x\"]", "[[], [1]]"}) {
        const auto wrong = nlohmann::json::parse(bad);
        JsonReader strict({});
        strict.array({&wrong, "w"}, 9);
        EXPECT_TRUE(strict.error()) << bad;
    }
}

TEST(JsonReader, AVectorHasOneAxis) {
    const auto errorOf = [](const char* text) {
        const auto document = nlohmann::json::parse(text);
        JsonReader reader({});
        reader.vector({&document, "bias"});
        return reader.error() ? reader.error()->code : ErrorCode::Cancelled;
    };
    for (const char* good : {"null", "0.5", "[1]", "[1, 2, 3]"})
        EXPECT_EQ(errorOf(good), ErrorCode::Cancelled) << good;
    for (const char* bad : {"[]", "[[1, 2]]", "[[1, 2], [3, 4]]"})
        EXPECT_EQ(errorOf(bad), ErrorCode::InvalidArgument) << bad;
    const nlohmann::json many(kMostVectorValues + 1, 0);
    EXPECT_EQ(errorOf(many.dump().c_str()), ErrorCode::TooLarge);
}

class JsonReaderFiles : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(
            writeNpz(m_folder.path() / "w.npz", std::vector<NamedArray>{{"a", {{2}, {1, 2}}}, {"b", {{1}, {3}}}}));
        ASSERT_TRUE(writeNpz(m_folder.path() / "one.npz", std::vector<NamedArray>{{"a", {{1}, {4}}}}));
        std::filesystem::create_directory(m_folder.path() / "in");
        std::filesystem::create_symlink("/dev/null", m_folder.path() / "in" / "out.npz");
    }
    Result<JsonArray> read(const char* text) const {
        const auto document = nlohmann::json::parse(text);
        JsonReader reader(m_folder.path());
        const JsonPlace place{&document, "weights"};
        JsonArray array = reader.array(place, 2);
        EXPECT_EQ(JsonReader::namesFile(place), document.is_string() || document.contains("file"));
        return reader.error() ? Result<JsonArray>(*reader.error()) : array;
    }

    std::filesystem::path folder() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

TEST_F(JsonReaderFiles, ADocumentsArraysShareTheirSpace) {
    constexpr std::size_t kMegabyte = 1 << 20;
    ASSERT_TRUE(writeNpy(folder() / "big.npy", std::vector<std::uint8_t>(16 * kMegabyte), std::vector{16 * kMegabyte}));
    const nlohmann::json big = "big.npy", small = "one.npz", gone = "gone.npy", list = {1, 2};
    JsonReader reader(folder());
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(reader.array({&big, "w"}, kMostWeightValues).values.size(), 16 * kMegabyte);
    EXPECT_EQ(reader.arrayApart({&big, "upstream"}, kMostUpstreamValues).values.size(), 16 * kMegabyte);
    EXPECT_EQ(reader.array({&small, "b"}, 1).values.size(), 1u);
    EXPECT_FALSE(reader.error());
    EXPECT_TRUE(reader.array({&big, "fifth"}, kMostWeightValues).values.empty());
    ASSERT_TRUE(reader.error());
    EXPECT_EQ(reader.error()->code, ErrorCode::TooLarge);
    EXPECT_EQ(reader.error()->where, "fifth");
    EXPECT_TRUE(reader.array({&small, "b"}, 1).values.empty()) << "nothing is read after an error";

    JsonReader strict(folder());
    strict.vector({&big, "bias"});
    ASSERT_TRUE(strict.error());
    EXPECT_EQ(strict.error()->code, ErrorCode::TooLarge);
    strict.array({&gone, "w"}, 1);
    EXPECT_EQ(strict.error()->where, "bias");
}

TEST_F(JsonReaderFiles, AnArrayIsReadByItsName) {
    EXPECT_EQ(read(R"({"file": "w.npz", "name": "a"})")->values, (std::vector<float>{1, 2}));
    EXPECT_EQ(read(R"({"file": "w.npz", "name": "b"})")->values, std::vector<float>{3});
    EXPECT_EQ(read(R"({"file": "one.npz"})")->values, std::vector<float>{4});
    EXPECT_EQ(read(R"("one.npz")")->values, std::vector<float>{4});
}

TEST_F(JsonReaderFiles, WhatIsWrongIsSaidAtItsPlace) {
    const auto name = read(R"({"file": "w.npz", "name": "c"})");
    EXPECT_EQ(name.error().where, "weights.name");
    EXPECT_NE(name.error().what.find("it has \"a\" and \"b\""), std::string::npos) << name.error().what;
    EXPECT_EQ(read(R"({"file": "w.npz"})").error().where, "weights.file");
    EXPECT_EQ(read(R"({"file": "w.npz", "nam": "a"})").error().where, "weights.nam");
    EXPECT_EQ(read(R"({"file": 7, "name": "a"})").error().code, ErrorCode::Malformed);
    EXPECT_EQ(read(R"({"file": "w.npz", "name": 7})").error().code, ErrorCode::Malformed);
    EXPECT_EQ(read(R"({"file": "gone.npz", "name": "a"})").error().code, ErrorCode::NotFound);
}

TEST_F(JsonReaderFiles, NoNameLeadsOutOfTheFolder) {
    for (const char* name : {"/etc/w.npz", "../w.npz", "in/../../w.npz", "in/out.npz", "", ".", "w.txt", "w"}) {
        const auto array = read((R"({"file": ")" + std::string(name) + R"(", "name": "a"})").c_str());
        ASSERT_FALSE(array) << name;
        EXPECT_EQ(array.error().code, ErrorCode::InvalidArgument) << name;
    }
}

} // namespace
} // namespace acti::detail

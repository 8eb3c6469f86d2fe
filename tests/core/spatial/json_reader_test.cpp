#include "core/spatial/json_reader.h"

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
    EXPECT_EQ(reader.choice(place, {"a", "b"}, 2, 1), 1u);
    EXPECT_TRUE(reader.array(place).values.empty());
    EXPECT_FALSE(reader.error());
}

TEST(JsonReader, NestedNumbersHaveAShape) {
    const auto document = nlohmann::json::parse("[[1, 2, 3], [4, 5, 6]]");
    JsonReader reader({});
    const JsonArray array = reader.array({&document, "w"});
    EXPECT_EQ(array.shape, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(array.values, (std::vector<float>{1, 2, 3, 4, 5, 6}));
    const auto scalar = nlohmann::json(7);
    EXPECT_EQ(reader.array({&scalar, "w"}).values, std::vector<float>{7});
    EXPECT_FALSE(reader.error());
    for (const char* bad : {"[[1, 2], [3]]", "[1, [2]]", "[[1], 2]", "[[[[[1]]]]]", "{}", "[\"x\"]", "[[], [1]]"}) {
        const auto wrong = nlohmann::json::parse(bad);
        JsonReader strict({});
        strict.array({&wrong, "w"});
        EXPECT_TRUE(strict.error()) << bad;
    }
}

} // namespace
} // namespace acti::detail

#include "core/base/json_text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(JsonText, ReadsWhatIsJson) {
    EXPECT_EQ(parseJson(R"({"b": [1, "]["], "a": null})").value().dump(), R"({"a":null,"b":[1,"]["]})");
}

TEST(JsonText, NestingIsBoundedBeforeAnythingRecurses) {
    EXPECT_TRUE(parseJson(nested(kDeepestJson)));
    for (const std::size_t depth : {std::size_t{kDeepestJson} + 1, std::size_t{1'000'000}}) {
        const auto deep = parseJson("\n " + nested(depth));
        ASSERT_FALSE(deep);
        EXPECT_EQ(deep.error().code, ErrorCode::TooLarge);
        EXPECT_EQ(deep.error().where, "line 2, column 66");
    }
    EXPECT_TRUE(parseJson("\"" + std::string(1000, '[') + "\\\"[\"")) << "brackets within a text";
}

TEST(JsonText, ErrorsNameTheLineAndTheColumn) {
    const auto wrong = parseJson("{\n  \"a\": ?\n}");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error(), (Error{ErrorCode::Malformed, "is not JSON", "line 2, column 8"}));
    EXPECT_EQ(parseJson("").error().where, "line 1, column 1");
    EXPECT_EQ(parseJson("[1e999]").error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseJson("\"\xff\"").error().code, ErrorCode::Malformed);
}

TEST(JsonText, AKeyStandsOnceInAnObject) {
    for (const char* text : {R"({"b": {"eps": 1, "\u0065ps": 2}})", R"([{"eps": [], "c": 0, "eps": []}])"}) {
        EXPECT_EQ(parseJson(text).error().code, ErrorCode::InvalidArgument) << text;
        EXPECT_EQ(parseJson(text).error().what, "has the key \"eps\" twice in one object") << text;
    }
    EXPECT_EQ(parseJson(R"([{"a": {"a": 1}}, {"a": 2}])").value().dump(), R"([{"a":{"a":1}},{"a":2}])");
}

TEST(JsonText, AnUnknownKeyIsAnsweredWithTheNearest) {
    EXPECT_EQ(json_words::unknownKey("sclae", {"scale", "combine"}), "is no known key; did you mean \"scale\"?");
    EXPECT_EQ(json_words::unknownKey("zzzzzz", {"scale"}), "is no known key");
}

} // namespace
} // namespace acti

#include "core/spatial/document_json.h"

#include <gtest/gtest.h>

namespace acti::detail {
namespace {

TEST(DocumentJson, AHeadReadsBackForEveryScale) {
    for (const Scale scale : {Scale::Standardise, Scale::Unit, Scale::ImageNet, Scale::Raw}) {
        const nlohmann::json document = headToJson("actiscope.example", scale);
        JsonReader reader("");
        EXPECT_EQ(readHead(reader, {&document, ""}, "actiscope.example"), scale);
        EXPECT_FALSE(reader.error());
    }
}

TEST(DocumentJson, AnotherFormatOrVersionIsNamed) {
    const auto whereOf = [](const char* text) {
        const auto document = nlohmann::json::parse(text);
        JsonReader reader("");
        readHead(reader, {&document, ""}, "actiscope.example");
        return reader.error() ? reader.error()->where : "nothing";
    };
    EXPECT_EQ(whereOf(R"({"version": 1})"), "format");
    EXPECT_EQ(whereOf(R"({"format": "actiscope.frelu", "version": 1})"), "format");
    EXPECT_EQ(whereOf(R"({"format": "actiscope.example"})"), "version");
    EXPECT_EQ(whereOf(R"({"format": "actiscope.example", "version": 2})"), "version");
    EXPECT_EQ(whereOf(R"({"format": "actiscope.example", "version": 1, "scale": "big"})"), "scale");
    EXPECT_EQ(whereOf(R"({"format": "actiscope.example", "version": 1})"), "nothing");
}

} // namespace
} // namespace acti::detail

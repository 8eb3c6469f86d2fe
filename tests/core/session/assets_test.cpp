#include "core/session/assets.h"

#include "core/base/resources.h"
#include "tests/support/png_writer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace acti {
namespace {

TEST(Assets, AreLookedForBesideTheSessionOrAmongTheSamples) {
    EXPECT_EQ(*locate({"a", "sample:chelsea.png"}, "/somewhere"), dataFolder() / "samples" / "chelsea.png");
    EXPECT_EQ(*locate({"a", "photos/cat.png"}, "/somewhere"), std::filesystem::path("/somewhere/photos/cat.png"));
    EXPECT_EQ(*locate({"a", "/else/cat.png"}, "/somewhere"), std::filesystem::path("/else/cat.png"));
}

TEST(Assets, ASampleCannotLeadOutOfItsFolder) {
    for (const char* path : {"sample:../x", "sample:", "sample:..", "sample:.", "sample:a/b.png", "sample:/etc/passwd",
                             "sample:a/../../x", "sample:x/"}) {
        const auto located = locate({"photo", path}, "/somewhere");
        ASSERT_FALSE(located) << path;
        EXPECT_EQ(located.error().code, ErrorCode::Malformed);
        EXPECT_EQ(located.error().where, "asset photo");
    }
    EXPECT_FALSE(locate({"photo", ""}, "/somewhere"));
}

TEST(Assets, AreLoadedUnderTheirIds) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "two.png", std::ios::binary)
        << pngBytes({.width = 2, .height = 1, .rows = std::string("\x05\x09", 2)});
    Session session;
    session.assets = {{"first", "two.png"}, {"again", (folder.path() / "two.png").string()}};
    const auto assets = loadAssets(session, folder.path());
    ASSERT_TRUE(assets) << message(assets.error());
    ASSERT_EQ(assets->size(), 2U);
    EXPECT_EQ(floatsOf(*assets->at("first")), Tensor({1, 1, 1, 2, 2}, {5, 9}));
    EXPECT_EQ(floatsOf(*assets->at("again")), floatsOf(*assets->at("first")));
}

TEST(Assets, AMissingFileIsAnErrorThatNamesAssetAndFile) {
    Session session;
    session.assets = {{"photo", "none.png"}};
    const auto assets = loadAssets(session, "/nowhere");
    ASSERT_FALSE(assets);
    EXPECT_EQ(assets.error().code, ErrorCode::NotFound);
    EXPECT_EQ(assets.error().where, "asset photo");
    EXPECT_NE(assets.error().what.find("/nowhere/none.png"), std::string::npos) << assets.error().what;
}

} // namespace
} // namespace acti

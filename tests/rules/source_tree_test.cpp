#include "tests/rules/source_tree.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace acti::rules {
namespace {

TEST(SourceTree, ReadsOursAndNotTheBuild) {
    const TemporaryFolder folder;
    for (const char* path : {"core/base/a.h", "build/release/b.h", "README.md", "tests/data/c.npy"}) {
        std::filesystem::create_directories((folder.path() / path).parent_path());
        std::ofstream(folder.path() / path) << "text of " << path;
    }
    const auto files = readTree(folder.path());
    ASSERT_EQ(files.size(), 2u);
    EXPECT_EQ(files[0].path, "README.md");
    EXPECT_EQ(files[1].path, "core/base/a.h");
    EXPECT_EQ(files[1].text, "text of core/base/a.h");
}

TEST(SourceTree, KnowsTheFolderOfAFile) {
    EXPECT_EQ(folderOf("core/base/text.h"), "core/base");
    EXPECT_EQ(folderOf("core/odd.h"), "core");
    EXPECT_EQ(folderOf("app/main.cpp"), "app");
    EXPECT_EQ(folderOf("tests/core/base/text_test.cpp"), "tests");
    EXPECT_EQ(folderOf("README.md"), "");
}

TEST(SourceTree, SplitsLinesWithAndWithoutAnEnd) {
    EXPECT_EQ(linesOf("a\n\nb"), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(linesOf("a\n").size(), 1u);
    EXPECT_TRUE(linesOf("").empty());
}

TEST(SourceTree, AFolderIsNotBelowItself) {
    EXPECT_TRUE(isBelow("core/base/text.h", "core"));
    EXPECT_FALSE(isBelow("core", "core"));
    EXPECT_FALSE(isBelow("corelib/a.h", "core"));
}

} // namespace
} // namespace acti::rules

#include "app/commands/batch_files.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

class BatchFiles : public testing::Test {
protected:
    fs::path in() const { return m_folder.path() / "in"; }
    fs::path out() const { return m_folder.path() / "out"; }
    fs::path aside() const { return m_folder.path() / "aside"; }
    void store(const fs::path& path, const std::string& bytes = "P5 1 1 255\na") const {
        fs::create_directories(path.parent_path());
        EXPECT_TRUE(writeAtomically(path, bytes));
    }
    std::vector<std::string> listed(bool isRecursive) const {
        const auto inputs = listInputs(in(), isRecursive, out());
        std::vector<std::string> names;
        for (const fs::path& path : inputs.value().files)
            names.push_back(path.string());
        return names;
    }
    ErrorCode codeOf(const fs::path& relative) const {
        const auto prepared = prepareTarget(out(), relative);
        return prepared ? ErrorCode::Unsupported : prepared.error().code;
    }

private:
    TemporaryFolder m_folder;
};

using Names = std::vector<std::string>;

TEST_F(BatchFiles, AreSortedByTheirBytesAndKnownByTheirFirstOnes) {
    for (const char* name : {"b.png", "B.png", "a.tif", "a.png", "no extension"})
        store(in() / name);
    store(in() / "notes.txt", "hello");
    store(in() / "empty.png", "");
    store(in() / "broken.png", "P5 broken");
    EXPECT_EQ(listed(false), (Names{"B.png", "a.png", "a.tif", "b.png", "broken.png", "no extension"}));
    EXPECT_EQ(listInputs(in(), false, out())->unknown, 2u);
}

TEST_F(BatchFiles, HiddenOnesAndFoldersArePassedOver) {
    store(in() / "a.png");
    store(in() / ".hidden.png");
    store(in() / ".git" / "b.png");
    store(in() / "deep" / "er" / "c.png");
    EXPECT_EQ(listed(false), Names{"a.png"});
    EXPECT_EQ(listed(true), (Names{"a.png", "deep/er/c.png"}));
}

TEST_F(BatchFiles, LinksToFilesAreReadAndLinksToFoldersAreNotEntered) {
    store(aside() / "real.png");
    store(in() / "a.png");
    fs::create_symlink(aside() / "real.png", in() / "link.png");
    fs::create_symlink(aside(), in() / "folder");
    fs::create_symlink(in(), in() / "circle");
    fs::create_symlink("nowhere", in() / "dangling.png");
    EXPECT_EQ(listed(true), (Names{"a.png", "link.png"}));
}

TEST_F(BatchFiles, TheResultsOfARunAreNotItsInputs) {
    store(in() / "a.png");
    store(in() / "results" / "a.png" / "y.png");
    const auto inputs = listInputs(in(), true, in() / "results");
    ASSERT_TRUE(inputs);
    EXPECT_EQ(inputs->files, std::vector<fs::path>{"a.png"});
}

TEST_F(BatchFiles, AFolderThatIsNoneIsNamed) {
    const auto inputs = listInputs(in() / "absent", false, out());
    ASSERT_FALSE(inputs);
    EXPECT_EQ(inputs.error().code, ErrorCode::Unreadable);
    EXPECT_NE(inputs.error().where.find("absent"), std::string::npos);
}

TEST_F(BatchFiles, ATargetGetsItsFoldersAndNothingElse) {
    ASSERT_TRUE(prepareTarget(out(), "a/b/c.png"));
    EXPECT_TRUE(fs::is_directory(out() / "a" / "b"));
    EXPECT_FALSE(fs::exists(out() / "a" / "b" / "c.png"));
    ASSERT_TRUE(prepareTarget(out(), "a\nodd\xff name.png")) << "any bytes are a name";
}

TEST_F(BatchFiles, NoTargetLeadsOutOfItsFolder) {
    for (const char* way : {"../a.png", "a/../../b.png", "/tmp/a.png", "..", "./a.png", ""})
        EXPECT_EQ(codeOf(way), ErrorCode::InvalidArgument) << way;
    fs::create_directories(aside());
    fs::create_directories(out() / "whole");
    fs::create_symlink(aside(), out() / "a");
    fs::create_symlink(aside() / "stolen.npy", out() / "b.png.npy");
    fs::create_symlink(aside() / "stolen.npy", out() / "whole" / "y.npy");
    EXPECT_EQ(codeOf("a/b.png"), ErrorCode::WriteFailed) << "a link on the way";
    EXPECT_EQ(codeOf("b.png.npy"), ErrorCode::WriteFailed) << "a link at its end";
    EXPECT_EQ(codeOf("whole"), ErrorCode::WriteFailed) << "a link among its files";
    EXPECT_TRUE(fs::is_empty(aside()));
}

TEST_F(BatchFiles, AFileInTheWayIsAnError) {
    store(out() / "a");
    EXPECT_EQ(codeOf("a/b.png"), ErrorCode::WriteFailed);
}

} // namespace
} // namespace acti

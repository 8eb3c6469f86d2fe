#include "core/session/origin.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

Session readingFrom(const std::vector<std::string>& paths) {
    Session session;
    for (const std::string& path : paths)
        session.assets.push_back({"input" + std::to_string(session.assets.size()), path});
    return session;
}

TEST(OutsideFiles, AreThoseThatDoNotLieInTheSessionsFolderOrBelow) {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own", file = own / "a.actiscope";
    fs::create_directories(own / "data");
    fs::create_directories(folder.path() / "own2");
    const std::string beside = (own / "cat.png").string(), below = (own / "data" / "cat.npy").string();
    const std::string elsewhere = (folder.path() / "own2" / "cat.png").string();
    const std::string roundabout = (own / "data" / ".." / ".." / "own2" / "cat.png").string();
    EXPECT_EQ(outsideFiles(readingFrom({beside, below, "sample:photo.png", "data/x.npy"}), file),
              std::vector<std::string>());
    EXPECT_EQ(
        outsideFiles(readingFrom({beside, elsewhere, roundabout, "../own2/x.png", "/etc/shadow", elsewhere}), file),
        (std::vector<std::string>{elsewhere, roundabout, "../own2/x.png", "/etc/shadow"}));
}

TEST(OutsideFiles, ALinkInTheFolderLeadsWhereItLeads) {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    fs::create_directories(own);
    fs::create_directories(folder.path() / "secrets");
    fs::create_directory_symlink(folder.path() / "secrets", own / "data");
    fs::create_symlink("/etc/hostname", own / "cat.png");
    const std::string byFolder = (own / "data" / "x.png").string(), byFile = (own / "cat.png").string();
    EXPECT_EQ(outsideFiles(readingFrom({byFolder, byFile}), own / "a.actiscope"),
              (std::vector<std::string>{byFolder, byFile}));
    fs::create_directory_symlink(own, folder.path() / "link");
    EXPECT_EQ(outsideFiles(readingFrom({(own / "x.png").string()}), folder.path() / "link" / "a.actiscope"),
              std::vector<std::string>())
        << "the session's own folder behind a link is the same folder";
}

// BUG: "link:a" names no file, so that nothing was followed; the reader opens "link".
TEST(OutsideFiles, ALinkIsFollowedBeforeTheNameOfAnArray) {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    fs::create_directories(own);
    std::ofstream(folder.path() / "private.npz") << "PK";
    std::ofstream(own / "mine.npz") << "PK";
    fs::create_symlink(folder.path() / "private.npz", own / "link");
    EXPECT_EQ(outsideFiles(readingFrom({"link:a", "mine.npz:a", "link"}), own / "a.actiscope"),
              (std::vector<std::string>{"link:a", "link"}));
}

TEST(OutsideFiles, WhatIsHiddenCountsAsOutside) {
    const TemporaryFolder folder;
    const std::string hidden = (folder.path() / ".ssh" / "id.npy").string();
    EXPECT_EQ(outsideFiles(readingFrom({hidden}), folder.path() / "a.actiscope"), std::vector<std::string>{hidden});
}

TEST(OutsideFiles, NetworksAreFilesToo) {
    const TemporaryFolder folder;
    Session session = readingFrom({(folder.path() / "x.png").string(), (folder.path() / "y.png").string()});
    session.assets[0].features = FeatureLayer{"/elsewhere/net.onnx", "conv"};
    session.assets[1].features = FeatureLayer{"model:denoiser_frelu.onnx", "conv"};
    EXPECT_EQ(outsideFiles(session, folder.path() / "a.actiscope"), std::vector<std::string>{"/elsewhere/net.onnx"});
}

TEST(MadeHere, KnowsWhatItWasTold) {
    const TemporaryFolder folder;
    const MadeHere here(folder.path() / "data");
    const std::string one(64, '1'), two(64, '2');
    EXPECT_FALSE(here.knows(one));
    EXPECT_FALSE(here.knows("")) << "a file that could not be read";
    ASSERT_TRUE(here.remember(one));
    ASSERT_TRUE(here.remember(two));
    ASSERT_TRUE(here.remember(one));
    EXPECT_TRUE(MadeHere(folder.path() / "data").knows(one));
    EXPECT_TRUE(here.knows(two));
    struct stat status {};
    ASSERT_EQ(::stat((folder.path() / "data" / "made-here").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
}

TEST(MadeHere, ForgetsTheOldestFirst) {
    const TemporaryFolder folder;
    const MadeHere here(folder.path());
    std::string text;
    for (std::size_t i = 0; i < MadeHere::kMost; ++i)
        text += std::to_string(i) + "\n";
    ASSERT_TRUE(writeAtomically(folder.path() / "made-here", text));
    ASSERT_TRUE(here.remember("0"));
    ASSERT_TRUE(here.remember("new"));
    EXPECT_TRUE(here.knows("0")) << "it was renewed";
    EXPECT_FALSE(here.knows("1"));
    EXPECT_TRUE(here.knows("2"));
    EXPECT_TRUE(here.knows("new"));
}

TEST(MadeHere, AFolderThatCannotBeWrittenIsAnError) {
    EXPECT_FALSE(MadeHere("/proc/none").remember("x"));
    EXPECT_FALSE(MadeHere("/proc/none").knows("x"));
}

// BUG: a record that could not be read was written anew with one line.
TEST(MadeHere, ARecordThatCannotBeReadIsNotReplaced) {
    const TemporaryFolder folder;
    const fs::path record = folder.path() / "made-here";
    fs::create_directories(record);
    const MadeHere made(folder.path());
    EXPECT_FALSE(made.remember("abc"));
    EXPECT_TRUE(fs::is_directory(record));
    EXPECT_FALSE(made.knows("abc"));
}

} // namespace
} // namespace acti

#include "core/session/path_text.h"

#include "core/base/printable.h"
#include "core/session/journal.h"
#include "core/session/session_json.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(PathText, APathOfTextIsItself) {
    for (const char* path : {"", "/home/größe/a b.png", "sample:x.png", "../%41.npy", "激活.png"}) {
        EXPECT_EQ(textOfPath(path), path);
        EXPECT_EQ(pathOfText(path), path);
    }
}

TEST(PathText, EveryByteComesBack) {
    for (int first = 1; first < 256; ++first)
        for (int second = 1; second < 256; ++second) {
            const std::string path{'/', static_cast<char>(first), static_cast<char>(second)};
            ASSERT_TRUE(isUtf8(textOfPath(path)));
            ASSERT_EQ(pathOfText(textOfPath(path)), path);
        }
    EXPECT_EQ(textOfPath("/tmp/caf\xe9 50%.png"), "bytes:/tmp/caf%E9 50%25.png");
    EXPECT_EQ(pathOfText(textOfPath("bytes:a")), "bytes:a");
    EXPECT_EQ(pathOfText("bytes:a%4"), "a%4") << "cut off";
}

// The session of an input whose name is not UTF-8 found a file of another name, with U+FFFD, once it was saved.
TEST(PathText, ASessionKeepsTheNameOfItsInput) {
    const TemporaryFolder folder;
    Session session;
    session.assets = {{"cat", (folder.path() / "caf\xe9.npy").string()}, {"dog", "/elsewhere/\xff.png"}};
    session.assets[1].features = FeatureLayer{(folder.path() / "n\xe8t.onnx").string(), "conv"};
    const auto file = folder.path() / "\xe9.actiscope";
    ASSERT_TRUE(writeSession(session, file));
    const auto read = readSession(file);
    ASSERT_TRUE(read) << message(read.error());
    EXPECT_EQ(*read, session);
    const Journal journal{file, session, std::string(64, 'a')};
    ASSERT_TRUE(writeJournal(journal, folder.path() / "journal"));
    const auto kept = readJournal(folder.path() / "journal");
    ASSERT_TRUE(kept) << message(kept.error());
    EXPECT_EQ(*kept, journal);
}

} // namespace
} // namespace acti

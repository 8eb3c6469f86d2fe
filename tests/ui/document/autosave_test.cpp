#include "ui/document/autosave.h"

#include "core/base/atomic_file.h"
#include "core/session/edits.h"
#include "tests/support/window_test.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <array>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace acti::ui {
namespace {

namespace fs = std::filesystem;

Session titled(const char* title) {
    Session session;
    session.title = title;
    return session;
}

struct AutosaveTest : testing::Test {
    TemporaryFolder folder;
    fs::path journals = folder.path() / "journals";
    Document document;
};

TEST_F(AutosaveTest, AnEditIsKeptForItsOwnerAloneUntilItIsSaved) {
    Autosave autosave(document, journals);
    autosave.setDelay(10);
    document.reset(titled("first"), {});
    document.apply(titled("second"), QStringLiteral("Title"));
    ASSERT_TRUE(waitFor([&] { return fs::exists(autosave.file()); }));
    EXPECT_EQ(fs::status(journals).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(autosave.file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(readJournal(autosave.file()).value(), (Journal{{}, titled("second")}));
    const fs::path saved = folder.path() / "a.actiscope";
    ASSERT_TRUE(document.saveTo(saved));
    EXPECT_TRUE(waitFor([&] { return !fs::exists(autosave.file()); }));
    document.apply(titled("third"), QStringLiteral("Title"));
    ASSERT_TRUE(waitFor([&] { return fs::exists(autosave.file()); }));
    EXPECT_EQ(readJournal(autosave.file()).value(), document.journal());
    EXPECT_EQ(document.journal().path, saved);
    document.undoStack().undo();
    EXPECT_TRUE(waitFor([&] { return !fs::exists(autosave.file()); })) << "it is as it was saved";
}

// Were the delay to start anew with every edit, the journal would wait for their end.
TEST_F(AutosaveTest, EditsThatGoOnDoNotPutTheJournalOff) {
    Autosave autosave(document, journals);
    autosave.setDelay(200);
    int edits = 0;
    const auto kept = [&] {
        const auto journal = readJournal(autosave.file());
        return journal ? std::stoi(journal->session.title) : 0;
    };
    for (int round = 0; round < 3; ++round) {
        const int before = edits;
        EXPECT_TRUE(waitFor([&] {
            document.apply(titled(std::to_string(++edits).c_str()), QStringLiteral("Title"), 7);
            return kept() > before;
        })) << edits;
    }
}

TEST_F(AutosaveTest, NothingIsLeftByAProgramThatEndsInOrder) {
    fs::path file;
    {
        Autosave autosave(document, journals);
        autosave.setDelay(10);
        document.apply(titled("x"), QStringLiteral("Title"));
        ASSERT_TRUE(waitFor([&] { return fs::exists(autosave.file()); }));
        EXPECT_TRUE(Autosave::leftIn(journals).works.empty()) << "it is held by who writes it";
    }
    EXPECT_TRUE(fs::is_empty(journals));
}

TEST_F(AutosaveTest, WorkThatWasLeftIsFoundAndAdopted) {
    fs::create_directories(journals);
    for (const char* title : {"one", "two"})
        ASSERT_TRUE(writeJournal({"", titled(title)}, journals / (title + std::string(kJournalSuffix))));
    ASSERT_TRUE(writeAtomically(journals / "broken.actiscope-journal", std::string_view("{")));
    auto [left, unreadable] = Autosave::leftIn(journals);
    ASSERT_EQ(left.size(), 2U);
    ASSERT_EQ(unreadable.size(), 1U);
    EXPECT_EQ(unreadable[0].where, (journals / "broken.actiscope-journal").string());
    EXPECT_TRUE(Autosave::leftIn(journals).works.empty()) << "another start is not offered them too";
    const fs::path file = left[0].file;
    Autosave autosave(document, journals);
    ASSERT_TRUE(document.restore(left[0].journal, QStringLiteral("Restore")));
    EXPECT_TRUE(document.isModified());
    autosave.adopt(std::move(left[0]));
    EXPECT_TRUE(waitFor([&] { return !fs::exists(file); }));
    EXPECT_EQ(readJournal(autosave.file()).value().session, document.session());
    EXPECT_TRUE(fs::exists(journals / "broken.actiscope-journal")) << "perhaps a later version can read it";
}

TEST_F(AutosaveTest, AFailureIsSaidOnce) {
    ASSERT_TRUE(writeAtomically(journals, std::string_view("a file where the folder should be")));
    Autosave autosave(document, journals);
    QSignalSpy failed(&autosave, &Autosave::failed);
    autosave.setDelay(5);
    for (int i = 0; i < 4; ++i) {
        document.apply(titled(std::to_string(i).c_str()), QStringLiteral("Title"));
        EXPECT_TRUE(waitFor([&] { return !failed.isEmpty(); }));
        turnFor(3 * autosave.delay()); // it has failed again, in this thread
    }
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("journals")));
    EXPECT_EQ(document.session(), titled("3"));
}

// A pipe that nobody reads yet stands for a slow disk: the write under way waits until this test reads.
TEST_F(AutosaveTest, TurnedOffWhileItWritesItWritesNoMore) {
    Autosave autosave(document, journals);
    fs::create_directories(journals);
    ASSERT_EQ(::mkfifo(autosave.file().c_str(), 0600), 0);
    const int reader = ::open(autosave.file().c_str(), O_RDWR | O_CLOEXEC); // both ends, so that neither waits to open
    ASSERT_GE(reader, 0);
    ::fcntl(reader, F_SETPIPE_SZ, 4096);
    Session large = titled("x");
    large.notes = std::string(1 << 20, 'n');
    autosave.setDelay(1);
    document.apply(large, QStringLiteral("Title"));
    ASSERT_TRUE(waitFor([&] {
        int waiting = 0;
        return ::ioctl(reader, FIONREAD, &waiting) == 0 && waiting > 0;
    })) << "the write is under way";
    large.title = "y";
    document.apply(large, QStringLiteral("Title"));
    turnFor(50); // the second edit comes to wait for the first write; where it does not, this test finds nothing
    autosave.setDelay(0);
    fs::remove(autosave.file());
    std::array<char, 4096> piece{};
    for (std::size_t total = 0; total < (1 << 20);) // the pipe itself holds the rest
        total += static_cast<std::size_t>(std::max<ssize_t>(::read(reader, piece.data(), piece.size()), 0));
    turnFor(50);
    EXPECT_FALSE(fs::exists(autosave.file()));
    ::close(reader);
}

TEST_F(AutosaveTest, CanBeTurnedOff) {
    Autosave autosave(document, journals);
    autosave.setDelay(5);
    document.apply(titled("x"), QStringLiteral("Title"));
    ASSERT_TRUE(waitFor([&] { return fs::exists(autosave.file()); }));
    autosave.setDelay(0);
    EXPECT_TRUE(waitFor([&] { return !fs::exists(autosave.file()); }));
    fs::remove_all(journals);
    document.apply(titled("y"), QStringLiteral("Title"));
    turnFor(50);
    EXPECT_FALSE(fs::exists(journals)) << "the folder is made, in this thread, before anything is written";
}

} // namespace
} // namespace acti::ui

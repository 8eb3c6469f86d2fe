#include "ui/window/session_guard.h"

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>

namespace acti::ui {
namespace {

namespace fs = std::filesystem;

QString fromPath(const fs::path& path) { return QString::fromStdString(path.string()); }

struct SessionGuardTest : testing::Test {
    SettingsFolder folder;
    fs::path data = folder.path() / "data";
    fs::path file = folder.path() / "lecture.actiscope";

    static bool isSaid(const MainWindow& window, const char* words) {
        return window.shownMessage().contains(QString::fromUtf8(words));
    }
    // The button of the bar with these words.
    static void answer(MainWindow& window, const char* words) {
        for (auto* button : window.findChild<MessageBar*>()->findChildren<QPushButton*>())
            if (!button->isHidden() && button->text() == QString::fromUtf8(words))
                return button->click();
        FAIL() << "no button says " << words << ", but: " << window.shownMessage().toStdString();
    }
    static void save(MainWindow& window) {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text() == QStringLiteral("&Save"))
                action->trigger();
    }
    static Session withNotes(Session session, const char* notes) {
        session.notes = notes;
        return session;
    }
    // A funnel map of a picture that lies beside the session.
    Session ofPicture(const char* name) const {
        Session session;
        MapFigure figure;
        figure.input = "cat";
        session.figures = {{"map", "Map", {}, figure}};
        session.assets = {{"cat", (folder.path() / name).string()}};
        return session;
    }
    // Saved with the content that its picture has.
    void saveWithPicture() {
        writeWaves(folder.path(), "cat.npy", 1, 9, 11);
        Session session = ofPicture("cat.npy");
        session.assets[0].sha256 = sha256OfFile(folder.path() / "cat.npy").value();
        ASSERT_TRUE(writeSession(session, file));
    }
};

TEST_F(SessionGuardTest, KeysThatAreNotKnownAreSaidAndStayInTheFile) {
    ASSERT_TRUE(writeAtomically(
        file, std::string_view(R"({"format": "actiscope.session", "version": 1, "later": [1, {"a": null}]})")));
    MainWindow window;
    window.openFile(fromPath(file));
    EXPECT_TRUE(isSaid(window, "lecture")) << window.shownMessage().toStdString();
    EXPECT_TRUE(isSaid(window, "later"));
    window.document().apply(withNotes(window.document().session(), "edited"), QStringLiteral("Notes"));
    ASSERT_TRUE(window.document().saveTo(file));
    const std::string text = readFile(file, 10'000).value();
    EXPECT_NE(text.find("\"later\""), std::string::npos);
    EXPECT_NE(text.find("edited"), std::string::npos);
    window.openTemplate({});
    EXPECT_FALSE(isSaid(window, "later"));
}

TEST_F(SessionGuardTest, WorkThatACrashLeftIsOfferedOneAfterTheOther) {
    fs::create_directories(data / "journals");
    ASSERT_TRUE(writeSession(withNotes({}, "saved"), file));
    ASSERT_TRUE(writeJournal({file, withNotes({}, "lost")}, data / "journals" / "1.actiscope-journal"));
    ASSERT_TRUE(writeJournal({"", withNotes({}, "other")}, data / "journals" / "2.actiscope-journal"));
    fs::last_write_time(data / "journals" / "2.actiscope-journal",
                        fs::last_write_time(data / "journals" / "1.actiscope-journal") - std::chrono::hours(1));
    MainWindow window;
    window.keepSafeIn(data);
    EXPECT_TRUE(isSaid(window, "lecture.actiscope")) << window.shownMessage().toStdString();
    answer(window, "Restore");
    EXPECT_EQ(window.document().session().notes, "lost");
    EXPECT_EQ(window.document().path(), file);
    EXPECT_TRUE(window.document().isModified());
    EXPECT_TRUE(waitFor([&] { return !fs::exists(data / "journals" / "1.actiscope-journal"); }));
    EXPECT_TRUE(fs::exists(window.guard().autosave()->file())) << "it is kept still";
    EXPECT_TRUE(isSaid(window, "Untitled"));
    answer(window, "Delete"); // BUG: it destroyed the work without asking
    EXPECT_TRUE(fs::exists(data / "journals" / "2.actiscope-journal"));
    answer(window, "Keep");
    EXPECT_TRUE(isSaid(window, "Untitled")) << "it is offered again";
    answer(window, "Delete");
    answer(window, "Delete for good");
    EXPECT_FALSE(fs::exists(data / "journals" / "2.actiscope-journal"));
    EXPECT_EQ(window.shownMessage(), QString());
    EXPECT_EQ(window.document().session().notes, "lost");
    ASSERT_TRUE(window.document().saveTo(file));
}

// BUG: what another program wrote between the crash and the restoring was replaced unasked.
TEST_F(SessionGuardTest, RestoredWorkDoesNotReplaceWhatTheFileGotMeanwhile) {
    fs::create_directories(data / "journals");
    const std::string base = writeSession(withNotes({}, "saved"), file).value();
    ASSERT_TRUE(writeJournal({file, withNotes({}, "lost"), base}, data / "journals" / "1.actiscope-journal"));
    ASSERT_TRUE(writeSession(withNotes({}, "theirs"), file));
    MainWindow window;
    window.keepSafeIn(data);
    answer(window, "Restore");
    save(window);
    EXPECT_TRUE(isSaid(window, "changed by another program")) << window.shownMessage().toStdString();
    EXPECT_EQ(readSession(file).value().notes, "theirs");
    answer(window, "Replace it");
    EXPECT_EQ(readSession(file).value().notes, "lost");
}

// BUG: the program was killed when it had saved and the journal was not gone yet.
TEST_F(SessionGuardTest, AJournalOfWhatWasSavedIsNoReasonToAsk) {
    fs::create_directories(data / "journals");
    const std::string base = writeSession(withNotes({}, "first"), file).value();
    ASSERT_TRUE(writeSession(withNotes({}, "saved"), file));
    ASSERT_TRUE(writeJournal({file, withNotes({}, "saved"), base}, data / "journals" / "1.actiscope-journal"));
    MainWindow window;
    window.keepSafeIn(data);
    answer(window, "Restore");
    window.document().apply(withNotes({}, "more"), QStringLiteral("Notes"));
    save(window);
    EXPECT_EQ(readSession(file).value().notes, "more") << window.shownMessage().toStdString();
}

TEST_F(SessionGuardTest, WorkWhoseFileIsGoneGoesOnAndThatIsSaid) {
    fs::create_directories(data / "journals");
    ASSERT_TRUE(writeJournal({file, withNotes({}, "lost")}, data / "journals" / "1.actiscope-journal"));
    MainWindow window;
    window.keepSafeIn(data);
    answer(window, "Restore");
    EXPECT_EQ(window.document().session().notes, "lost");
    EXPECT_TRUE(window.document().path().empty());
    EXPECT_TRUE(isSaid(window, "lecture.actiscope")) << window.shownMessage().toStdString();
}

TEST_F(SessionGuardTest, KeptWorkThatCannotBeReadIsSaid) {
    fs::create_directories(data / "journals");
    const fs::path journal = data / "journals" / "1.actiscope-journal";
    ASSERT_TRUE(writeAtomically(journal, std::string_view("{\"format\": \"actis")));
    MainWindow window;
    window.keepSafeIn(data);
    EXPECT_TRUE(isSaid(window, "1.actiscope-journal")) << window.shownMessage().toStdString();
    EXPECT_TRUE(fs::exists(journal)) << "someone may mend it";
    answer(window, "Delete");
    EXPECT_TRUE(fs::exists(journal));
    answer(window, "Delete for good");
    EXPECT_FALSE(fs::exists(journal));
}

// BUG: a window that was refused a session never held it, even when it was alone with it later.
TEST_F(SessionGuardTest, WhoIsLeftWithASessionHoldsItFromItsNextSaving) {
    ASSERT_TRUE(writeSession(withNotes({}, "x"), file));
    const auto open = [&](MainWindow& window) {
        window.keepSafeIn(data);
        window.openFile(fromPath(file));
    };
    MainWindow first, second, third;
    open(first);
    open(second);
    ASSERT_TRUE(isSaid(second, "another window"));
    second.openFile(fromPath(file));
    EXPECT_TRUE(isSaid(second, "another window")) << "still, when it is opened again";
    first.openTemplate({});
    ASSERT_TRUE(second.document().saveTo(file));
    EXPECT_EQ(second.shownMessage(), QString());
    open(third);
    EXPECT_TRUE(isSaid(third, "another window")) << third.shownMessage().toStdString();
}

TEST_F(SessionGuardTest, TwoWindowsOnOneSessionAreNoticed) {
    ASSERT_TRUE(writeSession(withNotes({}, "x"), file));
    MainWindow first;
    first.keepSafeIn(data);
    first.openFile(fromPath(file));
    EXPECT_EQ(first.shownMessage(), QString());
    fs::create_symlink(file, folder.path() / "link.actiscope");
    MainWindow second;
    second.keepSafeIn(data);
    second.openFile(fromPath(folder.path() / "link.actiscope"));
    ASSERT_TRUE(isSaid(second, "another window")) << second.shownMessage().toStdString();
    answer(second, "Go on as a copy");
    EXPECT_TRUE(second.document().path().empty());
    EXPECT_TRUE(second.document().isModified());
    EXPECT_EQ(second.document().session().notes, "x");
    EXPECT_EQ(second.document().session().title, "link");
    EXPECT_EQ(second.shownMessage(), QString());
    second.document().undoStack().undo();
    EXPECT_EQ(second.document().session().title, "") << "an edit like any other";
    EXPECT_TRUE(second.document().isModified()) << "nothing of the copy is saved";
    second.document().undoStack().setClean();
    first.openTemplate({});
    second.openFile(fromPath(file));
    EXPECT_EQ(second.shownMessage(), QString()) << "the first one has left it";
}

TEST_F(SessionGuardTest, WhatAnotherProgramWroteIsNotReplacedUnasked) {
    ASSERT_TRUE(writeSession({}, file));
    MainWindow window;
    window.openFile(fromPath(file));
    window.document().apply(withNotes({}, "mine"), QStringLiteral("Notes"));
    ASSERT_TRUE(writeSession(withNotes({}, "theirs"), file));
    save(window);
    EXPECT_TRUE(isSaid(window, "changed by another program")) << window.shownMessage().toStdString();
    EXPECT_EQ(readSession(file).value().notes, "theirs");
    EXPECT_TRUE(window.document().isModified());
    answer(window, "Replace it");
    EXPECT_EQ(readSession(file).value().notes, "mine");
    EXPECT_FALSE(window.document().isModified());
    EXPECT_EQ(window.shownMessage(), QString());
    window.document().apply(withNotes({}, "more"), QStringLiteral("Notes"));
    save(window);
    EXPECT_EQ(readSession(file).value().notes, "more") << "it is mine again";
}

TEST_F(SessionGuardTest, WhatNeedsAnAnswerGoesFirst) {
    Session session = ofPicture("gone.npy");
    ASSERT_TRUE(writeSession(session, file));
    std::string text = readFile(file, 100'000).value();
    ASSERT_TRUE(writeAtomically(file, text.replace(0, 1, "{\"later\": 1,")));
    MainWindow window;
    window.openFile(fromPath(file));
    EXPECT_TRUE(isSaid(window, "later"));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "gone.npy"); })) << window.shownMessage().toStdString();
    bool isCounted = false;
    for (const auto* label : window.findChild<MessageBar*>()->findChildren<QLabel*>())
        isCounted = isCounted || (!label->isHidden() && label->text().startsWith(QStringLiteral("1 more")));
    EXPECT_TRUE(isCounted);
    window.findChild<MessageBar*>()->findChild<QToolButton*>()->click();
    EXPECT_TRUE(isSaid(window, "later"));
}

TEST_F(SessionGuardTest, AFailedSaveIsSaidAndKeepsTheState) {
    ASSERT_TRUE(writeSession({}, file));
    MainWindow window;
    window.openFile(fromPath(file));
    window.document().apply(withNotes({}, "mine"), QStringLiteral("Notes"));
    fs::remove(file);
    fs::create_directory(file); // nothing can be saved there, whoever asks
    save(window);
    answer(window, "Replace it");
    EXPECT_TRUE(isSaid(window, "a folder")) << window.shownMessage().toStdString();
    EXPECT_TRUE(window.document().isModified());
    EXPECT_EQ(window.document().session().notes, "mine");
    EXPECT_EQ(window.document().path(), file);
}

TEST_F(SessionGuardTest, AnInputThatIsGoneIsNamedAndFoundAgainByItsContent) {
    saveWithPicture();
    fs::create_directory(folder.path() / "moved");
    fs::rename(folder.path() / "cat.npy", folder.path() / "moved" / "renamed.npy");
    MainWindow window;
    window.openFile(fromPath(file));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "cat.npy"); })) << window.shownMessage().toStdString();
    EXPECT_TRUE(isSaid(window, folder.path().c_str())) << "where it was looked for";
    window.guard().takeFound("cat", folder.path() / "moved" / "renamed.npy");
    ASSERT_TRUE(waitFor([&] { return window.document().isModified(); }));
    EXPECT_EQ(window.document().session().assets[0].path, (folder.path() / "moved" / "renamed.npy").string());
    EXPECT_TRUE(waitFor([&] { return window.shownMessage().isEmpty(); })) << window.shownMessage().toStdString();
    window.document().undoStack().undo();
    EXPECT_EQ(window.document().session().assets[0].path, (folder.path() / "cat.npy").string());
}

TEST_F(SessionGuardTest, AnotherFileIsTakenOnlyIfItIsWanted) {
    saveWithPicture();
    fs::remove(folder.path() / "cat.npy");
    writeWaves(folder.path(), "dog.npy", 1, 12, 11);
    MainWindow window;
    window.openFile(fromPath(file));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "cat.npy"); }));
    window.guard().takeFound("cat", folder.path() / "dog.npy");
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "dog.npy"); })) << window.shownMessage().toStdString();
    EXPECT_FALSE(window.document().isModified());
    answer(window, "Use it anyway");
    EXPECT_EQ(window.document().session().assets[0].path, (folder.path() / "dog.npy").string());
}

TEST_F(SessionGuardTest, AnInputThatChangedIsSaidAndTheNextSaveKnowsIt) {
    saveWithPicture();
    writeWaves(folder.path(), "cat.npy", 1, 13, 11);
    MainWindow window;
    window.openFile(fromPath(file));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "has changed"); })) << window.shownMessage().toStdString();
    window.document().apply(withNotes(window.document().session(), "x"), QStringLiteral("Notes"));
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QStringLiteral("&Save"))
            action->trigger();
    EXPECT_EQ(readSession(file).value().assets[0].sha256, sha256OfFile(folder.path() / "cat.npy").value());
}

// A stranger's session may not bring other files of this machine into the window and its exports unasked.
TEST_F(SessionGuardTest, AFileOutsideTheFolderOfAStrangersSessionIsReadOnlyOnceTheUserLetsIt) {
    writeWaves(folder.path(), "cat.npy", 1, 9, 11);
    fs::create_directory(folder.path() / "own");
    file = folder.path() / "own" / "lecture.actiscope";
    ASSERT_TRUE(writeSession(ofPicture("cat.npy"), file));
    Document document;
    InputStore inputs(document);
    QWidget window;
    SessionGuard guard(
        document, inputs, [] { return true; }, &window);
    std::vector<Notice> asked;
    QObject::connect(&guard, &SessionGuard::asks, [&](const Notice& notice) { asked.push_back(notice); });
    guard.keepIn(data);
    const auto open = [&] {
        asked.clear();
        const auto read = readSessionFile(file);
        document.reset(read->session, file, read->sha256);
        inputs.request("cat");
    };
    open();
    ASSERT_TRUE(waitFor([&] { return inputs.errorOf("cat").has_value(); }));
    EXPECT_EQ(inputs.find("cat"), nullptr);
    EXPECT_EQ(inputs.errorOf("cat")->where, (folder.path() / "cat.npy").string());
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(asked[0].text.contains(QStringLiteral("outside its folder")));
    EXPECT_TRUE(asked[0].text.contains(QStringLiteral("cat.npy")));
    asked[0].action();
    EXPECT_TRUE(waitFor([&] { return inputs.find("cat") != nullptr; }));
    open();
    EXPECT_TRUE(waitFor([&] { return inputs.find("cat") != nullptr; }));
    EXPECT_TRUE(asked.empty()) << "it was answered once";
}

TEST_F(SessionGuardTest, TheWindowAsksBeforeItReadsAStrangersFiles) {
    fs::create_directory(folder.path() / "own");
    file = folder.path() / "own" / "lecture.actiscope";
    ASSERT_TRUE(writeSession(ofPicture("cat.npy"), file));
    MainWindow window;
    window.keepSafeIn(data);
    window.openFile(fromPath(file));
    EXPECT_TRUE(isSaid(window, "outside its folder")) << window.shownMessage().toStdString();
    EXPECT_FALSE(window.document().withheld().empty());
    answer(window, "Read it");
    EXPECT_TRUE(window.document().withheld().empty());
    EXPECT_FALSE(isSaid(window, "outside its folder")) << window.shownMessage().toStdString();
}

// Names are bytes: QString could not give them back.
TEST_F(SessionGuardTest, AFileWhoseNameIsNotTextIsOpenedByItsBytes) {
    const fs::path odd = folder.path() / "caf\xe9.actiscope";
    ASSERT_TRUE(writeSession(withNotes({}, "bytes"), odd));
    MainWindow window;
    window.openPath(odd);
    EXPECT_EQ(window.document().path(), odd);
    EXPECT_EQ(window.document().session().notes, "bytes");
}

TEST_F(SessionGuardTest, AWindowThatClosesDoesNotWaitForALargeFileToBeRead) {
    saveWithPicture();
    fs::remove(folder.path() / "cat.npy");
    std::ofstream(folder.path() / "large.npy");
    fs::resize_file(folder.path() / "large.npy",
                    std::uintmax_t{1} << 40); // an hour of reading, and no room on the disk
    MainWindow window;
    window.openFile(fromPath(file));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "cat.npy"); }));
    window.guard().takeFound("cat", folder.path() / "large.npy");
}

TEST_F(SessionGuardTest, ANameCannotTurnTheWordsOfAMessage) {
    ASSERT_TRUE(writeSession(ofPicture("gone\u202Egnp.npy"), file));
    MainWindow window;
    window.openFile(fromPath(file));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "gone"); }));
    EXPECT_TRUE(isSaid(window, "gone\\u{202e}gnp.npy")) << window.shownMessage().toStdString();
}

// BUG: rows x columns x 3 of bytes became that many channels of columns x 3 without a word.
TEST_F(SessionGuardTest, AnArrayThatMayHaveItsColoursLastIsAskedAbout) {
    std::vector<std::uint8_t> bytes(20 * 30 * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
    const fs::path array = folder.path() / "photo.npy";
    ASSERT_TRUE(writeNpy(array, std::span<const std::uint8_t>(bytes), std::vector<std::size_t>{20, 30, 3}));
    MainWindow window;
    window.keepSafeIn(data);
    window.openFile(fromPath(array));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "a picture of 20 × 30 pixels with 3 colours"); }))
        << window.shownMessage().toStdString();
    const auto shown = [&] {
        const auto* map = findContent<MapFigure>(window.document().session(), window.funnel().figureId());
        const auto& picture = window.funnel().picture();
        return map && picture && picture->figure == *map ? picture->content.funnel->x.shape() : Shape{};
    };
    answer(window, "A picture");
    EXPECT_EQ(window.document().session().assets.front().axes, AxisOrder::ChannelsLast);
    ASSERT_TRUE(waitFor([&] { return shown().h == 20 && shown().w == 30; })) << window.shownMessage().toStdString();
    EXPECT_EQ(window.shownMessage(), QString());
    window.document().undoStack().undo();
    ASSERT_TRUE(waitFor([&] { return shown().h == 30 && shown().w == 3; }));
    ASSERT_TRUE(waitFor([&] { return isSaid(window, "20 channels of 30 × 3"); })) << "asked again";
    answer(window, "20 channels");
    EXPECT_EQ(window.document().session().assets.front().axes, AxisOrder::ChannelsFirst);
    turnFor(0);
    EXPECT_EQ(window.shownMessage(), QString());
}

} // namespace
} // namespace acti::ui

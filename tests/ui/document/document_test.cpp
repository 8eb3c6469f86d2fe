#include "ui/document/document.h"

#include "core/base/atomic_file.h"
#include "core/figure/curve_edits.h"
#include "core/figure/map_edits.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/random_edit.h"
#include "tests/support/random_session.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

Session sessionTitled(const char* title) {
    Session session;
    session.title = title;
    return session;
}

// Undone to the first value and redone to the last, by way of every one in between.
TEST(Document, TenThousandRandomEditsAreUndoneAndRedoneToTheSameValues) {
    Document document;
    RandomEdit edits(20260303);
    document.reset(edits.start(), {});
    std::vector<Session> steps{document.session()};
    std::vector<QString> names{{}};
    Gesture gesture = 0;
    std::size_t changed = 0;
    for (int i = 0; i < 10'000; ++i) {
        const RandomEdit::Edit edit = edits.next(document.session());
        const QString name = QString::fromLatin1(edit.name);
        const bool goesOn = gesture != 0 && edits.below(3) > 0 && names.back() == name;
        gesture = goesOn ? gesture : edits.below(2) ? Document::newGesture() : 0;
        changed += edit.session == document.session() ? 0 : 1;
        document.apply(edit.session, name, gesture);
        ASSERT_EQ(document.session(), edit.session);
        const auto count = static_cast<std::size_t>(document.undoStack().count());
        steps.resize(count + 1);
        names.resize(count + 1);
        steps[count] = document.session();
        names[count] = document.undoStack().undoText();
    }
    EXPECT_GT(changed, 8'000U) << "most edits change something";
    EXPECT_LT(steps.size(), changed) << "some were merged by their gesture";
    for (std::size_t i = steps.size() - 1; i > 0; --i) {
        EXPECT_EQ(document.undoStack().undoText(), names[i]);
        document.undoStack().undo();
        ASSERT_EQ(document.session(), steps[i - 1]) << i;
    }
    EXPECT_FALSE(document.undoStack().canUndo());
    EXPECT_FALSE(document.isModified());
    for (std::size_t i = 1; i < steps.size(); ++i) {
        document.undoStack().redo();
        ASSERT_EQ(document.session(), steps[i]) << i;
    }
    EXPECT_FALSE(document.undoStack().canRedo());
}

TEST(Document, AGestureIsOneStepUnderItsName) {
    Document document;
    const Gesture drag = Document::newGesture();
    for (const char* title : {"a", "b", "c"})
        document.apply(sessionTitled(title), QStringLiteral("Drag"), drag);
    EXPECT_EQ(document.undoStack().count(), 1);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Drag"));
    document.apply(sessionTitled("d"), QStringLiteral("Drag"), Document::newGesture());
    document.apply(sessionTitled("e"), QStringLiteral("Drag"));
    document.apply(sessionTitled("f"), QStringLiteral("Drag"));
    EXPECT_EQ(document.undoStack().count(), 4);
    document.undoStack().setIndex(1);
    EXPECT_EQ(document.session(), sessionTitled("c"));
    document.apply(sessionTitled("c"), QStringLiteral("Nothing"));
    EXPECT_TRUE(document.undoStack().canRedo()) << "what changes nothing is no step";
}

TEST(Document, AGestureThatEndsWhereItBeganIsNoStep) {
    Document document;
    const Gesture drag = Document::newGesture();
    document.apply(sessionTitled("a"), QStringLiteral("Drag"), drag);
    document.apply(Session{}, QStringLiteral("Drag"), drag);
    EXPECT_EQ(document.undoStack().count(), 0);
    EXPECT_FALSE(document.isModified());
}

TEST(Document, KnowsWhenItsFileWasChangedByOthers) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.actiscope";
    Document document;
    EXPECT_FALSE(document.wasChangedOutside()) << "it has no file";
    document.apply(sessionTitled("a"), QStringLiteral("Title"));
    ASSERT_TRUE(document.saveTo(path));
    EXPECT_FALSE(document.wasChangedOutside());
    const std::string mine = readFile(path, 10'000).value();
    ASSERT_TRUE(writeAtomically(path, std::string_view("theirs")));
    EXPECT_TRUE(document.wasChangedOutside());
    ASSERT_TRUE(writeAtomically(path, mine));
    EXPECT_FALSE(document.wasChangedOutside()) << "only touched";
    std::filesystem::remove(path);
    EXPECT_TRUE(document.wasChangedOutside());
    ASSERT_TRUE(document.saveTo(path));
    EXPECT_FALSE(document.wasChangedOutside());
}

// Another program writes the file between its being read and the session's being shown.
TEST(Document, IsComparedWithTheBytesThatWereRead) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.actiscope";
    ASSERT_TRUE(writeSession(sessionTitled("read"), path));
    const auto read = readSessionFile(path);
    ASSERT_TRUE(read);
    ASSERT_TRUE(writeSession(sessionTitled("theirs"), path));
    Document document;
    document.reset(read->session, path, read->sha256);
    EXPECT_TRUE(document.wasChangedOutside());
    ASSERT_TRUE(writeSession(sessionTitled("read"), path));
    EXPECT_FALSE(document.wasChangedOutside());
}

TEST(Document, WithoutAWorkingDirectoryItHasAFolder) {
    const auto before = std::filesystem::current_path();
    {
        const TemporaryFolder folder;
        std::filesystem::current_path(folder.path());
    }
    EXPECT_EQ(Document().folder(), std::filesystem::path("/"));
    std::filesystem::current_path(before);
}

TEST(Document, WithholdsFilesOutsideTheFolderOfASessionThatWasNotMadeHere) {
    const TemporaryFolder folder;
    const auto own = folder.path() / "own", path = own / "a.actiscope";
    std::filesystem::create_directories(own);
    Session session;
    session.assets = {{"near", (own / "cat.npy").string()}, {"far", (folder.path() / "dog.npy").string()}};
    ASSERT_TRUE(writeSession(session, path));
    const auto opened = [&](Document& document) {
        document.setMadeHere(MadeHere(folder.path() / "data"));
        const auto file = readSessionFile(path);
        document.reset(file->session, path, file->sha256);
    };
    Document document;
    opened(document);
    EXPECT_EQ(document.withheld(), std::vector<std::string>{session.assets[1].path});
    EXPECT_TRUE(document.mayRead(session.assets[0]));
    EXPECT_FALSE(document.mayRead(session.assets[1]));
    EXPECT_FALSE(document.mayRead({"as features", session.assets[1].path, FeatureLayer{"model:x.onnx", "a"}}));
    ASSERT_TRUE(document.saveTo(path));
    Document again;
    opened(again);
    EXPECT_FALSE(again.withheld().empty()) << "saving is no consent";
    again.allowWithheld();
    EXPECT_TRUE(again.mayRead(session.assets[1]));
    Document third;
    opened(third);
    EXPECT_TRUE(third.withheld().empty()) << "once is enough";
    third.apply(sessionTitled("mine"), QStringLiteral("Title"));
    ASSERT_TRUE(third.saveTo(path));
    Document fourth;
    opened(fourth);
    EXPECT_TRUE(fourth.withheld().empty()) << "it was saved here";
}

TEST(Document, WorkThatWasLeftOfAStrangersSessionIsWithheldToo) {
    const TemporaryFolder folder;
    Session session;
    session.assets = {{"far", (folder.path() / "dog.npy").string()}};
    Document document;
    document.setMadeHere(MadeHere(folder.path() / "data"));
    const Journal journal{folder.path() / "own" / "gone.actiscope", session, std::string(64, 'a')};
    static_cast<void>(document.restore(journal, QStringLiteral("Restore")));
    EXPECT_FALSE(document.mayRead(session.assets[0]));
    static_cast<void>(document.restore({{}, session, {}}, QStringLiteral("Restore")));
    EXPECT_TRUE(document.mayRead(session.assets[0])) << "the user opened it in a session of this program";
}

TEST(Document, AfterAFailedSaveItIsAsBefore) {
    const TemporaryFolder folder;
    Document document;
    document.apply(sessionTitled("a"), QStringLiteral("Title"));
    const auto saved = document.saveTo(folder.path() / "none" / "a.actiscope");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::WriteFailed);
    EXPECT_TRUE(document.path().empty());
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.session(), sessionTitled("a"));
    EXPECT_TRUE(document.undoStack().canUndo());
}

TEST(Document, RestoredWorkCanBeUndoneToWhatItsFileHas) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.actiscope";
    Document document;
    document.apply(sessionTitled("saved"), QStringLiteral("Title"));
    ASSERT_TRUE(document.saveTo(path));
    EXPECT_TRUE(document.restore({path, sessionTitled("kept")}, QStringLiteral("Restore")));
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.path(), path);
    document.undoStack().undo();
    EXPECT_EQ(document.session(), sessionTitled("saved"));
    const auto gone = folder.path() / "gone.actiscope";
    const auto restored = document.restore({gone, sessionTitled("kept")}, QStringLiteral("Restore"));
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().where, gone.string());
    EXPECT_TRUE(document.path().empty()) << "a save asks where to";
    EXPECT_EQ(document.session(), sessionTitled("kept"));
}

TEST(Document, GoesOnAsACopyWithItsEdits) {
    const TemporaryFolder folder;
    Document document;
    document.apply(Session{{}, {}, "notes"}, QStringLiteral("Notes"));
    ASSERT_TRUE(document.saveTo(folder.path() / "lecture.actiscope"));
    document.detach();
    EXPECT_TRUE(document.path().empty());
    EXPECT_EQ(document.displayName(), QStringLiteral("lecture"));
    EXPECT_EQ(document.session().notes, "notes");
}

} // namespace
} // namespace acti::ui

// What is dropped, named to the command or chosen in a dialog, several at once too, in the whole window.
#include "core/base/atomic_file.h"
#include "core/session/journal.h"
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/settings/settings.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/meta_acon_workspace.h"

#include <QListWidget>
#include <QPushButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct OpeningTest : testing::Test {
    SettingsFolder folder;
    MainWindow window;

    QString waves(const char* name) {
        return QString::fromStdString(writeWaves(folder.path(), name, 3, 9, 11).string());
    }
    QString broken(const char* name) {
        const auto path = folder.path() / name;
        ACTI_EXPECT(writeAtomically(path, std::string_view("\x89PNG\r\n\x1a\n and no more")).has_value());
        return QString::fromStdString(path.string());
    }
    QStringList sources(Workspace& workspace) {
        QStringList names;
        auto* list = workspace.left()->findChild<QListWidget*>(QStringLiteral("sources"));
        for (int row = 0; row < list->count(); ++row)
            names << list->item(row)->text();
        return names;
    }
    bool isShown(const char* name) {
        const auto* figure = findContent<MapFigure>(window.document().session(), window.funnel().figureId());
        for (const Asset& asset : window.document().session().assets)
            if (figure && asset.id == figure->input && asset.path.ends_with(name))
                return window.funnel().picture() && window.funnel().picture()->figure == *figure;
        return false;
    }
};

// BUG: of several files the last alone was opened.
TEST_F(OpeningTest, OfSeveralInputsAllAreListedAndTheFirstIsShown) {
    window.openFiles({waves("a.npy"), waves("b.npy"), waves("c.npy")});
    ASSERT_TRUE(waitFor([&] { return isShown("a.npy"); })) << window.shownMessage().toStdString();
    for (const char* name : {"a.npy", "b.npy", "c.npy"})
        EXPECT_TRUE(sources(window.funnel()).contains(QString::fromLatin1(name))) << name;
    EXPECT_EQ(window.document().undoStack().count(), 1) << "one step";
    EXPECT_EQ(window.document().undoStack().undoText(), QStringLiteral("Open 3 files"));
    EXPECT_EQ(window.shownMessage(), QString());
}

TEST_F(OpeningTest, SeveralInputsOpenInMetaAconToo) {
    window.showWorkspace(window.metaAcon());
    window.openFiles({waves("a.npy"), waves("b.npy")});
    ASSERT_TRUE(waitFor([&] { return window.metaAcon().computed() != nullptr; }));
    EXPECT_TRUE(sources(window.metaAcon()).contains(QStringLiteral("b.npy")));
}

TEST_F(OpeningTest, OfSeveralWhatDoesNotLoadIsSaidAndTheNextIsShown) {
    window.openFiles({broken("no.png"), waves("b.npy"), waves("c.npy")});
    ASSERT_TRUE(waitFor([&] { return isShown("b.npy"); }));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("no.png"))) << window.shownMessage().toStdString();
    EXPECT_FALSE(sources(window.funnel()).contains(QStringLiteral("no.png")));
    EXPECT_TRUE(sources(window.funnel()).contains(QStringLiteral("c.npy")));
}

TEST_F(OpeningTest, AFolderListsItsPictures) {
    std::filesystem::create_directories(folder.path() / "shots");
    writeWaves(folder.path() / "shots", "1.npy", 1, 9, 11);
    writeWaves(folder.path() / "shots", "2.npy", 1, 9, 11);
    window.openFile(QString::fromStdString((folder.path() / "shots").string()));
    ASSERT_TRUE(waitFor([&] { return isShown("1.npy"); })) << window.shownMessage().toStdString();
    EXPECT_TRUE(sources(window.funnel()).contains(QStringLiteral("2.npy")));
}

TEST_F(OpeningTest, AFolderWithoutPicturesIsSaid) {
    std::filesystem::create_directories(folder.path() / "empty");
    window.openFile(QString::fromStdString((folder.path() / "empty").string()));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("empty"))) << window.shownMessage().toStdString();
}

TEST_F(OpeningTest, ANetworkOpensInFeatureMaps) {
    const auto model = std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/models/denoiser_frelu.onnx";
    window.openFile(QString::fromStdString(model.string()));
    ASSERT_TRUE(waitFor(
        [&] { return window.funnel().picture() && window.funnel().picture()->figure.input != "chelsea"; }, 30000))
        << window.shownMessage().toStdString();
    bool isThere = false;
    for (const Asset& asset : window.document().session().assets)
        isThere |= asset.features && asset.features->network == model.string();
    EXPECT_TRUE(isThere);
}

TEST_F(OpeningTest, WeightsAreShownTheWay) {
    const auto path = folder.path() / "w.safetensors";
    ASSERT_TRUE(writeAtomically(path, std::string_view("nothing of use")));
    window.openFile(QString::fromStdString(path.string()));
    ASSERT_TRUE(waitFor([&] { return window.shownMessage().contains(QStringLiteral("From a file…")); }))
        << window.shownMessage().toStdString();
}

// BUG: what a file's opening had to say lay behind the question about unsaved changes.
TEST_F(OpeningTest, WhatIsSaidOfAFileGoesBeforeAnOlderQuestion) {
    std::filesystem::create_directories(folder.path() / "data" / "journals");
    Session lost;
    lost.notes = "lost";
    ASSERT_TRUE(writeJournal({"", lost}, folder.path() / "data" / "journals" / "1.actiscope-journal"));
    window.keepSafeIn(folder.path() / "data");
    ASSERT_TRUE(window.shownMessage().contains(QStringLiteral("was saved"))) << window.shownMessage().toStdString();
    window.openFile(broken("no.png"));
    ASSERT_TRUE(waitFor([&] { return window.shownMessage().contains(QStringLiteral("no.png")); }))
        << window.shownMessage().toStdString();
    window.openFile(waves("a.npy"));
    ASSERT_TRUE(waitFor([&] { return isShown("a.npy"); }));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("was saved"))) << "it waits still";
}

// BUG: "Not saved: changed by another program" lay behind the question about unsaved changes, and saving seemed to do
// nothing.
TEST_F(OpeningTest, ASavingThatWasRefusedIsSaidBeforeAnOlderQuestion) {
    std::filesystem::create_directories(folder.path() / "data" / "journals");
    ASSERT_TRUE(writeJournal({"", Session{}}, folder.path() / "data" / "journals" / "1.actiscope-journal"));
    const auto file = folder.path() / "lecture.actiscope";
    ASSERT_TRUE(writeSession({}, file));
    window.openFile(QString::fromStdString(file.string()));
    window.keepSafeIn(folder.path() / "data");
    Session theirs;
    theirs.notes = "theirs";
    ASSERT_TRUE(writeSession(theirs, file));
    Session ours;
    ours.notes = "ours";
    window.document().apply(ours, QStringLiteral("Notes"));
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QStringLiteral("&Save"))
            action->trigger();
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("changed by another program")))
        << window.shownMessage().toStdString();
    for (auto* button : window.findChild<MessageBar*>()->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Replace it"))
            button->click();
    EXPECT_EQ(readSession(file).value().notes, "ours");
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("was saved"))) << "the older question waits still";
}

// BUG: files that failed filled the list of recent ones.
TEST_F(OpeningTest, OnlyWhatOpenedIsOfferedAgain) {
    const QString good = waves("good.npy"), bad = broken("bad.png");
    window.openFile(bad);
    ASSERT_TRUE(waitFor([&] { return window.shownMessage().contains(QStringLiteral("bad.png")); }));
    EXPECT_EQ(settings::recentFiles(), QStringList());
    window.openFile(good);
    ASSERT_TRUE(waitFor([&] { return isShown("good.npy"); }));
    EXPECT_EQ(settings::recentFiles(), QStringList{good});
    QFile::remove(good);
    window.openTemplate({});
    window.openFile(good);
    ASSERT_TRUE(waitFor([&] { return window.shownMessage().contains(QStringLiteral("good.npy")); }));
    EXPECT_EQ(settings::recentFiles(), QStringList()) << "it is gone";
    const auto session = folder.path() / "bad.actiscope";
    ASSERT_TRUE(writeAtomically(session, std::string_view("{")));
    window.openFile(QString::fromStdString(session.string()));
    EXPECT_EQ(settings::recentFiles(), QStringList());
}

// BUG: the pictures of the same drop went into the session that was open before, and its error was overwritten.
TEST_F(OpeningTest, BesideASessionThatDoesNotOpenNothingIsOpened) {
    const auto session = folder.path() / "bad.actiscope";
    ASSERT_TRUE(writeAtomically(session, std::string_view("{")));
    const QString file = QString::fromStdString(session.string());
    settings::rememberRecent(file);
    const Session before = window.document().session();
    window.openFiles({file, waves("a.npy")});
    EXPECT_EQ(window.document().session(), before);
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("bad.actiscope"))) << window.shownMessage().toStdString();
    EXPECT_TRUE(settings::recentFiles().contains(file)) << "it is there, and may be mended";
    std::filesystem::remove(session);
    window.openFile(file);
    EXPECT_FALSE(settings::recentFiles().contains(file));
}

// BUG: a message moved the figure down by its height.
TEST_F(OpeningTest, AMessageMovesNothing) {
    window.resize(1200, 800);
    window.show();
    QWidget* figure = window.curves().centre();
    turnFor(0);
    const QRect before(figure->mapTo(&window, QPoint(0, 0)), figure->size());
    window.openFile(QStringLiteral("/none/at/all.png"));
    ASSERT_TRUE(waitFor([&] { return !window.shownMessage().isEmpty(); }));
    turnFor(0);
    window.showWorkspace(window.curves());
    window.openFile(QStringLiteral("/none/at/all.actiscope"));
    turnFor(0);
    EXPECT_FALSE(window.shownMessage().isEmpty());
    EXPECT_EQ(QRect(figure->mapTo(&window, QPoint(0, 0)), figure->size()), before);
}

} // namespace
} // namespace acti::ui

// The window ends: in the middle of work, after edits that were just saved, with notices open.
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/window/main_window.h"
#include "ui/window/session_guard.h"

#include <QAction>

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <memory>

namespace acti::ui {
namespace {

struct ClosingTest : testing::Test {
    SettingsFolder folder;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>();

    void trigger(const char* text) {
        for (QAction* action : window->findChildren<QAction*>())
            if (action->text() == QString::fromUtf8(text))
                return action->trigger();
        FAIL() << "no action says " << text;
    }
    void open(const char* example) {
        window->openTemplate(readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions" /
                                         (std::string(example) + ".actiscope"))
                                 .value());
    }
};

// BUG: the history, which ends after the notices, told of its end, and the notice of the removal was looked for.
TEST_F(ClosingTest, AfterAFigureWasRemovedNothingIsSaidAnyMore) {
    open("demonstration");
    trigger("Re&move figure");
    ASSERT_TRUE(window->shownMessage().contains(QStringLiteral("Removed")));
    ASSERT_TRUE(window->document().saveTo(folder.path() / "left.actiscope"));
    window->close();
    window.reset();
    SUCCEED();
}

// BUG: the window stayed until a file that was looked for had been read, however long it was.
TEST_F(ClosingTest, AFileThatIsBeingReadIsNotWaitedFor) {
    const auto endless = folder.path() / "endless.npy";
    std::ofstream(endless) << "x";
    std::filesystem::resize_file(endless,
                                 std::uintmax_t{1} << 42); // of holes: four terabytes to read, none on the disk
    Session session;
    MapFigure map;
    map.input = "cat";
    session.figures = {{"map", "Map", {}, map}};
    session.assets = {{"cat", (folder.path() / "gone.npy").string()}};
    session.assets.front().sha256 = std::string(64, '0');
    window->openTemplate(session);
    window->guard().takeFound("cat", endless);
    window.reset();
    SUCCEED();
}

// The notice of a removal goes with the next edit, and only its own.
TEST_F(ClosingTest, TheNoticeOfARemovalGoesWithTheNextEdit) {
    open("demonstration");
    trigger("Re&move figure");
    ASSERT_TRUE(window->shownMessage().contains(QStringLiteral("Removed")));
    window->document().undoStack().undo();
    EXPECT_EQ(window->shownMessage(), QString());
    trigger("Re&move figure");
    ASSERT_TRUE(window->shownMessage().contains(QStringLiteral("Removed")));
    Session session = window->document().session();
    session.notes = "more";
    window->document().apply(session, QStringLiteral("Notes"));
    EXPECT_EQ(window->shownMessage(), QString());
}

} // namespace
} // namespace acti::ui

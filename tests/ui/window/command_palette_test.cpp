#include "ui/window/command_palette.h"

#include "core/session/edits.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/sweep_workspace.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

namespace acti::ui {
namespace {

struct PaletteTest : testing::Test {
    QWidget window;
    CommandPalette palette{&window};
    QString done;

    QLineEdit& field() { return *palette.findChild<QLineEdit*>(); }
    QListView& list() { return *palette.findChild<QListView*>(); }
    void open() {
        window.resize(900, 600);
        window.show();
        std::vector<PaletteItem> items;
        for (const char* title : {"Hard Swish", "Swish", "Dark", "Export"})
            items.push_back({title, "kind", {}, {}, [this, title] { done = title; }});
        palette.open(std::move(items));
    }
    QStringList shown() {
        QStringList titles;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            titles << list().model()->index(row, 0).data().toString();
        return titles;
    }
};

TEST_F(PaletteTest, OffersAllAtFirstAndThenWhatIsTyped) {
    open();
    EXPECT_EQ(shown(), (QStringList{"Hard Swish", "Swish", "Dark", "Export"}));
    QTest::keyClicks(&field(), "swi");
    EXPECT_EQ(shown(), (QStringList{"Swish", "Hard Swish"}));
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(done, "Hard Swish");
    EXPECT_FALSE(palette.isVisible());
}

TEST_F(PaletteTest, SaysWhereNothingIsCalledSo) {
    open();
    QTest::keyClicks(&field(), "xyzzy");
    EXPECT_FALSE(list().isVisible());
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_TRUE(palette.isVisible());
    EXPECT_TRUE(done.isEmpty());
}

TEST_F(PaletteTest, EscapeLeavesAndAClickChooses) {
    open();
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(palette.isVisible());
    open();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(list().model()->index(2, 0)).center());
    EXPECT_EQ(done, "Dark");
}

TEST(PaletteOfTheWindow, FindsActivationsPresetsAndActions) {
    MainWindow window;
    window.openTemplate({{{"curves", "", {}, CurveFigure{}}}, {}, ""});
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window)); // shortcuts are the active window's
    const auto find = [&](const char* typed) {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto& palette = *window.findChild<CommandPalette*>();
        ASSERT_TRUE(palette.isVisible());
        auto* field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    };
    const auto curves = [&] { return findContent<CurveFigure>(window.document().session(), "curves")->curves; };
    find("mish");
    ASSERT_EQ(curves().size(), 1u);
    EXPECT_EQ(curves()[0].activation, "mish");
    find("undo");
    EXPECT_TRUE(curves().empty());
    find("preset leaky pytorch");
    ASSERT_EQ(curves().size(), 1u);
    EXPECT_EQ(curves()[0].activation, "leaky_relu");
    EXPECT_FALSE(curves()[0].params.empty());
}

// BUG: it found what the tab in sight has, and nothing of the others.
TEST(PaletteOfTheWindow, FindsWhatOtherTabsHaveAndGoesThere) {
    MainWindow window;
    window.openTemplate({{{"curves", "", {}, CurveFigure{}}, {"sweep", "", {}, SweepFigure{}}}, {}, ""});
    window.show();
    window.resize(1200, 800); // its panels are open
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* field = window.findChild<CommandPalette*>()->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("Parameter that runs"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(window.sweep().right()->isVisible());
}

TEST(ExamplesOfTheWindow, OpenAsSessionsThatWereNeverSaved) {
    MainWindow window;
    QMenu* examples = nullptr;
    for (QMenu* menu : window.findChildren<QMenu*>())
        if (menu->title().contains("example"))
            examples = menu;
    ASSERT_TRUE(examples);
    EXPECT_TRUE(examples->actions().isEmpty()) << "none is read before it is looked for";
    emit examples->aboutToShow();
    ASSERT_FALSE(examples->actions().isEmpty());
    for (QAction* action : examples->actions()) {
        action->trigger();
        EXPECT_FALSE(window.document().session().figures.empty()) << action->text().toStdString();
        EXPECT_TRUE(window.document().path().empty());
        EXPECT_TRUE(window.shownMessage().isEmpty()) << window.shownMessage().toStdString();
    }
}

} // namespace
} // namespace acti::ui

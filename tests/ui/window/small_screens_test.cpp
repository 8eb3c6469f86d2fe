// Small screens, and large ones whose pixels are scaled: nothing lies off the window, whatever workspace or dialog.
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/views/tile_grid.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/export_dialog.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/sweep_workspace.h"

#include <QDockWidget>
#include <QScrollArea>
#include <QSlider>
#include <QStatusBar>
#include <QToolButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

// 1280 x 720 at scale 2 and 1.5, 1920 x 1080 at scale 2, 1440 x 900 at scale 1.5: in the window's pixels.
const QSize kScreens[] = {{640, 360}, {853, 480}, {960, 540}, {960, 600}};

struct SmallScreensTest : testing::Test {
    SettingsFolder folder;
    MainWindow window;

    SmallScreensTest() {
        window.openTemplate(
            readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope")
                .value());
        window.show();
    }
    std::vector<Workspace*> workspaces() {
        return {&window.curves(), &window.sweep(), &window.funnel(), &window.metaAcon(), &window.sheet()};
    }
};

// Whether some area that can be scrolled leads to it, below the window.
bool canBeScrolledTo(const QWidget& widget) {
    for (const QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(around))
            return true;
    return false;
}

void expectAllReachable(QWidget& window, const std::string& what) {
    const QRect inside = window.rect();
    for (QWidget* child : window.findChildren<QWidget*>()) {
        if (!child->isVisible() || child->isWindow() || child->size().isEmpty() || canBeScrolledTo(*child))
            continue;
        const QRect place(child->mapTo(&window, QPoint(0, 0)), child->size());
        EXPECT_TRUE(inside.contains(place))
            << what << ": " << child->metaObject()->className() << " " << child->objectName().toStdString() << " at "
            << place.x() << "," << place.y() << " " << place.width() << " x " << place.height();
    }
}

// BUG: the panels had no room to give, and the right one lay off the screen.
TEST_F(SmallScreensTest, EveryWorkspaceFitsEveryScreen) {
    for (const QSize& screen : kScreens)
        for (Workspace* workspace : workspaces()) {
            window.showWorkspace(*workspace);
            window.resize(screen);
            turnFor(0);
            const std::string what = workspace->name().toStdString() + " at " + std::to_string(screen.width());
            EXPECT_EQ(window.size(), screen) << what;
            EXPECT_LE(window.minimumSizeHint().width(), screen.width()) << what;
            EXPECT_LE(window.minimumSizeHint().height(), screen.height()) << what;
            expectAllReachable(window, what);
        }
}

TEST_F(SmallScreensTest, PanelsFoldAndAreOpenedOneAtATime) {
    const auto docks = window.findChildren<QDockWidget*>();
    window.resize(1200, 800);
    turnFor(0);
    for (const QDockWidget* dock : docks)
        EXPECT_TRUE(dock->isVisible());
    window.resize(640, 360);
    turnFor(0);
    for (const QDockWidget* dock : docks)
        EXPECT_FALSE(dock->isVisible());
    QList<QToolButton*> buttons;
    for (auto* button : window.statusBar()->findChildren<QToolButton*>())
        if (button->isVisible() && button->isCheckable())
            buttons << button;
    ASSERT_EQ(buttons.size(), 2);
    for (Workspace* workspace : workspaces()) {
        window.showWorkspace(*workspace);
        for (QToolButton* button : buttons) {
            button->click();
            turnFor(0);
            EXPECT_EQ(std::ranges::count_if(docks, [](const QDockWidget* dock) { return dock->isVisible(); }), 1);
            const std::string what = workspace->name().toStdString() + ", " + button->text().toStdString();
            EXPECT_LE(window.minimumSizeHint().width(), 640) << what;
            expectAllReachable(window, what);
        }
        buttons.last()->click();
        EXPECT_TRUE(std::ranges::none_of(docks, [](const QDockWidget* dock) { return dock->isVisible(); }));
    }
    window.resize(1200, 800);
    turnFor(0);
    for (const QDockWidget* dock : docks)
        EXPECT_TRUE(dock->isVisible()) << "there is room again";
}

TEST_F(SmallScreensTest, AFoldedPanelIsThereInTheNextWindow) {
    window.resize(640, 360);
    turnFor(0);
    window.close();
    MainWindow next;
    next.show();
    next.resize(1200, 800);
    turnFor(0);
    for (const QDockWidget* dock : next.findChildren<QDockWidget*>())
        EXPECT_TRUE(dock->isVisible());
}

// BUG: the window grew past the screen when a tab was opened that needs more room.
TEST_F(SmallScreensTest, NoWorkspaceMakesTheWindowLarger) {
    for (const QSize& screen : kScreens) {
        window.showWorkspace(window.curves());
        window.resize(screen);
        for (Workspace* workspace : workspaces()) {
            window.showWorkspace(*workspace);
            turnFor(0);
            EXPECT_EQ(window.size(), screen) << workspace->name().toStdString();
        }
    }
}

TEST_F(SmallScreensTest, TheSweepsSliderIsLongEnoughToAimWith) {
    window.showWorkspace(window.sweep());
    for (const QSize& screen : kScreens) {
        window.resize(screen);
        turnFor(0);
        auto* slider = window.sweep().centre()->findChild<QSlider*>();
        EXPECT_GE(slider->width(), 90) << screen.width();
    }
}

TEST_F(SmallScreensTest, DialogsFit) {
    const Figure* figure = findFigure(window.document().session(), window.curves().figureId());
    const auto scene = window.curves().scene(*figure);
    ASSERT_TRUE(scene);
    ExportDialog exporting(plot::Subject{*figure, {}, window.document().session().figures, *scene});
    SettingsDialog settings;
    for (QDialog* dialog : {static_cast<QDialog*>(&exporting), static_cast<QDialog*>(&settings)}) {
        const std::string what = dialog->windowTitle().toStdString();
        EXPECT_LE(dialog->minimumSizeHint().width(), 640) << what;
        EXPECT_LE(dialog->minimumSizeHint().height(), 320) << what;
        dialog->show();
        for (const QSize& screen : kScreens) {
            const QSize room = screen - QSize(0, 40); // the title bar
            dialog->resize(room);
            QTest::qWait(10);
            EXPECT_EQ(dialog->size(), room) << what;
            expectAllReachable(*dialog, what);
        }
    }
}

} // namespace
} // namespace acti::ui

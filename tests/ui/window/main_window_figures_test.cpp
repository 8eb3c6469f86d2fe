// The figures of a session in the window: new ones, their order, and what is in sight of them.
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/widgets/readout_label.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/sweep_workspace.h"

#include <QAction>
#include <QScrollArea>

#include <gtest/gtest.h>

#include <initializer_list>

namespace acti::ui {
namespace {

struct FiguresOfTheWindow : testing::Test {
    FiguresOfTheWindow() {
        session.figures = {{"curves", "Curves", {}, withCurve(withCurve(CurveFigure{}, "relu"), "swish")},
                           {"swept", "Swept", {}, SweepFigure{}}};
        window.openTemplate(session);
    }
    void trigger(const char* title) {
        for (QAction* one : window.findChildren<QAction*>())
            if (one->text() == QLatin1String(title))
                return one->trigger();
        FAIL() << "there is no action " << title;
    }

    SettingsFolder folder;
    Session session;
    MainWindow window;
};

// BUG: after New the status bar and the panel of Sweep went on about the session that was gone.
TEST_F(FiguresOfTheWindow, NothingOfTheOldSessionIsLeftAfterNew) {
    window.show();
    window.resize(1200, 800); // its panels are open
    window.document().shown().show("swept");
    auto* readout = window.findChild<ReadoutLabel*>();
    const auto panelShows = [&] { return window.sweep().right()->findChild<QScrollArea*>()->isVisible(); };
    EXPECT_TRUE(waitFor([&] { return readout->text().contains(QStringLiteral("=")); }));
    EXPECT_TRUE(panelShows());
    trigger("&New");
    EXPECT_FALSE(readout->text().contains(QStringLiteral("="))) << readout->text().toStdString();
    EXPECT_FALSE(panelShows());
    window.showWorkspace(window.curves());
    EXPECT_FALSE(readout->text().contains(QStringLiteral("="))) << readout->text().toStdString();
    window.openTemplate(session);
    EXPECT_TRUE(window.sweep().right()->findChild<QScrollArea*>()->isVisibleTo(window.sweep().right()));
}

TEST_F(FiguresOfTheWindow, AnUndoShowsTheTabThatItChanges) {
    SweepFigure changed;
    changed.x = {-3, 3};
    window.document().apply(withContent(session, "swept", changed), QStringLiteral("Change"));
    for (Workspace* other : std::initializer_list<Workspace*>{&window.curves(), &window.funnel(), &window.sheet()}) {
        window.showWorkspace(*other);
        window.document().undoStack().undo();
        EXPECT_TRUE(window.sweep().centre()->isVisibleTo(&window)) << other->name().toStdString();
        window.showWorkspace(*other);
        window.document().undoStack().redo();
        EXPECT_TRUE(window.sweep().centre()->isVisibleTo(&window)) << other->name().toStdString();
    }
}

TEST_F(FiguresOfTheWindow, ANewFigureIsOfTheTabsKindAndFiguresCanBeOrdered) {
    const std::size_t before = window.document().session().figures.size();
    trigger("&New figure");
    ASSERT_EQ(window.document().session().figures.size(), before + 1);
    const std::string fresh = window.document().session().figures.back().id;
    EXPECT_EQ(window.curves().figureId(), fresh) << "it is in sight";
    EXPECT_TRUE(findContent<CurveFigure>(window.document().session(), fresh)->curves.empty());
    trigger("Move figure &earlier");
    EXPECT_EQ(window.document().session().figures[before - 1].id, fresh);
    window.document().undoStack().undo();
    window.document().undoStack().undo();
    EXPECT_EQ(window.document().session(), session);
    window.showWorkspace(window.sweep());
    trigger("&New figure");
    EXPECT_EQ(window.sweep().figureId(), "sweep");
}

} // namespace
} // namespace acti::ui

#include "ui/window/sheet_workspace.h"

#include "core/base/resources.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/window_test.h"
#include "ui/panels/sheet_list.h"
#include "ui/views/figure_preview.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

Session twoCurves() {
    Session session;
    for (const char* id : {"relu", "tanh"}) {
        CurveFigure figure;
        figure.curves = {Curve{.activation = id, .params = {}}};
        session.figures.push_back({id, id, {}, figure});
    }
    return session;
}

TEST(SheetWorkspace, MakesASheetOfTheSessionsFiguresAsOneStep) {
    MainWindow window;
    window.resize(1200, 700);
    window.show();
    window.openTemplate(twoCurves());
    window.showWorkspace(window.sheet());
    EXPECT_EQ(window.sheet().figureId(), "");
    window.sheet().makeSheet();
    const auto* sheet = findContent<SheetFigure>(window.document().session(), window.sheet().figureId());
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->figures, (std::vector<std::string>{"relu", "tanh"}));
    ASSERT_TRUE(waitFor([&] { return window.sheet().preview().magnification() > 0; }));
    const Figure figure = window.document().session().figures.back();
    const auto scene = window.sheet().scene(figure);
    ASSERT_TRUE(scene) << message(scene.error());
    EXPECT_EQ(describe(*scene), describe(*build(figure, {}, window.document().session().figures)));
    window.sheet().makeSheet();
    EXPECT_EQ(window.document().session().figures.size(), 3U) << "there is one already";
    window.document().undoStack().undo();
    EXPECT_EQ(window.document().session(), twoCurves());
}

TEST(SheetWorkspace, ASessionThatBeginsWithASheetOpensWithIt) {
    MainWindow window;
    window.resize(1200, 700);
    window.show();
    const auto path = dataFolder() / "samples" / "sessions" / "activations_2022_sheet.actiscope";
    window.openFile(QString::fromStdString(path.string()));
    EXPECT_TRUE(window.sheet().centre()->isVisible()) << window.shownMessage().toStdString();
    ASSERT_TRUE(waitFor([&] { return window.sheet().preview().magnification() > 0; }));
    EXPECT_EQ(window.sheet().list().count(), 20);
}

TEST(SheetWorkspace, WaitsForThePicturesOfItsFigures) {
    const TemporaryFolder folder;
    const auto waves = writeWaves(folder.path(), "waves.npy", 1, 20, 30);
    Session session = twoCurves();
    session.assets = {{"waves", waves.string()}};
    MapFigure map;
    map.input = "waves";
    map.channel.isLuminance = false;
    session.figures.push_back({"map", "Map", {}, map});
    session.figures.push_back({"sheet", "Page", {}, SheetFigure{{"map", "relu"}, 1, 2, true}});
    MainWindow window;
    window.resize(1200, 700);
    window.show();
    window.openTemplate(session);
    EXPECT_FALSE(window.sheet().scene(session.figures.back())) << "nobody looks at it yet";
    window.showWorkspace(window.sheet());
    ASSERT_TRUE(waitFor([&] { return window.sheet().scene(session.figures.back()).has_value(); }))
        << window.shownMessage().toStdString();
    EXPECT_EQ(window.sheet().scene(session.figures.back())->cells.size(), 2U);
}

} // namespace
} // namespace acti::ui

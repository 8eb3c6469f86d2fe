#include "ui/window/curves_workspace.h"

#include "core/session/edits.h"
#include "ui/panels/library_panel.h"
#include "ui/widgets/param_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct CurvesWorkspaceTest : testing::Test {
    CurvesWorkspaceTest() {
        Session session;
        CurveFigure figure;
        figure.curves = {{"relu", {}, 0, true, false}, {"swish", {}, 1, true, false}};
        session.figures = {{"curves", "Curves", {}, figure}};
        document.reset(session, {});
    }

    const CurveFigure& figure() const { return *findContent<CurveFigure>(document.session(), "curves"); }
    LibraryPanel* library() { return qobject_cast<LibraryPanel*>(workspace.left()); }

    Document document;
    CurvesWorkspace workspace{document};
};

TEST_F(CurvesWorkspaceTest, ChoosingAnActivationAddsItOnceAndUndoTakesItAway) {
    emit library()->chosen(QStringLiteral("mish"));
    ASSERT_EQ(figure().curves.size(), 3u);
    EXPECT_EQ(figure().curves[2].activation, "mish");
    EXPECT_EQ(figure().curves[2].colour, 2);
    emit library()->chosen(QStringLiteral("mish"));
    EXPECT_EQ(figure().curves.size(), 3u);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Add Mish"));
    document.undoStack().undo();
    EXPECT_EQ(figure().curves.size(), 2u);
}

TEST_F(CurvesWorkspaceTest, AnotherOneOfTheSameIsAdded) {
    emit library()->anotherWanted(QStringLiteral("relu"));
    EXPECT_EQ(figure().curves.size(), 3u);
}

TEST_F(CurvesWorkspaceTest, ASliderDragIsOneStepOfUndo) {
    auto* row = workspace.right()->findChild<ParamRow*>();
    ASSERT_NE(row, nullptr);
    auto* slider = row->findChild<QSlider*>();
    slider->setSliderDown(true);
    for (const int position : {600, 700, 800})
        slider->setValue(position);
    slider->setSliderDown(false);
    EXPECT_NE(figure().curves[1].params.at("beta"), 1.0);
    EXPECT_EQ(document.undoStack().count(), 1);
    document.undoStack().undo();
    EXPECT_TRUE(figure().curves[1].params.empty());
}

TEST_F(CurvesWorkspaceTest, ATypedValueReachesTheCurve) {
    auto* edit = workspace.right()->findChild<ParamRow*>()->findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("12.5"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(figure().curves[1].params.at("beta"), 12.5);
}

TEST_F(CurvesWorkspaceTest, RemovingAllCurvesLeavesAnEmptyFigureThatCanBeFilled) {
    document.apply(withContent(document.session(), "curves", CurveFigure{}), QStringLiteral("Clear"));
    EXPECT_TRUE(figure().curves.empty());
    emit library()->chosen(QStringLiteral("acon_c"));
    EXPECT_EQ(figure().curves.size(), 1u);
}

} // namespace
} // namespace acti::ui

#include "ui/window/curves_workspace.h"

#include "core/activations/catalogue.h"
#include "core/session/edits.h"
#include "ui/panels/facts_card.h"
#include "ui/panels/library_panel.h"
#include "ui/widgets/param_row.h"
#include "ui/widgets/state_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>
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

TEST_F(CurvesWorkspaceTest, WithNoCurveThereIsAnInvitation) {
    auto* centre = qobject_cast<QStackedWidget*>(workspace.centre());
    EXPECT_EQ(qobject_cast<StatePanel*>(centre->currentWidget()), nullptr);
    document.apply(withContent(document.session(), "curves", CurveFigure{}), QStringLiteral("Clear"));
    ASSERT_NE(qobject_cast<StatePanel*>(centre->currentWidget()), nullptr);
    emit library()->chosen(QStringLiteral("relu"));
    EXPECT_EQ(qobject_cast<StatePanel*>(centre->currentWidget()), nullptr);
}

TEST_F(CurvesWorkspaceTest, TheSelectedCurveIsReadFirst) {
    QSignalSpy readout(&workspace, &Workspace::readoutChanged);
    workspace.activate();
    ASSERT_EQ(readout.last()[0].toStringList().size(), 3);
    EXPECT_TRUE(readout.last()[0].toStringList()[1].contains(QStringLiteral("Swish"))) << "the last one is selected";
    emit library()->chosen(QStringLiteral("relu"));
    workspace.activate();
    EXPECT_TRUE(readout.last()[0].toStringList()[1].contains(QStringLiteral("ReLU")));
}

// [-∞, 0] would claim that infinity is a value.
TEST(FactsCardIntervals, AreOpenAtInfinity) {
    for (const Entry& entry : catalogue()) {
        FactsCard card;
        card.setFacts(entry, entry.initialParams(), facts(entry, entry.initialParams()));
        for (const QLabel* label : card.findChildren<QLabel*>()) {
            EXPECT_FALSE(label->text().contains(QStringLiteral("[−∞"))) << entry.id() << label->text().toStdString();
            EXPECT_FALSE(label->text().contains(QStringLiteral("∞]"))) << entry.id() << label->text().toStdString();
        }
    }
}

// A session with a map alone, whose id is the one that curves would take.
struct MapOnly : testing::Test {
    MapOnly() {
        Session session;
        session.figures = {{"curves", "Map", {}, MapFigure{}}};
        document.reset(session, {});
    }
    Document document;
    CurvesWorkspace workspace{document};
};

TEST_F(MapOnly, TheFirstCurveLeavesTheMapAlone) {
    const Figure map = document.session().figures[0];
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("relu"));
    ASSERT_EQ(document.session().figures.size(), 2u);
    EXPECT_EQ(document.session().figures[0], map);
    EXPECT_EQ(document.session().figures[1].id, "curves-2");
    EXPECT_EQ(workspace.figureId(), "curves-2");
}

TEST_F(MapOnly, AfterUndoTheFirstCurveCanBeAddedAgain) {
    const auto choose = [&] { emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("relu")); };
    choose();
    document.undoStack().undo();
    EXPECT_EQ(document.session().figures.size(), 1u);
    EXPECT_EQ(workspace.figureId(), "");
    choose();
    ASSERT_EQ(document.session().figures.size(), 2u);
    EXPECT_EQ(findContent<CurveFigure>(document.session(), workspace.figureId())->curves.size(), 1u);
}

} // namespace
} // namespace acti::ui

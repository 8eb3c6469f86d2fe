#include "ui/window/sweep_workspace.h"

#include "core/figure/curve_edits.h"
#include "core/figure/own_formula.h"
#include "core/session/edits.h"
#include "tests/support/window_test.h"
#include "ui/panels/formula_field.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/maximum_inputs.h"
#include "ui/plot/qcp.h"
#include "ui/views/plot_navigation.h"
#include "ui/views/sweep_view.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/play_bar.h"
#include "ui/widgets/state_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct SweepWorkspaceTest : testing::Test {
    SweepWorkspaceTest() {
        Session session;
        session.figures = {{"sweep", "Sweep", {}, SweepFigure{}}};
        document.reset(session, {});
        workspace.centre()->resize(900, 700);
        workspace.view().refreshNow();
    }

    const SweepFigure& figure() const { return *findContent<SweepFigure>(document.session(), "sweep"); }
    QWidget* named(const QString& name) {
        for (QWidget* part : {workspace.right(), workspace.centre()})
            for (QWidget* child : part->findChildren<QWidget*>())
                if (child->accessibleName() == name)
                    return child;
        ADD_FAILURE() << "no control is called " << name.toStdString();
        return nullptr;
    }
    void click(const QString& name) { qobject_cast<QAbstractButton*>(named(name))->click(); }
    void type(const QString& name, const QString& text) {
        auto* edit = qobject_cast<QLineEdit*>(named(name));
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    int undoSteps() { return document.undoStack().count(); }

    Document document;
    SweepWorkspace workspace{document};
};

TEST_F(SweepWorkspaceTest, PlayingIsSeenAndNeverSaved) {
    PlayBar& player = workspace.player();
    player.setPlaying(true);
    player.advance(1);
    ASSERT_TRUE(workspace.view().played());
    const double first = *workspace.view().played();
    EXPECT_NEAR(first, valueAt(figure(), player.placesPerSecond()), 1e-12);
    player.advance(1);
    EXPECT_GT(*workspace.view().played(), first);
    player.setPlaying(false);
    EXPECT_TRUE(workspace.view().played()) << "a pause stays where it is";
    EXPECT_EQ(undoSteps(), 0);
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(figure(), SweepFigure{});
    // What is exported is what is seen.
    const auto scene = workspace.scene(document.session().figures[0]);
    ASSERT_TRUE(scene);
    EXPECT_EQ(workspace.view().shownFigure().current, workspace.view().played());
}

TEST_F(SweepWorkspaceTest, ThePlayButtonStartsTheClockAndPauses) {
    click(QStringLiteral("Play"));
    EXPECT_TRUE(workspace.player().isPlaying());
    EXPECT_TRUE(waitFor([&] { return workspace.view().played().has_value(); }));
    click(QStringLiteral("Pause"));
    EXPECT_FALSE(workspace.player().isPlaying());
}

TEST_F(SweepWorkspaceTest, ALoopBeginsAgainAndWithoutItPlayingEnds) {
    PlayBar& player = workspace.player();
    player.setPlaying(true);
    player.advance(1.25 / player.placesPerSecond());
    EXPECT_NEAR(*workspace.view().played(), valueAt(figure(), 0.25), 1e-9);
    EXPECT_TRUE(player.isPlaying());
    player.setLooping(false);
    player.advance(2 / player.placesPerSecond());
    EXPECT_EQ(*workspace.view().played(), figure().values.max);
    EXPECT_FALSE(player.isPlaying());
    player.setPlaying(true);
    player.advance(0.1 / player.placesPerSecond());
    EXPECT_NEAR(*workspace.view().played(), valueAt(figure(), 0.1), 1e-9) << "from the end it begins at the begin";
}

TEST_F(SweepWorkspaceTest, AScrubIsOneStepOfUndoAndDrawsTheGroundOnce) {
    auto* slider = workspace.centre()->findChild<QSlider*>();
    slider->setSliderDown(true);
    for (const int place : {200, 300, 400, 500}) {
        slider->setValue(place);
        workspace.view().refreshNow();
    }
    slider->setSliderDown(false);
    EXPECT_EQ(figure().current, 1.414) << "four digits of the middle of the scale";
    EXPECT_EQ(undoSteps(), 1);
    EXPECT_EQ(workspace.view().groundsDrawn(), 2) << "the family, and the family made faint";
    document.undoStack().undo();
    EXPECT_FALSE(figure().current);
}

TEST_F(SweepWorkspaceTest, ATypedValueIsShownAndStaysInTheRange) {
    type(QStringLiteral("Value of the parameter"), QStringLiteral("2.5"));
    EXPECT_EQ(figure().current, 2.5);
    type(QStringLiteral("Value of the parameter"), QStringLiteral("500"));
    EXPECT_EQ(figure().current, 20);
    click(QStringLiteral("Show the family alone"));
    EXPECT_FALSE(figure().current);
}

TEST_F(SweepWorkspaceTest, AnEditEndsWhatWasPlayed) {
    workspace.player().advance(1);
    ASSERT_TRUE(workspace.view().played());
    type(QStringLiteral("Value of the parameter"), QStringLiteral("3"));
    EXPECT_FALSE(workspace.view().played());
    EXPECT_EQ(workspace.view().shownValue(), 3);
}

TEST_F(SweepWorkspaceTest, RangeScaleMembersQuantityAndStyleAreEdits) {
    type(QStringLiteral("Range from"), QStringLiteral("0.5"));
    EXPECT_EQ(figure().values, (Range{0.5, 20}));
    click(QStringLiteral("Scale of the parameter: Linear"));
    EXPECT_EQ(figure().scale, SweepScale::Linear);
    type(QStringLiteral("Range from"), QStringLiteral("-2"));
    EXPECT_EQ(figure().values.min, -2);
    click(QStringLiteral("Scale of the parameter: Log"));
    EXPECT_EQ(figure().scale, SweepScale::Log);
    EXPECT_EQ(figure().values, (Range{0.2, 20})) << "a log range is positive";
    type(QStringLiteral("Number of curves"), QStringLiteral("5"));
    EXPECT_EQ(figure().members, 5U);
    click(QStringLiteral("Quantity: f′"));
    EXPECT_EQ(figure().quantity.kind, Quantity::Kind::Slope);
    click(QStringLiteral("Figure: Heat map"));
    EXPECT_EQ(figure().style, SweepStyle::Map);
    EXPECT_EQ(undoSteps(), 7);
    for (int i = 0; i < 7; ++i)
        document.undoStack().undo();
    EXPECT_EQ(figure(), SweepFigure{});
}

TEST_F(SweepWorkspaceTest, ARangeBeyondWhatCanBeDrawnIsSaidInPlainWordsAndChangesNothing) {
    QSignalSpy said(&workspace, &Workspace::messageRaised);
    type(QStringLiteral("Range to"), QStringLiteral("1e120"));
    EXPECT_EQ(figure(), SweepFigure{});
    ASSERT_FALSE(said.isEmpty());
    const QString words = said.last()[0].toString();
    EXPECT_TRUE(words.startsWith(QStringLiteral("The range of the parameter"))) << words.toStdString();
    EXPECT_FALSE(words.contains(QStringLiteral("values"))) << "no key of the file's";
    EXPECT_EQ(qobject_cast<QLineEdit*>(named(QStringLiteral("Range to")))->text(), QStringLiteral("20"));
    workspace.view().navigation().setCursorX(2);
    workspace.view().refreshNow();
    EXPECT_EQ(said.last()[0].toString(), words) << "it stays while the mouse moves";
    type(QStringLiteral("Range from"), QStringLiteral("0.2"));
    EXPECT_TRUE(said.last()[0].toString().isEmpty());
}

TEST_F(SweepWorkspaceTest, LimitsAreNamedWhereTheyAreSwitched) {
    const auto box = [&](const QString& text) -> QCheckBox* {
        for (QCheckBox* one : workspace.right()->findChildren<QCheckBox*>())
            if (one->text() == text)
                return one;
        return nullptr;
    };
    workspace.right()->show();
    ASSERT_TRUE(waitFor([&] { return box(QStringLiteral("β → ∞: ReLU")) != nullptr; }));
    box(QStringLiteral("β → ∞: ReLU"))->click();
    EXPECT_FALSE(figure().limits.plus);
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("softplus"));
    ASSERT_TRUE(waitFor([&] { return box(QStringLiteral("β → 0: no limit is known")) != nullptr; }));
    EXPECT_FALSE(box(QStringLiteral("β → 0: no limit is known"))->isEnabled());
}

TEST_F(SweepWorkspaceTest, TheLibraryHasWhatCanBeSweptAndTheSmoothMaximumOnTop) {
    auto* library = qobject_cast<LibraryPanel*>(workspace.left());
    emit library->chosen(QStringLiteral("acon_b"));
    EXPECT_EQ(std::get<SweptActivation>(figure().subject).activation, "acon_b");
    emit library->chosen(QStringLiteral("smooth_maximum"));
    ASSERT_TRUE(std::holds_alternative<SweptMaximum>(figure().subject));
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Sweep Smooth maximum of 3 inputs"));
    emit library->chosen(QStringLiteral("relu"));
    EXPECT_TRUE(std::holds_alternative<SweptMaximum>(figure().subject)) << "it has nothing to sweep";
}

TEST_F(SweepWorkspaceTest, AFormulaOfOnesOwnIsTypedAndSwept) {
    auto* library = qobject_cast<LibraryPanel*>(workspace.left());
    workspace.right()->show();
    emit library->chosen(QStringLiteral("custom"));
    ASSERT_EQ(std::get<SweptActivation>(figure().subject).formula, kFirstFormula);
    auto* edit = workspace.right()->findChild<QPlainTextEdit*>();
    ASSERT_NE(edit, nullptr);
    EXPECT_TRUE(edit->isVisibleTo(workspace.right()));
    const int steps = undoSteps();
    edit->setPlainText(QStringLiteral("b * tanh(c * x)"));
    const auto subject = [&] { return std::get<SweptActivation>(figure().subject); };
    EXPECT_EQ(subject().formula, "b * tanh(c * x)");
    EXPECT_EQ(subject().parameter, "c");
    EXPECT_EQ(undoSteps(), steps + 1);
    auto* box = qobject_cast<QComboBox*>(named(QStringLiteral("Parameter that runs")));
    ASSERT_EQ(box->count(), 2);
    emit box->activated(0);
    EXPECT_EQ(subject().parameter, "b");
    workspace.player().setPlaying(true);
    workspace.player().advance(1);
    EXPECT_TRUE(workspace.view().played());
    const auto scene = workspace.scene(document.session().figures[0]);
    ASSERT_TRUE(scene) << message(scene.error());
    emit library->chosen(QStringLiteral("elu"));
    EXPECT_FALSE(edit->isVisibleTo(workspace.right()));
    EXPECT_EQ(subject(), (SweptActivation{"elu", {}, "alpha"}));
}

TEST_F(SweepWorkspaceTest, AFormulaWithoutAParameterSaysWhatIsMissing) {
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("custom"));
    workspace.right()->show();
    auto* field = workspace.right()->findChild<FormulaField*>();
    auto* edit = field->findChild<QPlainTextEdit*>();
    edit->setPlainText(QStringLiteral("tanh(x)"));
    EXPECT_EQ(field->mistakeAt(), 7);
    EXPECT_TRUE(field->findChild<QLabel*>()->text().contains(QStringLiteral("as in a * x")));
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("tanh(x)")) << "what is typed stays";
    EXPECT_EQ(std::get<SweptActivation>(figure().subject).formula, kFirstFormula);
    edit->setPlainText(QStringLiteral("a * tanh(x)"));
    EXPECT_EQ(field->mistakeAt(), -1);
    EXPECT_EQ(std::get<SweptActivation>(figure().subject).formula, "a * tanh(x)");
}

TEST_F(SweepWorkspaceTest, FormulasOfTheSessionsCurvesAreInTheLibrary) {
    const std::string kSwept = "a = 1; b = 2; a * tanh(b * x)";
    Session session = document.session();
    CurveFigure curves = withFormula(withFormula(CurveFigure{}, kSwept), "tanh(x)");
    curves.curves[0].params["a"] = 3;
    session.figures.push_back({"curves", "Curves", {}, curves});
    document.reset(session, {});
    auto* library = qobject_cast<LibraryPanel*>(workspace.left());
    const QAbstractItemModel& model = *library->findChild<QListView*>()->model();
    QStringList rows;
    for (int row = 0; row < 4; ++row)
        rows << model.index(row, 0).data().toString();
    EXPECT_EQ(rows[0], QStringLiteral("Smooth maximum"));
    EXPECT_EQ(rows[1], QStringLiteral("A formula of your own"));
    EXPECT_EQ(rows[2], QStringLiteral("a·tanh(b·x)")) << "tanh(x) has nothing to sweep";
    EXPECT_EQ(model.index(3, 0).data(Qt::UserRole).toString(), QString()) << "a family's heading";
    emit library->chosen(LibraryPanel::idOfFormula(kSwept));
    EXPECT_EQ(figure().subject, SweepSubject(SweptActivation{"custom", {{"a", 3}}, "b", kSwept}));
    EXPECT_EQ(library->findChild<QListView*>()->currentIndex().row(), 2);
}

TEST_F(SweepWorkspaceTest, InputsOfTheSmoothMaximumAreAddedChangedAndRemoved) {
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("smooth_maximum"));
    const auto inputs = [&] { return std::get<SweptMaximum>(figure().subject).inputs; };
    auto* editor = workspace.right()->findChild<MaximumInputs*>();
    editor->findChild<QPushButton*>()->click();
    ASSERT_EQ(inputs().size(), 4U);
    type(QStringLiteral("Slope of input 4"), QStringLiteral("-2"));
    EXPECT_EQ(inputs()[3].slope, -2);
    click(QStringLiteral("Remove input 1"));
    EXPECT_EQ(inputs().size(), 3U);
    EXPECT_EQ(inputs()[2].slope, -2);
    click(QStringLiteral("Distance to the maximum: over β"));
    EXPECT_EQ(std::get<SweptMaximum>(figure().subject).gap, GapPanel::OverParameter);
}

TEST_F(SweepWorkspaceTest, AnotherParameterCanRun) {
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("acon_c"));
    auto* box = qobject_cast<QComboBox*>(named(QStringLiteral("Parameter that runs")));
    ASSERT_EQ(box->count(), 3);
    box->setCurrentIndex(0);
    emit box->activated(0);
    EXPECT_EQ(std::get<SweptActivation>(figure().subject).parameter, "p1");
    EXPECT_EQ(figure().scale, SweepScale::Linear);
    click(QStringLiteral("Quantity: ∂f/∂p₁"));
    EXPECT_EQ(figure().quantity, (Quantity{Quantity::Kind::Gradient, "p1"}));
    box->setCurrentIndex(1);
    emit box->activated(1);
    EXPECT_EQ(figure().quantity, Quantity{}) << "that gradient is of a parameter that stands still now";
}

TEST_F(SweepWorkspaceTest, TheReadoutHasTheValueAtTheCursor) {
    QSignalSpy readout(&workspace, &Workspace::readoutChanged);
    type(QStringLiteral("Value of the parameter"), QStringLiteral("1"));
    workspace.view().navigation().setCursorX(2);
    workspace.view().refreshNow();
    ASSERT_FALSE(readout.isEmpty());
    const QStringList parts = readout.last()[0].toStringList();
    ASSERT_EQ(parts.size(), 2);
    EXPECT_TRUE(parts[1].contains(QStringLiteral("1.7616"))) << parts[1].toStdString();
}

TEST_F(SweepWorkspaceTest, WhatStandsBesideASmoothMaximumIsInTheReadout) {
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("smooth_maximum"));
    click(QStringLiteral("Compare with mellowmax"));
    QSignalSpy readout(&workspace, &Workspace::readoutChanged);
    type(QStringLiteral("Value of the parameter"), QStringLiteral("1"));
    workspace.view().navigation().setCursorX(2);
    workspace.view().refreshNow();
    const QStringList parts = readout.last()[0].toStringList();
    ASSERT_EQ(parts.size(), 4);
    EXPECT_TRUE(parts[2].startsWith(QStringLiteral("distance δ ="))) << parts[2].toStdString();
    EXPECT_TRUE(parts[3].startsWith(QStringLiteral("mellowmax = 1.228")))
        << parts[3].toStdString(); // ln((e^2+e+e^-2)/3)
}

TEST_F(SweepWorkspaceTest, WhatPlaysGoesBeforeTheMouseOnAMap) {
    click(QStringLiteral("Figure: Heat map"));
    workspace.centre()->show();
    workspace.view().refreshNow();
    workspace.view().plot().replot();
    QTest::mouseMove(&workspace.view().plot(), {350, 200});
    ASSERT_TRUE(waitFor([&] { return workspace.view().valueAtMouse().has_value(); }));
    QSignalSpy readout(&workspace, &Workspace::readoutChanged);
    workspace.player().setPlaying(true);
    QString before;
    for (const double seconds : {0.5, 0.5}) {
        workspace.player().advance(seconds);
        workspace.view().refreshNow();
        const QString now = readout.last()[0].toStringList().at(1);
        EXPECT_NE(now, before) << "the row follows the curve";
        before = now;
    }
}

TEST_F(SweepWorkspaceTest, UpAndDownKeysStepTheParameter) {
    type(QStringLiteral("Value of the parameter"), QStringLiteral("1"));
    emit workspace.view().navigation().steppedUp(1);
    EXPECT_GT(*figure().current, 1);
    emit workspace.view().navigation().steppedUp(-1);
    EXPECT_NEAR(*figure().current, 1, 1e-3);
}

TEST_F(SweepWorkspaceTest, EveryControlHasANameAndAHint) {
    emit qobject_cast<LibraryPanel*>(workspace.left())->chosen(QStringLiteral("smooth_maximum"));
    for (QWidget* part : {workspace.right(), workspace.centre()})
        for (QWidget* child : part->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(child) || qobject_cast<NumberEdit*>(child) ||
                                   qobject_cast<QComboBox*>(child) || qobject_cast<QSlider*>(child);
            if (!isControl || child->parentWidget()->isHidden())
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(child);
            EXPECT_FALSE(child->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                << child->metaObject()->className();
            EXPECT_TRUE(child->focusPolicy() & Qt::TabFocus) << child->accessibleName().toStdString();
        }
}

TEST(SweepWorkspaceWithoutFigure, InvitesAndMakesOne) {
    Document document;
    SweepWorkspace workspace(document);
    auto* centre = qobject_cast<QStackedWidget*>(workspace.centre());
    auto* invitation = qobject_cast<StatePanel*>(centre->currentWidget());
    ASSERT_NE(invitation, nullptr);
    emit invitation->actionChosen();
    EXPECT_EQ(workspace.figureId(), "sweep");
    EXPECT_EQ(qobject_cast<StatePanel*>(centre->currentWidget()), nullptr);
    document.undoStack().undo();
    EXPECT_EQ(workspace.figureId(), "");
}

TEST_F(SweepWorkspaceTest, AQuantityThatASweepDoesNotHaveIsBorne) {
    for (const auto kind : {Quantity::Kind::Chain, Quantity::Kind::Difference}) {
        SweepFigure odd;
        odd.quantity.kind = kind;
        document.reset({{{"sweep", "Sweep", {}, odd}}, {}, ""}, {});
        workspace.view().refreshNow();
        click("Quantity: f");
        EXPECT_EQ(figure().quantity.kind, Quantity::Kind::Value);
    }
}

TEST_F(SweepWorkspaceTest, APressAnywhereOnTheSliderLetsGoOfIt) {
    auto* slider = workspace.centre()->findChild<QSlider*>();
    slider->resize(300, 22);
    for (int row = 0; row < slider->height(); ++row) {
        QTest::mousePress(slider, Qt::LeftButton, {}, {150, row});
        EXPECT_TRUE(slider->isSliderDown()) << row;
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {150, row});
        EXPECT_FALSE(slider->isSliderDown()) << row;
    }
}

} // namespace
} // namespace acti::ui

#include "ui/panels/curve_inspector.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/window_test.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/curve_list.h"
#include "ui/panels/curve_menu.h"
#include "ui/panels/facts_card.h"
#include "ui/panels/formula_field.h"
#include "ui/views/curves_view.h"
#include "ui/widgets/param_row.h"
#include "ui/window/curves_workspace.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSlider>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct CurveInspectorTest : testing::Test {
    CurveInspectorTest() {
        Session session;
        CurveFigure figure = withCurve(withCurve(CurveFigure{}, "relu"), "acon_c");
        session.figures = {{"one", "One", {}, figure}, {"two", "Two", {}, withCurve(CurveFigure{}, "mish")}};
        document.reset(session, {});
        workspace.right()->show();
    }
    const CurveFigure& figure() const { return *findContent<CurveFigure>(document.session(), workspace.figureId()); }
    CurveInspector& inspector() { return workspace.inspector(); }

    Document document;
    CurvesWorkspace workspace{document};
};

TEST_F(CurveInspectorTest, PlayingAParameterIsOneStepOfUndo) {
    inspector().togglePlay();
    auto* row = inspector().findChildren<ParamRow*>().last();
    EXPECT_TRUE(row->isPlaying());
    ASSERT_TRUE(waitFor(
        [&] { return figure().curves[1].params.contains("beta") && figure().curves[1].params.at("beta") > 1.05; }));
    inspector().togglePlay();
    EXPECT_FALSE(row->isPlaying());
    EXPECT_EQ(document.undoStack().count(), 1);
    document.undoStack().undo();
    EXPECT_TRUE(figure().curves[1].params.empty());
}

TEST_F(CurveInspectorTest, ACurveIsDraggedToAnotherPlaceInOneStep) {
    auto* list = inspector().findChild<CurveList*>();
    QWidget* first = list->layout()->itemAt(0)->widget();
    const QPoint grip(40, 10);
    QTest::mousePress(first, Qt::LeftButton, {}, grip);
    for (const int y : {20, 35, 45}) { // into the second row
        QMouseEvent move(QEvent::MouseMove, QPoint(40, y), first->mapToGlobal(QPoint(40, y)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(first, &move);
    }
    EXPECT_EQ(figure().curves[0].activation, "relu") << "not before it is let go";
    QTest::mouseRelease(first, Qt::LeftButton, {}, {40, 45});
    EXPECT_EQ(figure().curves[0].activation, "acon_c");
    EXPECT_EQ(document.undoStack().count(), 1);
    QTest::mouseClick(first, Qt::LeftButton, {}, grip);
    EXPECT_EQ(document.undoStack().count(), 1) << "a click moves nothing";
}

TEST_F(CurveInspectorTest, AFormulaIsAddedAndTypedOver) {
    inspector().addFormula();
    ASSERT_EQ(figure().curves.size(), 3u);
    auto* edit = inspector().findChild<FormulaField*>()->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(edit->isVisibleTo(&inspector()));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("k*tanh(w*x)"));
    EXPECT_EQ(figure().curves[2].formula, "k*tanh(w*x)");
    QCoreApplication::processEvents();
    QStringList names;
    for (const ParamRow* row : inspector().findChildren<ParamRow*>())
        if (row->isVisibleTo(&inspector()))
            names << row->findChild<QSlider*>()->accessibleName();
    EXPECT_EQ(names, (QStringList{QStringLiteral("k, slider"), QStringLiteral("w, slider")}));
    QTest::keyClicks(edit, QStringLiteral("+("));
    EXPECT_EQ(figure().curves[2].formula, "k*tanh(w*x)") << "a mistake changes nothing";
}

// Left with a mistake, the draft stays to be mended and the curve is the one from before; nothing is to be undone.
TEST_F(CurveInspectorTest, ADraftThatIsLeftIsKeptAndTheCurveIsNot) {
    inspector().addFormula();
    const std::string first = figure().curves[2].formula;
    emit inspector().findChildren<ParamRow*>().last()->edited(0.7, 0);
    const int steps = document.undoStack().count();
    auto* field = inspector().findChild<FormulaField*>();
    auto* edit = field->findChild<QPlainTextEdit*>();
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason), out(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(edit, &in);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("x*sigmoid("));
    EXPECT_EQ(figure().curves[2].formula, "x*sigmoi") << "shown while it is typed";
    QCoreApplication::sendEvent(edit, &out);
    EXPECT_EQ(figure().curves[2].formula, first);
    EXPECT_EQ(figure().curves[2].params.at("a"), 0.7);
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("x*sigmoid("));
    EXPECT_GE(field->mistakeAt(), 0);
    EXPECT_EQ(document.undoStack().count(), steps);
    QCoreApplication::sendEvent(edit, &in);
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral("x)"));
    QCoreApplication::sendEvent(edit, &out);
    EXPECT_EQ(figure().curves[2].formula, "x*sigmoid(x)");
    EXPECT_EQ(document.undoStack().count(), steps + 1) << "one edit, one step";
}

TEST_F(CurveInspectorTest, AParameterThatAFormulaLosesIsForgotten) {
    inspector().addFormula();
    auto* row = inspector().findChildren<ParamRow*>().last();
    emit row->edited(0.7, 0);
    EXPECT_EQ(figure().curves[2].params.at("a"), 0.7);
    auto* edit = inspector().findChild<FormulaField*>()->findChild<QPlainTextEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("x*b"));
    EXPECT_TRUE(figure().curves[2].params.empty());
    EXPECT_TRUE(buildCurves(figure()));
}

// They are found in the background: none are shown meanwhile, and those of the formula then.
TEST_F(CurveInspectorTest, FactsOfAFormulaComeALittleLater) {
    inspector().addFormula();
    auto* card = inspector().findChild<FactsCard*>();
    EXPECT_FALSE(card->isVisibleTo(&inspector()));
    ASSERT_TRUE(waitFor([&] { return card->isVisibleTo(&inspector()); }));
    bool saysBounds = false;
    for (const QLabel* label : card->findChildren<QLabel*>())
        saysBounds = saysBounds || label->text() == QStringLiteral("[0.1, 1]");
    EXPECT_TRUE(saysBounds);
}

TEST_F(CurveInspectorTest, AnotherFigureOfTheSessionCanBeChosen) {
    EXPECT_EQ(workspace.figureId(), "one");
    document.shown().show("two");
    EXPECT_EQ(workspace.figureId(), "two");
    EXPECT_EQ(figure().curves[0].activation, "mish");
    inspector().addFormula();
    EXPECT_EQ(findContent<CurveFigure>(document.session(), "two")->curves.size(), 2u);
    EXPECT_EQ(findContent<CurveFigure>(document.session(), "one")->curves.size(), 2u);
}

TEST_F(CurveInspectorTest, TheCurveIsCopiedInEveryLanguageAndTheFigureAsNumbers) {
    QMenu menu;
    QLabel by;
    addCopyActions(menu, figure(), *resolve(figure().curves[1]), by);
    const QString expected[] = {QStringLiteral("\\sigma"), QStringLiteral("torch"), QStringLiteral("numpy"),
                                QStringLiteral("double acon_c")};
    const auto actions = menu.actions();
    ASSERT_EQ(actions.size(), 10) << "four languages, a line, the numbers, a line, the table of facts";
    for (int i = 0; i < 4; ++i) {
        actions[i]->trigger();
        EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(expected[i])) << i;
        EXPECT_EQ(by.accessibleDescription(), QStringLiteral("Copied as %1").arg(actions[i]->text()));
    }
    actions[5]->trigger();
    EXPECT_EQ(by.accessibleDescription(), QStringLiteral("Copied as CSV"));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("x,\"ReLU: f\"")));
}

TEST_F(CurveInspectorTest, EveryControlHasANameAndATip) {
    inspector().addFormula();
    document.apply(withContent(document.session(), "one", withCurve(withCurve(figure(), "rrelu"), "tanh")), {});
    int controls = 0;
    for (const int curve : {0, 1, 2, 3, 4}) {
        emit inspector().selected(curve);
        for (const QWidget* widget : inspector().findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) ||
                                   qobject_cast<const QSlider*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                                   qobject_cast<const QAbstractSpinBox*>(widget);
            if (!isControl || !widget->isVisibleTo(&inspector()))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                << widget->metaObject()->className();
            EXPECT_FALSE(widget->toolTip().isEmpty())
                << widget->metaObject()->className() << " " << widget->accessibleName().toStdString()
                << (button ? button->text().toStdString() : "");
            // The keys of a row do what its buttons do, so that the list is one stop.
            const bool isOfARow = inspector().findChild<CurveList*>()->isAncestorOf(widget);
            EXPECT_TRUE(isOfARow || (widget->focusPolicy() & Qt::TabFocus) != 0)
                << widget->accessibleName().toStdString();
            ++controls;
        }
    }
    EXPECT_GT(controls, 70);
}

// BUG: with four curves a parameter was 24 stops of the Tab key away.
TEST_F(CurveInspectorTest, TheListIsOneStopAndArrowsGoThroughIt) {
    auto* list = inspector().findChild<CurveList*>();
    const auto stops = [&] {
        QWidgetList found;
        for (auto* part : list->findChildren<QWidget*>())
            if (part->focusPolicy() & Qt::TabFocus)
                found << part;
        return found;
    };
    ASSERT_EQ(stops().size(), 1);
    QTest::keyClick(stops().first(), Qt::Key_Up);
    ASSERT_EQ(stops().size(), 1);
    EXPECT_TRUE(stops().first()->accessibleName().startsWith(QStringLiteral("ReLU")));
    QTest::keyClick(stops().first(), Qt::Key_Space);
    EXPECT_FALSE(figure().curves[0].isVisible);
    QTest::keyClick(stops().first(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(figure().curves[1].activation, "relu") << "with Alt the curve moves";
    EXPECT_TRUE(stops().first()->accessibleName().startsWith(QStringLiteral("ReLU"))) << "and stays chosen";
}

// BUG: a menu that stood open while a parameter went on wrote the old figure back.
TEST_F(CurveInspectorTest, AMenuChangesTheFigureAsItIsByThen) {
    inspector().showCurveMenu(0, {});
    auto* menu = inspector().findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    Session meanwhile = document.session();
    document.apply(withContent(meanwhile, "one", withParam(figure(), 1, "beta", 4)), QStringLiteral("Change"));
    for (QAction* action : menu->actions())
        if (action->text() == QLatin1String("Hide"))
            action->trigger();
    EXPECT_FALSE(figure().curves[0].isVisible);
    EXPECT_EQ(figure().curves[1].params.at("beta"), 4) << "what was done meanwhile stays";
}

// BUG: after the undo of a new order another curve was the selected one.
TEST_F(CurveInspectorTest, TheSelectedCurveStaysItAcrossTheUndoOfAnOrder) {
    auto* list = inspector().findChild<CurveList*>();
    emit list->selected(1);
    emit list->moved(1, 0);
    EXPECT_EQ(figure().curves[0].activation, "acon_c");
    document.undoStack().undo();
    bool isNamed = false;
    for (const QLabel* label : inspector().findChildren<QLabel*>())
        isNamed = isNamed || label->text() == QLatin1String("ACON-C");
    EXPECT_TRUE(isNamed) << "the inspector still shows it";
}

// BUG: a right click did nothing.
TEST_F(CurveInspectorTest, AMenuOffersWhatCanBeDoneWithACurve) {
    const auto find = [](QMenu& menu, const char* text) {
        QAction* found = nullptr;
        for (QAction* one : menu.actions())
            if (one->text() == QLatin1String(text))
                found = one;
        return found;
    };
    const auto choose = [&](const char* group, const char* choice) {
        QMenu menu;
        addCurveActions(menu, figure(), 0, [&](const FigureChange& change, const QString& name) {
            emit inspector().edited(change(figure()), name, 0);
        });
        QAction* entry = find(menu, group);
        if (entry && choice)
            entry = find(*entry->menu(), choice);
        ASSERT_NE(entry, nullptr) << group;
        ASSERT_TRUE(entry->isEnabled()) << group;
        entry->trigger();
    };
    choose("Colour", "Vermilion");
    EXPECT_EQ(figure().curves[0].ownColour, (Rgb{0xD5, 0x5E, 0x00}));
    choose("Width", "3 pt");
    EXPECT_EQ(figure().curves[0].width, 3);
    choose("Dash", "Dotted");
    EXPECT_EQ(figure().curves[0].dash, Dash::Dotted);
    choose("Duplicate", nullptr);
    ASSERT_EQ(figure().curves.size(), 3u);
    EXPECT_EQ(figure().curves[2].dash, Dash::Dotted);
    choose("Order", "Later");
    EXPECT_EQ(figure().curves[1].activation, "relu");
    choose("Remove", nullptr);
    EXPECT_EQ(figure().curves.size(), 2u);
}

// What comes with the program opens, and every figure of it can be drawn.
TEST(BundledSessions, AreSoundAndOpenInTheWorkspace) {
    int curves = 0;
    for (const auto& file : std::filesystem::directory_iterator(ACTI_SOURCE_ROOT "/resources/samples/sessions")) {
        const auto session = readSession(file.path());
        ASSERT_TRUE(session) << message(session.error());
        for (const Figure& figure : session->figures)
            if (std::holds_alternative<CurveFigure>(figure.content)) {
                const auto scene = build(figure, {});
                EXPECT_TRUE(scene) << message(scene.error());
                ++curves;
            }
        Document document;
        CurvesWorkspace workspace(document);
        document.reset(*session, {});
        const auto* shown = findContent<CurveFigure>(*session, workspace.figureId());
        EXPECT_TRUE(!shown || workspace.view().shownFigure() == *shown) << file.path();
    }
    EXPECT_GE(curves, 8);
}

} // namespace
} // namespace acti::ui

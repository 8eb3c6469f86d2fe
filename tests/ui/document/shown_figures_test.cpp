#include "ui/document/shown_figures.h"

#include "ui/document/document.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct ShownFiguresTest : testing::Test {
    ShownFiguresTest() {
        Session session;
        session.figures = {{"a", "A", {}, CurveFigure{}},
                           {"b", "B", {}, CurveFigure{}},
                           {"s", "S", {}, SweepFigure{}},
                           {"c", "C", {}, CurveFigure{}}};
        document.reset(session, {});
    }
    std::string curves() { return document.shown().of<CurveFigure>(); }

    Document document;
};

TEST_F(ShownFiguresTest, TheFirstOfEachKindUntilAnotherIsAskedFor) {
    EXPECT_EQ(curves(), "a");
    EXPECT_EQ(document.shown().of<SweepFigure>(), "s");
    EXPECT_EQ(document.shown().of<MapFigure>(), "");
    QSignalSpy asked(&document.shown(), &ShownFigures::asked);
    document.shown().show("c");
    EXPECT_EQ(curves(), "c");
    EXPECT_EQ(document.shown().of<SweepFigure>(), "s");
    document.shown().show("none");
    EXPECT_EQ(curves(), "c");
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("c"));
}

TEST_F(ShownFiguresTest, OneThatIsGoneGivesWayToTheFirst) {
    document.shown().show("b");
    document.apply(withoutFigure(document.session(), "b"), QStringLiteral("Remove"));
    EXPECT_EQ(curves(), "a");
}

TEST_F(ShownFiguresTest, UndoAndRedoShowWhatTheyChange) {
    document.apply(withFigureTitle(document.session(), "b", "New"), QStringLiteral("Rename"));
    EXPECT_EQ(curves(), "a") << "an edit alone leads nowhere";
    document.undoStack().undo();
    EXPECT_EQ(curves(), "b");
    document.shown().show("a");
    document.undoStack().redo();
    EXPECT_EQ(curves(), "b");
}

TEST_F(ShownFiguresTest, AnotherSessionBeginsWithItsFirst) {
    document.shown().show("c");
    document.reset(document.session(), {});
    EXPECT_EQ(curves(), "a");
}

} // namespace
} // namespace acti::ui

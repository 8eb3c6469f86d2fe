// Answers of the funnel's background work that arrive when what they were about is gone.
#include "core/base/atomic_file.h"
#include "tests/support/workspace_test.h"
#include "ui/panels/field_panel.h"
#include "ui/views/funnel_centre.h"
#include "ui/views/margin_plot.h"
#include "ui/window/funnel_workspace.h"

#include <QCheckBox>
#include <QLabel>

namespace acti::ui {
namespace {

class FunnelAnswersTest : public WorkspaceTest<FunnelWorkspace, MapFigure> {
protected:
    FunnelAnswersTest() { path = writeWaves(folder.path(), "waves.npy", 3, 24, 32).string(); }

    const MapFigure* drawn() const override { return workspace.picture() ? &workspace.picture()->figure : nullptr; }
    FunnelCentre& centre() { return *static_cast<FunnelCentre*>(workspace.centre()); }
    void removeFigure() {
        document.apply(withoutFigure(document.session(), workspace.figureId()), QStringLiteral("Remove figure"));
    }
    void brush() { emit workspace.centre()->findChild<MarginPlot*>()->rangeChosen(Range{0.01, 0.2}); }
    void spoil() {
        MapFigure bad = figure();
        bad.spec.branch().weights = ExplicitWeights{{1, 2}};
        document.apply(withContent(document.session(), workspace.figureId(), bad), QStringLiteral("Spoil"));
    }
    // Long enough for all that runs in the background to have ended, and for its answers to have arrived.
    static void letAnswersArrive() {
        waitFor([] { return false; }, 300);
    }
};

// BUG: the chosen pixels arrived when the picture that they were of was gone, and the program crashed.
TEST_F(FunnelAnswersTest, APictureThatIsRemovedWhileItsPixelsAreChosenIsNotAskedForItsSize) {
    open(path);
    brush();
    removeFigure();
    EXPECT_EQ(workspace.picture(), nullptr);
    letAnswersArrive();
    document.undoStack().undo();
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    auto* words = workspace.centre()->findChild<QLabel*>(QStringLiteral("brushed"));
    EXPECT_TRUE(waitFor([&] { return words->text().startsWith(QStringLiteral("Chosen: ")); }))
        << "the range is still chosen: " << words->text().toStdString();
}

TEST_F(FunnelAnswersTest, APictureThatFailsWhileItsPixelsAreChosenIsNotAskedForItsSize) {
    open(path);
    spoil();
    for (int i = 0; i < 200 && workspace.picture(); ++i) {
        brush(); // anew each time: the failure may arrive before or after the pixels
        emit workspace.centre()->findChild<MarginPlot*>()->rangeChosen(Range{0.01, 0.2 + 0.001 * i});
        QCoreApplication::processEvents();
    }
    letAnswersArrive();
    EXPECT_EQ(workspace.picture(), nullptr);
    EXPECT_FALSE(centre().showsTiles());
}

// BUG: a map that was computed for the figure before replaced what was said of an input that is missing.
TEST_F(FunnelAnswersTest, AMapOfAnotherFigureDoesNotReplaceAFailure) {
    open(path);
    const AddedAsset added = withAsset(document.session(), (folder.path() / "gone.npy").string());
    Session session = added.session;
    MapFigure map;
    map.input = added.id;
    session.figures.push_back({"missing", "Missing", {}, map});
    document.apply(session, QStringLiteral("Add"));
    const std::string first = workspace.figureId();
    document.shown().show("missing");
    ASSERT_TRUE(waitFor([&] { return inputs.errorOf(added.id).has_value(); }));
    ASSERT_FALSE(centre().showsTiles());
    for (int i = 1; i <= 3; ++i) { // a map is under way whenever the missing one is looked at
        document.shown().show(first);
        MapFigure next = *findContent<MapFigure>(document.session(), first);
        next.spec.branch().dilation = i;
        document.apply(withContent(document.session(), first, next), QStringLiteral("Dilate"));
        document.shown().show("missing");
        letAnswersArrive();
        EXPECT_FALSE(centre().showsTiles());
        EXPECT_EQ(workspace.picture(), nullptr);
    }
    // BUG: what was asked for before the failure was taken for what is shown, and never computed again.
    document.shown().show(first);
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    document.shown().show("missing");
    ASSERT_FALSE(centre().showsTiles());
    document.shown().show(first);
    EXPECT_TRUE(waitFor([&] { return isCurrent() && centre().showsTiles(); }));
}

TEST_F(FunnelAnswersTest, AFieldOfAPictureThatIsGoneIsNotDrawn) {
    open(path);
    workspace.right()->findChild<QCheckBox*>(QStringLiteral("showField"))->click();
    for (int i = 0; i < 5; ++i) {
        centre().tiles().setPinned(QPoint(i, 3));
        removeFigure();
        letAnswersArrive();
        document.undoStack().undo();
        ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    }
    auto* words = workspace.right()->findChild<QLabel*>(QStringLiteral("fieldWords"));
    EXPECT_TRUE(waitFor([&] { return words->isVisibleTo(workspace.right()) && !words->text().isEmpty(); }));
}

} // namespace
} // namespace acti::ui

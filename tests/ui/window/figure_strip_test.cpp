#include "ui/window/figure_strip.h"

#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/settings/settings.h"
#include "ui/window/figure_pictures.h"
#include "ui/window/main_window.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <set>

namespace acti::ui {
namespace {

std::vector<Figure> three() {
    return {{"a", "First", {}, CurveFigure{}}, {"b", "Second", {}, SweepFigure{}}, {"c", {}, {}, SheetFigure{}}};
}

struct FigureStripTest : testing::Test {
    FigureStripTest() { strip.showFigures(three(), "b"); }
    FigureStrip strip;
    QSignalSpy chosen{&strip, &FigureStrip::chosen};
    QSignalSpy moved{&strip, &FigureStrip::moved};
};

TEST_F(FigureStripTest, ShowsEachByItsNameAndMarksTheShownOne) {
    ASSERT_EQ(strip.count(), 3);
    EXPECT_EQ(strip.item(0)->text(), QStringLiteral("First"));
    EXPECT_EQ(strip.item(2)->text(), QStringLiteral("c")) << "without a title its id";
    EXPECT_EQ(strip.currentRow(), 1);
    EXPECT_TRUE(chosen.isEmpty()) << "only a person chooses";
    strip.showFigures(three(), "gone");
    EXPECT_EQ(strip.currentRow(), -1);
}

TEST_F(FigureStripTest, AClickAndTheKeysChoose) {
    strip.setCurrentRow(2);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("c"));
    QTest::keyClick(&strip, Qt::Key_Left);
    EXPECT_EQ(chosen.back()[0].toString(), QStringLiteral("b"));
    QTest::keyClick(&strip, Qt::Key_Left, Qt::AltModifier);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][0].toString(), QStringLiteral("b"));
    EXPECT_EQ(moved[0][1].toInt(), -1);
}

TEST_F(FigureStripTest, ADragTellsWhichFigureWasMovedHowFar) {
    strip.model()->moveRow({}, 0, {}, 3); // as the list does for a drop behind the last one
    ASSERT_TRUE(waitFor([&] { return !moved.isEmpty(); }));
    EXPECT_EQ(moved[0][0].toString(), QStringLiteral("a"));
    EXPECT_EQ(moved[0][1].toInt(), 2);
}

TEST_F(FigureStripTest, PicturesStayWhenTheListIsFilledAnew) {
    QPixmap red(96, 60);
    red.fill(Qt::red);
    strip.setPicture(QStringLiteral("a"), red);
    std::vector<Figure> figures = three();
    std::swap(figures[0], figures[1]);
    strip.showFigures(figures, "a");
    EXPECT_EQ(strip.item(1)->icon().pixmap({96, 60}).toImage().pixelColor(40, 30), QColor(Qt::red));
}

struct StripInWindow : testing::Test {
    StripInWindow() {
        window.openTemplate(
            readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope")
                .value());
        window.resize(1280, 800);
        window.show();
    }
    FigureStrip& strip() { return *window.findChild<FigureStrip*>(); }
    SettingsFolder folder;
    MainWindow window;
};

TEST_F(StripInWindow, EveryFigureGetsAPictureAndAClickShowsIt) {
    ASSERT_GT(strip().count(), 1);
    EXPECT_TRUE(strip().isVisible());
    std::set<QString> pictured;
    QObject::connect(window.findChild<FigurePictures*>(), &FigurePictures::ready, &strip(),
                     [&](const QString& id, const QPixmap& picture) {
                         if (!picture.isNull())
                             pictured.insert(id);
                     });
    ASSERT_TRUE(waitFor([&] { return pictured.size() >= 2; }));
    const int last = strip().count() - 1;
    strip().setCurrentRow(last);
    EXPECT_EQ(window.document().session().figures.back().id,
              strip().item(last)->data(Qt::UserRole).toString().toStdString());
    EXPECT_EQ(strip().currentRow(), last);
}

TEST_F(StripInWindow, MovingAFigureIsOneStepOfUndo) {
    const Session before = window.document().session();
    strip().setCurrentRow(0);
    QTest::keyClick(&strip(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window.document().session().figures[1].id, before.figures[0].id);
    EXPECT_EQ(strip().currentRow(), 1) << "the moved one stays the chosen one";
    window.document().undoStack().undo();
    EXPECT_EQ(window.document().session(), before);
}

TEST_F(StripInWindow, GivesWayInALowWindowAndWhereItIsNotWanted) {
    window.resize(1280, 600);
    EXPECT_TRUE(waitFor([&] { return !strip().isVisible(); }));
    window.resize(1280, 800);
    EXPECT_TRUE(waitFor([&] { return strip().isVisible(); }));
    window.document().reset({}, {});
    EXPECT_FALSE(strip().isVisible()) << "there is nothing to choose from";
}

} // namespace
} // namespace acti::ui

#include "ui/views/figure_preview.h"

#include "tests/support/example_scene.h"
#include "tests/support/styles.h"
#include "tests/support/window_test.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

QSize pageOf(const FigurePreview& preview) { return preview.findChild<QLabel*>()->pixmap().size(); }

TEST(FigurePreview, FitsTheFigureIntoItsRoomInItsProportions) {
    FigurePreview preview;
    preview.resize(500, 300);
    preview.QWidget::show();
    preview.show(exampleScene(), plot::light());
    ASSERT_TRUE(waitFor([&] { return preview.magnification() > 0; }));
    const QSize page = pageOf(preview);
    EXPECT_LE(page.width(), 500);
    EXPECT_LE(page.height(), 300);
    EXPECT_GT(page.height(), 240);
    EXPECT_NEAR(static_cast<double>(page.width()) / page.height(), 100.0 / 80, 0.02);
    preview.resize(700, 400);
    EXPECT_TRUE(waitFor([&] { return pageOf(preview).height() > 330; }));
}

TEST(FigurePreview, TrueSizeIsThatOfThePaperWhateverRoomThereIs) {
    FigurePreview preview;
    preview.setScale(FigurePreview::Scale::TrueSize);
    preview.resize(120, 120);
    preview.QWidget::show();
    preview.show(exampleScene(), plot::light());
    ASSERT_TRUE(waitFor([&] { return preview.magnification() > 0; }));
    EXPECT_EQ(preview.magnification(), 1);
    const QSize page = pageOf(preview);
    EXPECT_NEAR(static_cast<double>(page.width()) / page.height(), 100.0 / 80, 0.02);
    preview.setScale(FigurePreview::Scale::Fit);
    EXPECT_TRUE(waitFor([&] { return preview.magnification() < 1; }));
}

TEST(FigurePreview, OnlyTheNewestFigureIsShown) {
    FigurePreview preview;
    preview.resize(300, 300);
    preview.QWidget::show();
    int drawn = 0;
    QObject::connect(&preview, &FigurePreview::drawn, [&] { ++drawn; });
    Scene wide = exampleScene();
    wide.size = {200, 20};
    preview.show(exampleScene(), plot::light());
    preview.show(wide, plot::light());
    ASSERT_TRUE(waitFor([&] { return drawn > 0 && !preview.isBusy(); }));
    EXPECT_EQ(drawn, 1);
    EXPECT_GT(pageOf(preview).width(), 5 * pageOf(preview).height());
}

} // namespace
} // namespace acti::ui

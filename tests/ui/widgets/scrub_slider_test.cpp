#include "ui/widgets/scrub_slider.h"

#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(ScrubSlider, GoesToWhereItIsPressedAndIsDraggedFromThere) {
    ScrubSlider slider(Qt::Horizontal);
    slider.setRange(0, 1000);
    slider.resize(400, 22);
    slider.show();
    QTest::mousePress(&slider, Qt::LeftButton, {}, {300, 11});
    EXPECT_NEAR(slider.value(), 750, 30);
    EXPECT_TRUE(slider.isSliderDown());
    QMouseEvent move(QEvent::MouseMove, QPointF(100, 11), slider.mapToGlobal(QPointF(100, 11)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&slider, &move);
    EXPECT_NEAR(slider.value(), 250, 30);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {100, 11});
    EXPECT_FALSE(slider.isSliderDown());
    QTest::mousePress(&slider, Qt::RightButton, {}, {300, 11});
    EXPECT_NEAR(slider.value(), 250, 30) << "another button is no press";
    QTest::mouseRelease(&slider, Qt::RightButton, {}, {300, 11}); // else it would be down in what comes next
}

} // namespace
} // namespace acti::ui

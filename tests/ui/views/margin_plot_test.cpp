#include "ui/views/margin_plot.h"

#include "core/figure/map_brush.h"

#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

class MarginPlotTest : public testing::Test {
protected:
    MarginPlotTest() {
        MarginHistogram histogram;
        histogram.limit = 2;
        histogram.bins = {1, 2, 3, 4, 4, 3, 2, 1}; // half a unit each
        plot.setHistogram(histogram);
        plot.resize(200, 100);
        plot.show();
        QObject::connect(&plot, &MarginPlot::rangeChosen, [this](std::optional<Range> range) {
            chosen = range;
            ++times;
        });
    }
    void drag(int from, int to) {
        QTest::mousePress(&plot, Qt::LeftButton, {}, {from, 30});
        QTest::mouseMove(&plot, {(from + to) / 2, 30});
        QTest::mouseMove(&plot, {to, 30});
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, {to, 30});
    }

    MarginPlot plot;
    std::optional<Range> chosen;
    int times = 0;
};

TEST_F(MarginPlotTest, ADragChoosesARangeEitherWay) {
    drag(125, 150);
    ASSERT_TRUE(chosen);
    EXPECT_NEAR(chosen->min, 0.5, 1e-9);
    EXPECT_NEAR(chosen->max, 1, 1e-9);
    drag(75, 50);
    EXPECT_NEAR(chosen->min, -1, 1e-9);
    EXPECT_NEAR(chosen->max, -0.5, 1e-9);
}

TEST_F(MarginPlotTest, BeyondTheRimItGoesOn) {
    drag(100, 240);
    ASSERT_TRUE(chosen);
    EXPECT_NEAR(chosen->min, 0, 1e-9);
    EXPECT_EQ(chosen->max, kEverything.max);
}

TEST_F(MarginPlotTest, AClickTakesItBack) {
    drag(100, 150);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, {40, 30});
    EXPECT_FALSE(chosen);
}

TEST_F(MarginPlotTest, KeysMoveWidenAndLetGo) {
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(chosen, (Range{0, 0.5}));
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(chosen, (Range{0.5, 1}));
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(chosen, (Range{0.5, 1.5}));
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(chosen, (Range{1, kEverything.max}));
    QTest::keyClick(&plot, Qt::Key_Left);
    EXPECT_EQ(chosen, (Range{0.5, 1.5}));
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_FALSE(chosen);
}

TEST_F(MarginPlotTest, AnEmptyHistogramHasNothingToChoose) {
    plot.setHistogram({});
    QTest::keyClick(&plot, Qt::Key_Right);
    drag(20, 60);
    EXPECT_EQ(times, 0);
}

} // namespace
} // namespace acti::ui

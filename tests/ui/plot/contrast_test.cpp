#include "ui/plot/contrast.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

// The examples of WCAG 2.2 and of its understanding documents.
TEST(Contrast, IsTheRatioOfWcag) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::red, Qt::red), 1, 1e-9);
    EXPECT_NEAR(contrast(QColor("#767676"), Qt::white), 4.54, 0.01);
    EXPECT_NEAR(contrast(QColor("#0000ff"), Qt::white), 8.59, 0.01);
}

} // namespace
} // namespace acti::plot

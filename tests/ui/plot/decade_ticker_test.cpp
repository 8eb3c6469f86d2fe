#include "ui/plot/decade_ticker.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

TEST(DecadeTicker, LabelsAreThePowers) {
    EXPECT_EQ(decadeLabel(0), QStringLiteral("1"));
    EXPECT_EQ(decadeLabel(-2), QStringLiteral("0.01"));
    EXPECT_EQ(decadeLabel(-6), QStringLiteral("10⁻⁶"));
    EXPECT_EQ(decadeLabel(120), QStringLiteral("10¹²⁰"));
    EXPECT_EQ(decadeLabel(0.5), QStringLiteral("3.16"));
}

TEST(DecadeTicker, TicksAreWholePowersWhereTwoAreInSight) {
    DecadeTicker ticker;
    ticker.setTickCount(4);
    for (const auto& [low, high] : {std::pair{-3.0, 0.0}, std::pair{-24.0, 0.5}, std::pair{-0.2, 1.9}}) {
        QVector<double> ticks;
        QVector<QString> labels;
        ticker.generate({low, high}, QLocale::c(), 'g', 5, ticks, nullptr, &labels);
        EXPECT_GE(ticks.size(), 2);
        for (const double tick : ticks)
            EXPECT_EQ(tick, std::round(tick));
    }
}

} // namespace
} // namespace acti::plot

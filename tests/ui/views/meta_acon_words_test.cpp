#include "ui/views/meta_acon_words.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

const MetaAconChannel kChannel{"Red", 1.25, -0.5, {0.5123, 0.5123, 0.5123}};

TEST(MetaAconWords, AChannelSaysWhatItHasGot) {
    EXPECT_EQ(channelWords(MetaDesign::Channel, kChannel),
              (QStringList{QStringLiteral("Red"), QStringLiteral("β = 0.5123"), QStringLiteral("p₁ = 1.25, p₂ = −0.5"),
                           QStringLiteral("slope from −0.6747 to 1.425")}));
}

TEST(MetaAconWords, EqualSlopesAreALine) {
    MetaAconChannel line = kChannel;
    line.p2 = 1.25;
    EXPECT_EQ(channelWords(MetaDesign::Layer, line).last(), QStringLiteral("slope 1.25 everywhere"));
}

TEST(MetaAconWords, SeveralBetasAreARange) {
    EXPECT_EQ(betaText({0.1, 0.4, 0.9}), QStringLiteral("0.1 to 0.9, mean 0.4"));
    EXPECT_TRUE(channelWords(MetaDesign::Pixel, kChannel).last().contains(QStringLiteral("changes with x")));
}

} // namespace
} // namespace acti::ui

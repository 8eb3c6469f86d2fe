#include "ui/window/palette_item.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

PaletteItem item(const QString& title, const QString& kind = {}, const QString& also = {}) {
    return {title, kind, also, {}, {}};
}

TEST(PaletteItem, EveryWordMustBeFoundSomewhere) {
    const PaletteItem swish = item("Swish", "activation", "swish");
    EXPECT_TRUE(paletteRank(swish, ""));
    EXPECT_TRUE(paletteRank(swish, "SWI"));
    EXPECT_TRUE(paletteRank(swish, "activation swish"));
    EXPECT_FALSE(paletteRank(swish, "swish dark"));
}

TEST(PaletteItem, WhatBeginsSoGoesBeforeWhatHasItLater) {
    const QString word = "sw";
    const auto beginning = paletteRank(item("Swish"), word), later = paletteRank(item("Hard Swish"), word),
               inside = paletteRank(item("Answer"), word), elsewhere = paletteRank(item("SiLU", "", "swish"), word);
    EXPECT_LT(beginning, later);
    EXPECT_LT(later, inside);
    EXPECT_LT(inside, elsewhere);
    EXPECT_EQ(paletteRank(item("Answer Swish"), word), later) << "the best place counts";
    EXPECT_LT(paletteRank(item("Swish"), "swish"), paletteRank(item("Swish limit"), "swish")) << "the exact name";
}

} // namespace
} // namespace acti::ui

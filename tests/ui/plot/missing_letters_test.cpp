#include "ui/plot/missing_letters.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

const std::string kPrivate = "\uE123"; // of the private use area: no font has it

Scene sceneWith(const std::string& words) {
    Scene scene;
    scene.panels.resize(1);
    scene.panels[0].legend = {{words, {}}};
    return scene;
}

TEST(MissingLetters, WhatTheBundledFontsHaveIsNotMissing) {
    const QString text = QStringLiteral("sup f′ = 1.0998 p₁ − 0.0998 p₂, β ≤ ±2 · ∂f/∂α, é");
    EXPECT_TRUE(missingLetters(text, textFont(8)).empty());
    EXPECT_EQ(missingSentence(sceneWith("ReLU"), styles().front()), "");
}

TEST(MissingLetters, EachIsNamedOnce) {
    const std::string words = "ReLU " + kPrivate + kPrivate + "x and " + kPrivate;
    EXPECT_EQ(missingLetters(QString::fromStdString(words), textFont(8)), std::vector<char32_t>{U'\uE123'});
    EXPECT_TRUE(missingSentence(sceneWith(words), styles().front()).starts_with("no font here has U+E123 "));
    EXPECT_EQ(incompleteWords(sceneWith(words), styles().front()).size(), 2);
}

TEST(MissingLetters, SpacesAndControlCharactersAreNone) {
    EXPECT_TRUE(missingLetters(QStringLiteral("a\tb\n\u00a0\u200b\ufe0f"), textFont(8)).empty());
}

} // namespace
} // namespace acti::plot

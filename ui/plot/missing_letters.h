// Letters that no font of this computer has: they are drawn as boxes, and whoever exports a figure is told.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace acti::plot {

// Each once, in the order of the text. Spaces and control characters are none.
std::vector<char32_t> missingLetters(const QString& text, const QFont& font);

// All words that the scene draws.
QStringList wordsOf(const Scene& scene);

// Those of its words, between spaces, that hold a missing letter.
QStringList incompleteWords(const Scene& scene, const Style& style);

// "no font here has U+0924 त, U+0941 ु; they are drawn as boxes: install a font that has them". Empty: every letter
// has a font.
std::string missingSentence(const Scene& scene, const Style& style);

} // namespace acti::plot

// One thing that the command palette offers, and how well it answers what was typed.
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace acti::ui {

struct PaletteItem {
    QString title;    // "Swish"
    QString kind;     // what it is: "activation", "preset of ACON-C", "File"
    QString also;     // further words it is found by: its id
    QString shortcut; // as keys are shown, or empty
    std::function<void()> run;
};

// Every word of `query` must be found in title, kind or `also`, whatever its case; nothing otherwise. Smaller is
// better: a title that is the query goes first, one that begins with a word before one that has it at the start of
// another word, that before one that has it inside, and all before those found by kind or `also` alone.
std::optional<int> paletteRank(const PaletteItem& item, const QString& query);

} // namespace acti::ui

#include "ui/window/palette_item.h"

#include <QStringList>

#include <algorithm>

namespace acti::ui {
namespace {

enum Place { Beginning, WordStart, Inside, Elsewhere, Nowhere };

Place placeIn(const QString& text, const QString& word) {
    Place best = Nowhere;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive))
        best = std::min(best, at == 0 ? Beginning : text[at - 1].isLetterOrNumber() ? Inside : WordStart);
    return best;
}

} // namespace

std::optional<int> paletteRank(const PaletteItem& item, const QString& query) {
    // The whole title is typed: nothing is meant more than that.
    if (item.title.compare(query.trimmed(), Qt::CaseInsensitive) == 0)
        return -1;
    int rank = 0;
    for (const QString& word : query.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Place place = placeIn(item.title, word);
        if (place == Nowhere && (placeIn(item.kind, word) != Nowhere || placeIn(item.also, word) != Nowhere))
            place = Elsewhere;
        if (place == Nowhere)
            return std::nullopt;
        rank += place;
    }
    return rank;
}

} // namespace acti::ui

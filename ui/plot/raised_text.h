// A line of words in which "^(...)" is set as mathematics sets it: raised and smaller, without the signs that say so.
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <string>
#include <string_view>
#include <vector>

class QPainter;

namespace acti::plot {

struct TextRun {
    std::string text;
    bool isRaised = false;
    bool operator==(const TextRun&) const = default;
};

// "e^(−β·x) + x^4" as "e", "−β·x" raised, " + x", "4" raised. A parenthesis that does not end is left as it stands.
std::vector<TextRun> raisedRuns(std::string_view utf8);

// The words without the signs, and what of them is raised, for a QTextLayout.
struct RaisedWords {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};
RaisedWords raisedWords(const std::string& utf8);

RaisedWords partOf(const RaisedWords& words, qsizetype begin, qsizetype length);

// In one line in the middle of the room's height.
void drawWords(QPainter& painter, const QRectF& room, const RaisedWords& words, const QFont& font);

// The same; what is wider than `room` ends in an ellipsis behind a whole word, where it has several, so that no number
// is cut, and has nothing raised.
double raisedWidth(const std::string& utf8, const QFont& font);
void drawRaised(QPainter& painter, const QRectF& room, const std::string& utf8, const QFont& font);

} // namespace acti::plot

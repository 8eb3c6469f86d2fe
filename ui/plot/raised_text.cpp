#include "ui/plot/raised_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace acti::plot {
namespace {

constexpr qsizetype kMostRaised = 200; // characters within a pair of parentheses

bool isWordSign(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('.'); }

// Where what is raised by the ^ at `place` begins and ends, and where the rest goes on; nothing is raised: 0, 0.
struct Raised {
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype next = 0;
};

Raised raisedAt(const QString& text, qsizetype place) {
    const qsizetype first = place + 1;
    if (first < text.size() && text[first] == QLatin1Char('(')) {
        int depth = 0;
        for (qsizetype i = first; i < std::min(text.size(), first + kMostRaised); ++i) {
            depth += text[i] == QLatin1Char('(') ? 1 : text[i] == QLatin1Char(')') ? -1 : 0;
            if (depth == 0)
                return {first + 1, i, i + 1};
        }
        return {};
    }
    qsizetype end = first;
    while (end < text.size() && isWordSign(text[end]) && (end == first || text[first].isDigit()))
        ++end;
    return end > first ? Raised{first, end, end} : Raised{};
}

QString elidedByWords(const QString& text, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width + 0.5)
        return text;
    for (qsizetype end = text.lastIndexOf(QLatin1Char(' ')); end > 0; end = text.lastIndexOf(QLatin1Char(' '), end - 1))
        if (const QString shorter = text.left(end) + QChar(0x2026); metrics.horizontalAdvance(shorter) <= width)
            return shorter;
    return metrics.elidedText(text, Qt::ElideRight, width);
}

QTextLine oneLine(QTextLayout& layout, const RaisedWords& words) {
    layout.setFormats(words.formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(words.text.size()));
    layout.endLayout();
    return line;
}

} // namespace

std::vector<TextRun> raisedRuns(std::string_view utf8) {
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    std::vector<TextRun> runs;
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            runs.push_back({plain.toStdString(), false});
        plain.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const Raised raised = text[i] == QLatin1Char('^') ? raisedAt(text, i) : Raised{};
        if (raised.end <= raised.begin) {
            plain += text[i++];
            continue;
        }
        flush();
        runs.push_back({text.mid(raised.begin, raised.end - raised.begin).toStdString(), true});
        i = raised.next;
    }
    flush();
    return runs;
}

RaisedWords raisedWords(const std::string& utf8) {
    RaisedWords words;
    for (const TextRun& run : raisedRuns(utf8)) {
        const QString text = QString::fromStdString(run.text);
        if (run.isRaised) {
            QTextCharFormat format;
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            words.formats.push_back({static_cast<int>(words.text.size()), static_cast<int>(text.size()), format});
        }
        words.text += text;
    }
    return words;
}

RaisedWords partOf(const RaisedWords& words, qsizetype begin, qsizetype length) {
    RaisedWords part{words.text.mid(begin, length), {}};
    for (QTextLayout::FormatRange range : words.formats) {
        const int end = std::min(range.start + range.length, static_cast<int>(begin + length));
        range.start = std::max(range.start, static_cast<int>(begin));
        range.length = end - range.start;
        range.start -= static_cast<int>(begin);
        if (range.length > 0)
            part.formats.push_back(range);
    }
    return part;
}

double raisedWidth(const std::string& utf8, const QFont& font) {
    const RaisedWords words = raisedWords(utf8);
    if (words.formats.isEmpty())
        return QFontMetricsF(font).horizontalAdvance(words.text);
    QTextLayout layout(words.text, font);
    return oneLine(layout, words).naturalTextWidth();
}

void drawWords(QPainter& painter, const QRectF& room, const RaisedWords& words, const QFont& font) {
    painter.setFont(font);
    if (words.formats.isEmpty()) {
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, words.text);
        return;
    }
    QTextLayout layout(words.text, font);
    const QTextLine line = oneLine(layout, words);
    const QFontMetricsF metrics(font);
    const double baseline = room.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    line.draw(&painter, {room.left(), baseline - line.ascent()});
}

void drawRaised(QPainter& painter, const QRectF& room, const std::string& utf8, const QFont& font) {
    const RaisedWords words = raisedWords(utf8);
    if (!words.formats.isEmpty() && raisedWidth(utf8, font) <= room.width() + 1)
        return drawWords(painter, room, words, font);
    painter.setFont(font);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, elidedByWords(words.text, font, room.width()));
}

} // namespace acti::plot

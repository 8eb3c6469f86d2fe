#include "ui/plot/missing_letters.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <map>

namespace acti::plot {
namespace {

constexpr std::size_t kMostNamed = 8;

bool isDrawn(char32_t c) {
    constexpr char32_t kFirstSelector = 0xfe00, kLastSelector = 0xfe0f; // which choose a form of the letter before
    const QChar::Category kind = QChar::category(c);
    return kind != QChar::Other_Control && kind != QChar::Other_Format && kind != QChar::Other_Surrogate &&
           !QChar::isSpace(c) && !(c >= kFirstSelector && c <= kLastSelector);
}

bool hasGlyph(char32_t c, const QFont& font) {
    QTextLayout layout(QString::fromUcs4(&c, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() && std::ranges::all_of(runs, [&](const QGlyphRun& run) {
        const QRawFont found = run.rawFont(); // what stands in for a font has boxes for all letters
        return found.isValid() && found.supportsCharacter(c) && !run.glyphIndexes().contains(0U);
    });
}

// What was looked up stays known: letters come again.
class Letters {
public:
    explicit Letters(const QFont& font) : m_font(font) {}

    bool isMissing(char32_t c) {
        if (!isDrawn(c))
            return false;
        const auto known = m_known.find(c);
        return known != m_known.end() ? known->second : m_known.emplace(c, !hasGlyph(c, m_font)).first->second;
    }

    std::vector<char32_t> missingOf(const QString& text) {
        std::vector<char32_t> missing;
        for (const uint c : text.toUcs4())
            if (isMissing(c) && std::ranges::find(missing, c) == missing.end())
                missing.push_back(c);
        return missing;
    }

private:
    QFont m_font;
    std::map<char32_t, bool> m_known;
};

} // namespace

std::vector<char32_t> missingLetters(const QString& text, const QFont& font) { return Letters(font).missingOf(text); }

QStringList wordsOf(const Scene& scene) {
    QStringList words;
    const auto add = [&](const std::string& text) { words << QString::fromStdString(text); };
    if (scene.isTitleShown)
        add(scene.title);
    add(scene.caption);
    for (const SceneCell& cell : scene.cells)
        add(cell.title);
    for (const LegendItem& item : scene.legend)
        add(item.text);
    for (const Panel& panel : scene.panels) {
        for (const std::string& text : {panel.title, panel.x.label, panel.y.label})
            add(text);
        for (const LegendItem& item : panel.legend)
            add(item.text);
        for (const Mark& mark : panel.marks)
            if (const auto* text = std::get_if<Text>(&mark))
                add(text->text);
    }
    return words;
}

QStringList incompleteWords(const Scene& scene, const Style& style) {
    Letters letters(textFont(style.textPt));
    QStringList incomplete;
    for (const QString& text : wordsOf(scene))
        for (const QString& word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (!letters.missingOf(word).empty() && !incomplete.contains(word))
                incomplete << word;
    return incomplete;
}

std::string missingSentence(const Scene& scene, const Style& style) {
    const std::vector<char32_t> missing = missingLetters(wordsOf(scene).join(QLatin1Char(' ')), textFont(style.textPt));
    if (missing.empty())
        return {};
    QStringList names;
    for (std::size_t i = 0; i < std::min(missing.size(), kMostNamed); ++i)
        names << QStringLiteral("U+%1 %2")
                     .arg(static_cast<uint>(missing[i]), 4, 16, QLatin1Char('0'))
                     .toUpper()
                     .arg(QString::fromUcs4(&missing[i], 1));
    const QString listed = names.join(QStringLiteral(", "));
    const std::size_t more = missing.size() - static_cast<std::size_t>(names.size());
    const QString sentence =
        more == 0 ? QCoreApplication::translate(
                        "MissingLetters", "no font here has %1; they are drawn as boxes: install a font that has them")
                  : QCoreApplication::translate("MissingLetters", "no font here has %1 and %2 more; they are drawn as "
                                                                  "boxes: install a font that has them")
                        .replace(QLatin1String("%2"), QString::number(more));
    return sentence.arg(listed).toStdString();
}

} // namespace acti::plot

#include "ui/widgets/labels.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti::ui {

QLabel* roleLabel(const char* role, const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // a file's name is no markup, whatever stands in it
    label->setProperty("role", QLatin1String(role));
    return label;
}

namespace {

// But for symbols: a p of one letter is no P.
QString inCapitals(const QString& text) {
    QStringList words = text.split(QLatin1Char(' '));
    for (QString& word : words)
        if (word.size() > 1 && std::ranges::all_of(word, [](QChar one) { return one.isLetter() || one.isPunct(); }))
            word = word.toUpper();
    return words.join(QLatin1Char(' '));
}

} // namespace

QLabel* sectionLabel(const QString& text) {
    QLabel* label = roleLabel("section", inCapitals(text));
    label->setAccessibleName(text);
    return label;
}

QLabel* lineLabel(const QString& text) {
    QLabel* label = roleLabel("small", text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QPushButton* linkButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString asSentence(QString words) {
    if (words.isEmpty())
        return words;
    words[0] = words[0].toUpper();
    const bool isEnded = QStringLiteral(".!?。").contains(words.back());
    return isEnded ? words : words + QLatin1Char('.');
}

QString displayNumber(double value, int digits) {
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (std::isnan(value))
        return QStringLiteral("undefined");
    QString text = QString::fromStdString(significant(value, digits));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace acti::ui

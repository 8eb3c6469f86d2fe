#include "ui/widgets/labels.h"

#include "core/base/text.h"

#include <cmath>

namespace acti::ui {

QLabel* roleLabel(const char* role, const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // a file's name is no markup, whatever stands in it
    label->setProperty("role", QLatin1String(role));
    return label;
}

QLabel* sectionLabel(const QString& text) {
    QLabel* label = roleLabel("section", text.toUpper());
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

QString displayNumber(double value, int digits) {
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (std::isnan(value))
        return QStringLiteral("undefined");
    QString text = QString::fromStdString(significant(value, digits));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace acti::ui

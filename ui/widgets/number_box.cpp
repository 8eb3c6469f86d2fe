#include "ui/widgets/number_box.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace acti::ui {
namespace {

// A number with a point in it; "85." is one that is being typed.
std::optional<double> fractionIn(QString text, const QString& suffix) {
    if (!suffix.isEmpty() && text.endsWith(suffix))
        text.chop(suffix.size());
    const bool hasDigit = std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
    if (!hasDigit || text.count(QLatin1Char('.')) != 1)
        return std::nullopt;
    return parseDouble((text.trimmed() + QLatin1Char('0')).toStdString());
}

// A suffix of words may hold a comma of its own.
void takeCommaForPoint(QString& text, const QString& suffix) {
    const bool hasSuffix = !suffix.isEmpty() && text.endsWith(suffix);
    QString number = hasSuffix ? text.chopped(suffix.size()) : text;
    number.replace(QLatin1Char(','), QLatin1Char('.'));
    text = hasSuffix ? number + suffix : number;
}

} // namespace

DecimalBox::DecimalBox(QWidget* parent) : QDoubleSpinBox(parent) { setLocale(QLocale::c()); }

QValidator::State DecimalBox::validate(QString& text, int& position) const {
    takeCommaForPoint(text, suffix());
    return QDoubleSpinBox::validate(text, position);
}

WholeBox::WholeBox(QWidget* parent) : QSpinBox(parent) { setLocale(QLocale::c()); }

QValidator::State WholeBox::validate(QString& text, int& position) const {
    takeCommaForPoint(text, suffix());
    return fractionIn(text, suffix()) ? QValidator::Intermediate : QSpinBox::validate(text, position);
}

void WholeBox::fixup(QString& text) const {
    if (const auto typed = fractionIn(text, suffix()))
        text = QString::number(std::llround(std::clamp<double>(*typed, minimum(), maximum()))) + suffix();
    else
        QSpinBox::fixup(text);
}

} // namespace acti::ui

#include "ui/widgets/number_edit.h"

#include "core/base/text.h"
#include "ui/widgets/copying.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QStyle>

#include <cmath>
#include <limits>

namespace acti::ui {
namespace {

constexpr int kShownDigits = 7;

// What a person types: a true minus sign and blanks are welcome.
std::optional<double> parse(QString text) {
    text.replace(QChar(0x2212), QLatin1Char('-'));
    return parseDouble(text.trimmed().toStdString());
}

} // namespace

NumberEdit::NumberEdit(QWidget* parent)
    : QLineEdit(parent), m_domain{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()} {
    setAlignment(Qt::AlignRight);
    setProperty("mathValue", true);
    connect(this, &QLineEdit::returnPressed, this, &NumberEdit::commit);
}

void NumberEdit::setDomain(const Range& domain, std::optional<double> excluded) {
    m_domain = domain;
    m_excluded = excluded;
}

void NumberEdit::setOptional(const QString& placeholder) {
    m_isOptional = true;
    setPlaceholderText(placeholder);
}

void NumberEdit::clearValue() {
    m_hasValue = false;
    const bool isBeingEdited = hasFocus() && isModified() && text().trimmed().isEmpty();
    if (!isBeingEdited)
        restore();
}

void NumberEdit::setValue(double value) {
    m_value = value;
    m_hasValue = true;
    const bool isBeingEdited = hasFocus() && isModified() && parse(text()) == value;
    if (!isBeingEdited)
        display(value);
}

void NumberEdit::display(double value) {
    setText(QString::fromStdString(significant(value, kShownDigits)).replace(QLatin1Char('-'), QChar(0x2212)));
    setCursorPosition(0);
    markInvalid({});
}

// What the field had before it was edited.
void NumberEdit::restore() {
    setModified(false);
    if (m_hasValue)
        return display(m_value);
    clear();
    markInvalid({});
}

void NumberEdit::markInvalid(const QString& why) {
    const bool isInvalid = !why.isEmpty();
    if (property("invalid").toBool() == isInvalid && (!isInvalid || statusTip() == why))
        return;
    if (isInvalid && !property("invalid").toBool())
        m_hint = toolTip();
    setProperty("invalid", isInvalid);
    setStatusTip(why);
    setToolTip(isInvalid ? why : m_hint);
    style()->unpolish(this);
    style()->polish(this);
    if (isInvalid && isVisible())
        sayBriefly(why, *this);
    emit refused(why);
}

bool NumberEdit::isWholeEnough(double value) const { return !m_isWhole || value == std::round(value); }

QString NumberEdit::refusalOf(double value) const {
    if (value == m_excluded)
        return tr("has no meaning at %1").arg(text());
    const QString low = QString::fromStdString(shortest(m_domain.min)),
                  high = QString::fromStdString(shortest(m_domain.max));
    return m_isWhole ? tr("must be a whole number, %1 to %2").arg(low, high)
                     : tr("must lie in %1 to %2").arg(low, high);
}

void NumberEdit::commit() {
    if (!isModified())
        return;
    if (m_isOptional && text().trimmed().isEmpty()) {
        m_hasValue = false;
        restore();
        emit cleared();
        return;
    }
    const std::optional<double> typed = parse(text());
    if (!typed || !std::isfinite(*typed)) {
        markInvalid(text().trimmed().isEmpty() ? tr("A number is needed here, such as 1.5 or -2e-3")
                                               : tr("“%1” is not a number; write it as 1.5 or -2e-3").arg(text()));
        return;
    }
    if (!accepts(*typed) || !isWholeEnough(*typed))
        return markInvalid(refusalOf(*typed));
    setModified(false);
    m_value = *typed;
    m_hasValue = true;
    display(*typed);
    emit valueEdited(*typed);
}

// A hundredth of the magnitude, rounded to a power of ten: 0.01 at 1, 0.1 at 10. Of whole numbers 1, large 10.
double NumberEdit::stepAt(double magnitude, bool isLarge) const {
    if (m_isWhole)
        return isLarge ? 10 : 1;
    return std::pow(10.0, std::floor(std::log10(magnitude)) - (isLarge ? 0 : 1));
}

void NumberEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isModified()) {
        restore();
        return;
    }
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && m_hasValue) {
        const double step = stepAt(std::max(std::abs(m_value), 0.1), event->modifiers() & Qt::ShiftModifier);
        const double next = std::round((m_value + (event->key() == Qt::Key_Up ? step : -step)) / step) * step;
        if (accepts(next)) {
            setModified(false);
            setValue(next);
            emit valueEdited(next);
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool NumberEdit::event(QEvent* event) {
    // What was committed is the session's to undo; the field undoes only what is being typed.
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

// A click into the field takes the whole number, so that what is typed replaces it; a second click sets the cursor.
void NumberEdit::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    m_wasJustEntered = event->reason() == Qt::MouseFocusReason;
}

void NumberEdit::mouseReleaseEvent(QMouseEvent* event) {
    QLineEdit::mouseReleaseEvent(event);
    if (m_wasJustEntered && !hasSelectedText())
        selectAll();
    m_wasJustEntered = false;
}

// A number is one word, whatever stands in it.
void NumberEdit::mouseDoubleClickEvent(QMouseEvent*) { selectAll(); }

void NumberEdit::focusOutEvent(QFocusEvent* event) {
    commit();
    if (property("invalid").toBool())
        restore();
    QLineEdit::focusOutEvent(event);
}

} // namespace acti::ui

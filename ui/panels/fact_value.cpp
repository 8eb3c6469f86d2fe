#include "ui/panels/fact_value.h"

#include "ui/widgets/copying.h"

#include <QKeyEvent>

namespace acti::ui {

FactValue::FactValue(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setCursor(Qt::PointingHandCursor);
    setProperty("copies", true);
}

void FactValue::showRow(const FactRow& row) {
    m_copied = row.copied.isEmpty() ? row.value : row.copied;
    setText(row.value);
    setToolTip(row.tip.isEmpty() ? tr("Click to copy; Return or Ctrl+C by the keyboard")
                                 : row.tip + QLatin1Char('\n') + tr("Click to copy"));
    setAccessibleName(row.name + QStringLiteral(": ") + row.value);
}

void FactValue::mousePressEvent(QMouseEvent*) { copy(); }

void FactValue::keyPressEvent(QKeyEvent* event) {
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    isReturn || event->matches(QKeySequence::Copy) ? copy() : QLabel::keyPressEvent(event);
}

void FactValue::copy() { copyText(m_copied, tr("Copied: %1").arg(m_copied), *this); }

} // namespace acti::ui

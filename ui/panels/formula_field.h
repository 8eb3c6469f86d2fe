// A field for a formula of one's own: read while it is typed; a mistake is marked at its character and said below.
#pragma once

#include "core/base/error.h"
#include "ui/document/document.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace acti::ui {

class FormulaField : public QWidget {
    Q_OBJECT
public:
    explicit FormulaField(QWidget* parent = nullptr);

    // Shows `formula` unless it is what the field holds, or the field holds a mistake that is being corrected.
    void setFormula(const QString& formula);
    void beginTyping();

    // The place of the mistake in the text, in characters from 0; -1: there is none.
    int mistakeAt() const { return m_mistakeAt; }

signals:
    // A formula that can be read; `gesture` is the same from entering the field to leaving it.
    void edited(const QString& formula, quint64 gesture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read(const QString& text);
    void showMistake(const Error& error);

    QLineEdit* m_edit = nullptr;
    QLabel* m_message = nullptr;
    Gesture m_gesture = 0;
    int m_mistakeAt = -1;
};

} // namespace acti::ui

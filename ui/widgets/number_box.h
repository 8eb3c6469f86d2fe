// Spin boxes for numbers that are written as everywhere in the program, with a decimal point, whatever the desktop's
// language. A comma is taken for the point: it never vanishes between two digits.
#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace acti::ui {

class DecimalBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit DecimalBox(QWidget* parent = nullptr);
    QValidator::State validate(QString& text, int& position) const override;
};

// A fraction that is typed is rounded when the field is left.
class WholeBox : public QSpinBox {
    Q_OBJECT
public:
    explicit WholeBox(QWidget* parent = nullptr);
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
};

} // namespace acti::ui

// A field for one number, with no locale: "1.5", "-1e-3". A wrong entry is marked, says why, and changes nothing.
#pragma once

#include "core/numeric/range.h"

#include <QLineEdit>

namespace acti::ui {

class NumberEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget* parent = nullptr);

    void setDomain(const Range& domain);
    // Shows `value` unless the field is being edited to it.
    void setValue(double value);
    double value() const { return m_value; }

signals:
    // By return, by leaving the field, or by the up and down keys; always inside the domain.
    void valueEdited(double value);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();
    void show(double value);
    void markInvalid(const QString& why);

    double m_value = 0;
    Range m_domain;
};

} // namespace acti::ui

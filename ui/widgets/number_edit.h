// A field for one number, with no locale: "1.5", "-1e-3". A wrong entry is marked, says why, and changes nothing.
#pragma once

#include "core/numeric/range.h"

#include <QLineEdit>

#include <optional>

namespace acti::ui {

class NumberEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget* parent = nullptr);

    // `excluded`: a value inside the domain that has no meaning.
    void setDomain(const Range& domain, std::optional<double> excluded = {});
    // Whole numbers alone; the up and down keys step by one at least.
    void setWhole(bool isWhole = true) { m_isWhole = isWhole; }
    // An empty field has a meaning then, which `placeholder` says in it: committing one emits `cleared`.
    void setOptional(const QString& placeholder);
    // Shows `value` unless the field is being edited to it.
    void setValue(double value);
    // Shows an empty field. Needs setOptional.
    void clearValue();
    double value() const { return m_value; } // the last one there was
    bool hasValue() const { return m_hasValue; }

signals:
    // By return, by leaving the field, or by the up and down keys; always inside the domain.
    void valueEdited(double value);
    // By return or by leaving the field, where it is empty and may be.
    void cleared();
    // What was typed is not taken, and why; empty: that no longer holds.
    void refused(const QString& why);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void commit();
    void display(double value);
    void restore();
    void markInvalid(const QString& why);

    double m_value = 0;
    bool m_hasValue = true;
    bool m_isOptional = false;
    bool accepts(double value) const { return m_domain.contains(value) && value != m_excluded; }
    bool isWholeEnough(double value) const;
    QString refusalOf(double value) const;

    double stepAt(double magnitude, bool isLarge) const;

    Range m_domain;
    bool m_isWhole = false;
    QString m_hint; // the tooltip that a reason stands in for
    std::optional<double> m_excluded;
    bool m_wasJustEntered = false; // by a click that is not over yet
};

} // namespace acti::ui

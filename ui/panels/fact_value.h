// A value that a click, Return or Ctrl+C copies as its row says: at full precision.
#pragma once

#include "ui/panels/fact_rows.h"

#include <QLabel>

namespace acti::ui {

class FactValue : public QLabel {
    Q_OBJECT
public:
    explicit FactValue(QWidget* parent = nullptr);
    void showRow(const FactRow& row);
    QString copied() const { return m_copied; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copy();

    QString m_copied;
};

} // namespace acti::ui

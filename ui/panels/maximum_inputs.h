// The lines that a smooth maximum takes: slope and offset of each, typed; added and removed.
#pragma once

#include "core/figure/swept.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;

namespace acti::ui {

class NumberEdit;

class MaximumInputs : public QWidget {
    Q_OBJECT
public:
    explicit MaximumInputs(QWidget* parent = nullptr);
    void setInputs(const std::vector<MaximumInput>& inputs);

signals:
    // All of them with one change made, and what it is called.
    void edited(const std::vector<acti::MaximumInput>& inputs, const QString& name);

private:
    void rebuild();
    NumberEdit* field(std::size_t index, double MaximumInput::*member, const QString& name);

    std::vector<MaximumInput> m_inputs;
    std::vector<std::pair<NumberEdit*, NumberEdit*>> m_fields;
    QWidget* m_rows = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace acti::ui

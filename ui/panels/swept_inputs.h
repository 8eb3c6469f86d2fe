// Of a smooth maximum: the lines that it takes, what stands beside its family for comparison, and its distance to the
// maximum.
#pragma once

#include "ui/panels/sweep_part.h"

#include <vector>

class QCheckBox;

namespace acti::ui {

class ChoiceRow;
class MaximumInputs;

class SweptInputs : public SweepPart {
    Q_OBJECT
public:
    explicit SweptInputs(QWidget* parent = nullptr);

protected:
    void showFigure() override;

private:
    void makeSwitches();
    void change(const QString& name, const std::function<void(SweptMaximum&)>& change);

    MaximumInputs* m_inputs = nullptr;
    std::vector<QCheckBox*> m_switches;
    ChoiceRow* m_gap = nullptr;
};

} // namespace acti::ui

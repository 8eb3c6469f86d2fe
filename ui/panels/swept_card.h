// What runs: an activation with the parameter to sweep and those that stand still, or a smooth maximum in words.
#pragma once

#include "ui/panels/sweep_part.h"

#include <vector>

class QComboBox;

namespace acti::ui {

class FormulaView;
class ParamRow;

class SweptCard : public SweepPart {
    Q_OBJECT
public:
    explicit SweptCard(QWidget* parent = nullptr);

protected:
    void showFigure() override;

private:
    void rebuildParams();
    ParamRow* fixedRow(const ParamInfo& info);
    void changeParameter(int index);

    std::string m_shown; // of which the fixed parameters' rows are there
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    QLabel* m_words = nullptr; // of a smooth maximum, which has no typeset formula
    QComboBox* m_parameter = nullptr;
    QWidget* m_parameterRow = nullptr;
    QVBoxLayout* m_fixed = nullptr;
    std::vector<std::pair<std::string, ParamRow*>> m_rows;
};

} // namespace acti::ui

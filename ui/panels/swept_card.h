// What runs: an activation or a formula of one's own, with the parameter to sweep and those that stand still, or a
// smooth maximum in words.
#pragma once

#include "ui/panels/sweep_part.h"

#include <vector>

class QComboBox;

namespace acti::ui {

class FormulaField;
class FormulaView;
class ParamRow;

class SweptCard : public SweepPart {
    Q_OBJECT
public:
    explicit SweptCard(QWidget* parent = nullptr);
    ~SweptCard() override;

    // Of a formula of one's own: it is ready to be typed over.
    void beginTyping();

protected:
    void showFigure() override;

private:
    void rebuildParams();
    void showSubject(const SweptActivation& activation);
    void changeFormula(const QString& formula, Gesture gesture);
    ParamRow* fixedRow(const ParamInfo& info);
    void changeParameter(int index);

    std::shared_ptr<const Entry> m_entry; // what runs; none: a smooth maximum
    std::string m_shown;                  // of which the fixed parameters' rows are there
    Gesture m_draftGesture = 0;           // of the formula that is being typed
    SweepFigure m_draftOf;                // as it was before
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    FormulaField* m_field = nullptr; // of a formula of one's own
    QLabel* m_words = nullptr;       // of a smooth maximum, which has no typeset formula
    QComboBox* m_parameter = nullptr;
    QWidget* m_parameterRow = nullptr;
    QVBoxLayout* m_fixed = nullptr;
    std::vector<std::pair<std::string, ParamRow*>> m_rows;
};

} // namespace acti::ui

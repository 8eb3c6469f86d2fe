// Right of a sweep: what runs, over which range, and what of it is drawn.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/document/document.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace acti::ui {

class ChoiceRow;
class FormulaView;
class MaximumInputs;
class NumberEdit;
class ParamRow;

class SweepPanel : public QWidget {
    Q_OBJECT
public:
    explicit SweepPanel(QWidget* parent = nullptr);
    void setFigure(const SweepFigure& figure);

signals:
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::SweepFigure& figure, const QString& name, quint64 gesture);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSubject();
    QWidget* makeRange();
    QWidget* makeView();
    QWidget* makeLimits();
    QWidget* makeMaximum();
    void showSubject();
    void rebuildParams();
    void showRange();
    void showLimitWords();
    void edit(const QString& name, Gesture gesture, const std::function<void(SweepFigure&)>& change);
    void editMaximum(const QString& name, const std::function<void(SweptMaximum&)>& change);
    void changeParameter(int index);
    void changeScale(int index);

    SweepFigure m_figure;
    std::string m_shownSubject; // of which the fixed parameters' rows are there
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    QLabel* m_words = nullptr; // of a smooth maximum, which has no typeset formula
    QComboBox* m_parameter = nullptr;
    QWidget* m_parameterRow = nullptr;
    QVBoxLayout* m_fixed = nullptr;
    std::vector<std::pair<std::string, ParamRow*>> m_rows;
    NumberEdit* m_from = nullptr;
    NumberEdit* m_to = nullptr;
    ChoiceRow* m_scale = nullptr;
    QSpinBox* m_members = nullptr;
    ChoiceRow* m_quantity = nullptr;
    ChoiceRow* m_style = nullptr;
    QWidget* m_limits = nullptr;
    std::vector<QCheckBox*> m_limitBoxes;
    QWidget* m_maximum = nullptr;
    MaximumInputs* m_inputs = nullptr;
    QCheckBox* m_showsInputs = nullptr;
    ChoiceRow* m_gap = nullptr;
    QTimer m_limitTimer;
};

} // namespace acti::ui

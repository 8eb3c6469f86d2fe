// Right of the curves: which there are, and the parameters and facts of the selected one.
#pragma once

#include "core/figure/curve_figure.h"
#include "ui/document/document.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace acti::ui {

class CurveList;
class FactsCard;
class FormulaView;
class ParamRow;

class CurveInspector : public QWidget {
    Q_OBJECT
public:
    explicit CurveInspector(QWidget* parent = nullptr);
    void setFigure(const CurveFigure& figure, std::optional<std::size_t> selected);

signals:
    void selected(int index);
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::CurveFigure& figure, const QString& name, quint64 gesture);

private:
    QWidget* makeHeader();
    void showCurve();
    void rebuildParams(const Entry& entry);
    void showPresets();
    void editCurve(const QString& name, Gesture gesture, const std::function<void(Curve&)>& change);
    void refreshFacts();

    CurveFigure m_figure;
    std::optional<std::size_t> m_selected;
    std::string m_shownId; // of the activation whose rows are there
    CurveList* m_list = nullptr;
    QWidget* m_details = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    QVBoxLayout* m_paramLayout = nullptr;
    std::vector<ParamRow*> m_params;
    QPushButton* m_presets = nullptr;
    QPushButton* m_reset = nullptr;
    QCheckBox* m_bounds = nullptr;
    FactsCard* m_facts = nullptr;
    QTimer m_factsTimer;
};

} // namespace acti::ui

// What a curve figure shows besides its curves: its quantities as a row of chips, and the settings of those that have
// some.
#pragma once

#include "core/figure/curve_edits.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace acti::ui {

class NumberEdit;

class FigureOptions : public QWidget {
    Q_OBJECT
public:
    explicit FigureOptions(QWidget* parent = nullptr);
    void setFigure(const CurveFigure& figure);

signals:
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::CurveFigure& figure, const QString& name, quint64 gesture);

private:
    QToolButton* addChip(const QString& text, const QString& name);
    QToolButton* addQuantityChip(const Quantity& quantity, const QString& name);
    void makeMenu();
    void makeChainRow();
    void makeCompareRow();
    void showGradients();
    void showCompared();
    void compare();
    void toggle(bool CurveFigure::*option, const QString& name);

    CurveFigure m_figure;
    QHBoxLayout* m_chips = nullptr;
    std::vector<std::pair<Quantity, QToolButton*>> m_quantities;
    QToolButton* m_gradients = nullptr;
    QToolButton* m_more = nullptr;
    std::vector<std::pair<QAction*, bool CurveFigure::*>> m_switches;
    QWidget* m_chainRow = nullptr;
    NumberEdit* m_depth = nullptr;
    NumberEdit* m_weight = nullptr;
    QWidget* m_compareRow = nullptr;
    QComboBox* m_compared[2] = {nullptr, nullptr};
};

} // namespace acti::ui

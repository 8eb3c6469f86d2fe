// The rarely used part of the funnel condition, folded away: dilation, bias, what the norm multiplies and adds, and how
// strongly the winner map is coloured.
#pragma once

#include "core/figure/map_figure.h"
#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace acti::ui {

class NumberEdit;

class ConditionMore : public QWidget {
    Q_OBJECT
public:
    explicit ConditionMore(QWidget* parent = nullptr);

    void showFigure(const MapFigure& figure);
    // Unfolds it; for the layout of whoever shows it.
    QPushButton* toggle() { return m_toggle; }

signals:
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    struct Number {
        QLabel* label;
        NumberEdit* edit;
    };
    Number addNumber(QGridLayout& grid, const QString& objectName, const QString& label, const QString& toolTip,
                     const Range& domain);
    void connectNumber(const Number& number, const QString& step,
                       const std::function<MapFigure(const MapFigure&, double)>& edit);
    void makeNumbers(QGridLayout& grid);
    void makeNorm(QGridLayout& grid);
    void makeOpacity(QGridLayout& grid);
    void showNumbers();
    static void show(const Number& number, bool isVisible, double value);

    MapFigure m_figure;
    QPushButton* m_toggle;
    Number m_dilation{}, m_bias{}, m_gamma{}, m_beta{}, m_eps{};
    QSlider* m_opacity = nullptr;
    Gesture m_gesture = 0;
};

} // namespace acti::ui

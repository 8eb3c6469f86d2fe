// What is shown of the selected curve beside its line: the bounds of its slope, its literal formula in float32 or
// float64, the slopes it trains with, and whose slope stands at its kinks.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/naive_line.h"
#include "ui/document/document.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace acti::ui {

class NumberEdit;
class SeedBox;

class CurveOptions : public QWidget {
    Q_OBJECT
public:
    explicit CurveOptions(QWidget* parent = nullptr);

    void setCurve(const Curve& curve, const ResolvedCurve& resolved);
    // Says where the literal formula fails at the curve's parameters; takes some milliseconds.
    void refreshTroubles();

signals:
    void edited(const std::function<void(acti::Curve&)>& change, const QString& name, quint64 gesture);
    // A range of x in which all that goes wrong is seen.
    void rangeWanted(double from, double to);

private:
    void makeNaive();
    void makeTraining();
    void makeKinks();
    void showNaive();
    void showTraining();
    void showKinks();
    void chooseNaive();
    void chooseTraining();

    Curve m_curve;
    std::optional<ResolvedCurve> m_resolved;
    QCheckBox* m_bounds = nullptr;
    QWidget* m_naiveRow = nullptr;
    QCheckBox* m_literal = nullptr;
    QComboBox* m_naive = nullptr;
    QLabel* m_troubles = nullptr;
    QPushButton* m_showTroubles = nullptr;
    std::vector<NaiveTroublePlace> m_places;
    QWidget* m_trainingRow = nullptr;
    QCheckBox* m_training = nullptr;
    NumberEdit* m_draws = nullptr;
    SeedBox* m_seed = nullptr;
    QWidget* m_kinkRow = nullptr;
    QComboBox* m_kinks = nullptr;
};

} // namespace acti::ui

// Right of the curves: what the figure shows, which curves there are, and the parameters and facts of the selected one.
#pragma once

#include "core/figure/curve_figure.h"
#include "ui/document/document.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QHBoxLayout;
class QVBoxLayout;

namespace acti::ui {

class CurveList;
class CurveOptions;
class FactsCard;
class FigureOptions;
class FormulaField;
class FormulaView;
class ParamRow;

class CurveInspector : public QWidget {
    Q_OBJECT
public:
    explicit CurveInspector(QWidget* parent = nullptr);
    ~CurveInspector() override;
    void setFigure(const CurveFigure& figure, std::optional<std::size_t> selected);

    // Plays the last parameter of the selected curve, or pauses what plays.
    void togglePlay();
    // A new curve of a formula, ready to be typed over.
    void addFormula();
    // What can be done with a curve, where the mouse is: its colour, width, dash, order, a copy, and what copies it.
    void showCurveMenu(int index, const QPoint& at);

signals:
    void selected(int index);
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::CurveFigure& figure, const QString& name, quint64 gesture);
    void playingChanged(bool isPlaying);
    // The whole range of the figure is to be seen.
    void fitWanted();

private:
    QWidget* makeHeader();
    QHBoxLayout* makeLinks();
    void fill(QVBoxLayout& layout);
    void connectOptions();
    void showFrom(double from, double to);
    void changeFormula(const QString& formula, Gesture gesture);
    void showCurve();
    void rebuildParams(const Entry& entry);
    void connectList();
    void addParamRow(const ParamInfo& info);
    void showPresets();
    void showCopyMenu();
    void showFormula(const Curve& curve, const Entry& entry);
    std::string rangeKey(const std::string& param) const;
    void editCurve(const QString& name, Gesture gesture, const std::function<void(Curve&)>& change);
    void refreshFacts();

    CurveFigure m_figure;
    std::optional<std::size_t> m_selected;
    CurveResolver m_resolver;
    std::string m_shownRows;               // the activation, or the parameters of the formula, whose rows are there
    std::map<std::string, Range> m_ranges; // of sliders that were given another one
    bool m_startsTyping = false;           // the next formula that is shown is a new one
    Gesture m_draftGesture = 0;            // of the formula that is being typed
    std::size_t m_draftIndex = 0;
    Curve m_draftOf; // its curve as it was
    FigureOptions* m_options = nullptr;
    CurveList* m_list = nullptr;
    QWidget* m_details = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    FormulaField* m_field = nullptr;
    QVBoxLayout* m_paramLayout = nullptr;
    std::vector<ParamRow*> m_params;
    QPushButton* m_presets = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_copyAs = nullptr;
    CurveOptions* m_curveOptions = nullptr;
    FactsCard* m_facts = nullptr;
    QTimer m_factsTimer;
    std::string m_factsOf;  // the activation and formula that facts were asked for last
    LatestTask m_factsTask; // of formulas, whose facts may take long
};

} // namespace acti::ui

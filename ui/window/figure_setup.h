// The axes, the legend and the title of the figure that is shown: typed exactly, each change a step of undo.
#pragma once

#include "core/figure/axis_choices.h"
#include "ui/document/document.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace acti::ui {

class NumberEdit;

class FigureSetup : public QDialog {
    Q_OBJECT
public:
    explicit FigureSetup(Document& document, QWidget* parent = nullptr);

    // From here on this figure is set; empty, or one that is gone: nothing can be set.
    void setFigure(const std::string& id);

private:
    struct AxisRow {
        QLabel* name = nullptr;
        NumberEdit* from = nullptr;
        NumberEdit* to = nullptr;
        NumberEdit* step = nullptr;
        QCheckBox* logarithmic = nullptr;
    };

    QWidget* makeTitle();
    QWidget* makeAxes();
    QWidget* makeLegend();
    void makeRow(int index);
    void showRow(const AxisRow& row, const AxisChoice& choice) const;
    void refresh();
    void setEnd(int index, bool isFrom, std::optional<double> value);
    void take(const Result<FigureContent>& content, const QString& name);
    void say(const QString& problem);
    void makeRoom();

    Document& m_document;
    std::string m_id;
    std::vector<AxisChoice> m_choices;
    std::vector<AxisRow> m_rows;
    QLineEdit* m_title = nullptr;
    QCheckBox* m_isDrawn = nullptr;
    QWidget* m_content = nullptr;
    QWidget* m_axes = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_legendRow = nullptr;
    QComboBox* m_legend = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace acti::ui

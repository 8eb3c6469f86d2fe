// The shape of a sheet: its title, rows and columns, letters, and the size of the page.
#pragma once

#include "core/figure/figure.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace acti::ui {

class NumberEdit;

class SheetPanel : public QWidget {
    Q_OBJECT
public:
    explicit SheetPanel(QWidget* parent = nullptr);

    // Its content is a sheet.
    void setFigure(const Figure& figure);

signals:
    // The figure with one change made, and what the change is called.
    void edited(const acti::Figure& figure, const QString& name);

private:
    void makeFields();
    NumberEdit* newNumber(const QString& name, const Range& domain, bool isWhole);

    Figure m_figure;
    QLineEdit* m_title = nullptr;
    NumberEdit* m_rows = nullptr;
    NumberEdit* m_columns = nullptr;
    QCheckBox* m_letters = nullptr;
    QCheckBox* m_sharedLegend = nullptr;
    NumberEdit* m_margin = nullptr;
    NumberEdit* m_width = nullptr;
    NumberEdit* m_height = nullptr;
};

} // namespace acti::ui

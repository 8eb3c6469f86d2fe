// The curves of the figure: colour, name and parameters, shown or hidden, removed. The Tab key stops at the selected
// one alone; the up and down keys go from one to the next, with Alt they move it, as dragging does, and a right click
// or the menu key asks for what else can be done with it.
#pragma once

#include "core/figure/curve_figure.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace acti::ui {

class CurveRow;

class CurveList : public QWidget {
    Q_OBJECT
public:
    explicit CurveList(QWidget* parent = nullptr);
    void setCurves(const std::vector<Curve>& curves, int selected);

signals:
    void selected(int index);
    void visibilityToggled(int index);
    void removed(int index);
    void moved(int from, int to);
    void menuWanted(int index, const QPoint& at);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow();
    void step(int from, int places, bool isMove);
    void markDrop(int from, int to);
    QVBoxLayout* m_layout = nullptr;
    std::vector<CurveRow*> m_rows;
    std::vector<Curve> m_curves;
    CurveResolver m_resolver;
    int m_selected = -1;
};

} // namespace acti::ui

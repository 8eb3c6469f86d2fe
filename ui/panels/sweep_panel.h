// Right of a sweep: what runs, over which range, and what of it is drawn.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/document/document.h"

#include <QWidget>

#include <vector>

namespace acti::ui {

class SweepPart;

class SweepPanel : public QWidget {
    Q_OBJECT
public:
    explicit SweepPanel(QWidget* parent = nullptr);
    void setFigure(const SweepFigure& figure);

signals:
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::SweepFigure& figure, const QString& name, quint64 gesture);

private:
    std::vector<SweepPart*> m_parts;
};

} // namespace acti::ui

// Right of a sweep: what runs, over which range, and what of it is drawn.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/document/document.h"

#include <QWidget>

#include <vector>

namespace acti::ui {

class SweepPart;
class SweptCard;

class SweepPanel : public QWidget {
    Q_OBJECT
public:
    explicit SweepPanel(QWidget* parent = nullptr);
    void setFigure(const SweepFigure& figure);
    // Of a formula of one's own: it is ready to be typed over.
    void beginTyping();

signals:
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::SweepFigure& figure, const QString& name, quint64 gesture);

private:
    SweptCard* m_card = nullptr; // the first of m_parts
    std::vector<SweepPart*> m_parts;
};

} // namespace acti::ui

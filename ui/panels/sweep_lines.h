// The lines beside a family: what it tends to, by name, and the bounds of f' that it shares.
#pragma once

#include "ui/panels/sweep_part.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>

#include <vector>

class QCheckBox;

namespace acti::ui {

class SweepLines : public SweepPart {
    Q_OBJECT
public:
    explicit SweepLines(QWidget* parent = nullptr);

protected:
    void showFigure() override;
    void showEvent(QShowEvent* event) override;

private:
    void nameLimits();
    void showBounds();

    std::vector<QCheckBox*> m_limits;
    QCheckBox* m_bounds = nullptr;
    QTimer m_delay; // the words follow a drag a moment later
    LatestTask m_task;
};

} // namespace acti::ui

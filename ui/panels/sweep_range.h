// The range of the parameter that runs, its scale, and how many curves: both ends are judged together, and what is
// wrong with them is said here, with what to do.
#pragma once

#include "ui/panels/sweep_part.h"

class QPushButton;

namespace acti::ui {

class ChoiceRow;
class NumberEdit;

class SweepRange : public SweepPart {
    Q_OBJECT
public:
    explicit SweepRange(QWidget* parent = nullptr);

protected:
    void showFigure() override;

private:
    void makeFields();
    void makeRemedies();
    void judge();
    void propose(const Range& values, SweepScale scale, const QString& name);
    void say(const QString& problem, bool hasRemedies = false);
    void changeScale(int index);

    NumberEdit* m_from = nullptr;
    NumberEdit* m_to = nullptr;
    ChoiceRow* m_scale = nullptr;
    NumberEdit* m_members = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_remedies = nullptr; // of a log range that does not start above 0
    QPushButton* m_startAbove = nullptr;
};

} // namespace acti::ui

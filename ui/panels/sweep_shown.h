// What of a sweep is drawn: the quantity, as a family or as a heat map.
#pragma once

#include "ui/panels/sweep_part.h"

namespace acti::ui {

class ChoiceRow;

class SweepShown : public SweepPart {
    Q_OBJECT
public:
    explicit SweepShown(QWidget* parent = nullptr);

protected:
    void showFigure() override;

private:
    ChoiceRow* m_quantity = nullptr;
    ChoiceRow* m_style = nullptr;
};

} // namespace acti::ui

// The batch norms after the two layers of Meta-ACON's small network: which statistics, or none.
#pragma once

#include "core/figure/meta_acon_figure.h"
#include "ui/document/document.h"

#include <QWidget>

class QLabel;

namespace acti::ui {

class ChoiceRow;

class MetaAconNorms : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconNorms(QWidget* parent = nullptr);

    // `samples` of the input: statistics of a batch need two.
    void showFigure(const MetaAconFigure& figure, std::size_t samples);

signals:
    void proposed(const acti::MetaAconFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    MetaAconFigure m_figure;
    ChoiceRow* m_choice;
    QLabel* m_line;
};

} // namespace acti::ui

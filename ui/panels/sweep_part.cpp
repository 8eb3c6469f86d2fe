#include "ui/panels/sweep_part.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace acti::ui {

SweepPart::SweepPart(const QString& title, QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, kRhythm, 0, 0);
    m_column->setSpacing(kRhythm);
    if (!title.isEmpty())
        m_column->addWidget(sectionLabel(title));
}

void SweepPart::setFigure(const SweepFigure& figure) {
    m_figure = figure;
    showFigure();
}

void SweepPart::edit(const QString& name, Gesture gesture, const std::function<void(SweepFigure&)>& change) {
    SweepFigure figure = m_figure;
    change(figure);
    if (figure.current && !figure.values.contains(*figure.current))
        figure.current.reset();
    if (figure != m_figure)
        emit edited(figure, name, gesture);
}

QLabel* SweepPart::rowLabel(const QString& text, QWidget* control) {
    QLabel* label = roleLabel("muted", text);
    label->setBuddy(control);
    return label;
}

} // namespace acti::ui

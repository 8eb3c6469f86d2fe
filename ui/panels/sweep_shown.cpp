#include "ui/panels/sweep_shown.h"

#include "ui/widgets/choice_row.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

// Of the switch's places, which are in the order of Quantity::Kind.
Quantity quantityOf(int index, const SweepSubject& subject) {
    const auto kind = static_cast<Quantity::Kind>(index);
    if (kind != Quantity::Kind::Gradient)
        return {kind, {}};
    const auto swept = sweptOf(subject);
    return {kind, swept ? std::string((*swept)->parameter().id) : std::string()};
}

} // namespace

SweepShown::SweepShown(QWidget* parent) : SweepPart(tr("Shown"), parent) {
    m_quantity = new ChoiceRow(
        tr("Quantity"), {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″"), QStringLiteral("∂f/∂β")},
        {tr("The values"), tr("The slope"), tr("The curvature"), {}});
    m_style = new ChoiceRow(tr("Figure"), {tr("Family"), tr("Heat map")},
                            {tr("A curve for each of several values, coloured by the parameter"),
                             tr("Colours over x and the parameter; a curve below it for one value")});
    column().addWidget(m_quantity);
    column().addWidget(m_style);
    connect(m_quantity, &ChoiceRow::chosen, this, [this](int index) {
        edit(tr("Change quantity"), 0, [index](SweepFigure& figure) {
            figure.quantity = quantityOf(index, figure.subject);
            figure.y.reset(); // heights of another quantity have no meaning for this one
        });
    });
    connect(m_style, &ChoiceRow::chosen, this, [this](int index) {
        edit(index == 0 ? tr("Show as family") : tr("Show as heat map"), 0,
             [index](SweepFigure& figure) { figure.style = static_cast<SweepStyle>(index); });
    });
}

void SweepShown::showFigure() {
    m_quantity->setCurrent(static_cast<int>(figure().quantity.kind));
    m_style->setCurrent(static_cast<int>(figure().style));
    if (const auto swept = sweptOf(figure().subject)) {
        const QString symbol = fromView((*swept)->parameter().symbol);
        m_quantity->setText(static_cast<int>(Quantity::Kind::Gradient), QStringLiteral("∂f/∂%1").arg(symbol),
                            tr("The gradient with respect to %1").arg(symbol));
    }
}

} // namespace acti::ui

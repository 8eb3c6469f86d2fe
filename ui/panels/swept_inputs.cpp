#include "ui/panels/swept_inputs.h"

#include "ui/panels/maximum_inputs.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

struct Switch {
    const char* text;
    const char* hint;
    const char* name; // of the edit
    bool SweptMaximum::*member;
    bool isOfValues; // without meaning for slopes
};
constexpr Switch kSwitches[] = {
    {QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Draw the inputs"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "The lines x₁, x₂, … beside the family, each with its name"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Show or hide inputs"), &SweptMaximum::showsInputs, true},
    {QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Compare with LogSumExp"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "ln(Σ exp βxᵢ)/β, dashed: above the maximum by at most ln(n)/β; at the "
                                                "value that is shown, else at the middle of the range"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Compare with LogSumExp"), &SweptMaximum::showsLogSumExp, false},
    {QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Compare with mellowmax"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs",
                       "ln(mean exp βxᵢ)/β, dotted: below the maximum, and the mean at β = 0; at the value that is "
                       "shown, else at the middle of the range"),
     QT_TRANSLATE_NOOP("acti::ui::SweptInputs", "Compare with mellowmax"), &SweptMaximum::showsMellowmax, false}};

} // namespace

SweptInputs::SweptInputs(QWidget* parent) : SweepPart(tr("Inputs"), parent), m_inputs(new MaximumInputs) {
    column().addWidget(m_inputs);
    connect(m_inputs, &MaximumInputs::edited, this,
            [this](const std::vector<MaximumInput>& inputs, const QString& name) {
                change(name, [&](SweptMaximum& maximum) { maximum.inputs = inputs; });
            });
    makeSwitches();
    m_gap = new ChoiceRow(tr("Distance to the maximum"), {tr("No gap"), tr("over x"), tr("over β")}, {});
    column().addWidget(sectionLabel(tr("Gap to the maximum")));
    column().addWidget(m_gap);
    connect(m_gap, &ChoiceRow::chosen, this, [this](int index) {
        change(tr("Change gap panel"), [index](SweptMaximum& maximum) { maximum.gap = static_cast<GapPanel>(index); });
    });
}

void SweptInputs::makeSwitches() {
    for (const Switch& one : kSwitches) {
        auto* box = new QCheckBox(tr(one.text));
        box->setAccessibleName(box->text());
        connect(box, &QCheckBox::clicked, this, [this, one](bool isOn) {
            change(tr(one.name), [&](SweptMaximum& maximum) { maximum.*one.member = isOn; });
        });
        column().addWidget(box);
        m_switches.push_back(box);
    }
}

// What belongs to a family alone waits, and says so, while a heat map is shown.
void SweptInputs::showFigure() {
    const auto* maximum = std::get_if<SweptMaximum>(&figure().subject);
    setVisible(maximum);
    if (!maximum)
        return;
    m_inputs->setInputs(maximum->inputs);
    const bool isFamily = figure().style == SweepStyle::Family;
    const QString whyNot = tr("A heat map has no room for this; choose Family to see it");
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        const bool hasPlace = kSwitches[i].isOfValues ? figure().quantity.kind == Quantity::Kind::Value
                                                      : isOfOneSample(figure().quantity);
        m_switches[i]->setChecked(maximum->*kSwitches[i].member);
        m_switches[i]->setEnabled(isFamily && hasPlace);
        m_switches[i]->setToolTip(!isFamily  ? whyNot
                                  : hasPlace ? tr(kSwitches[i].hint)
                                             : tr("Not of this quantity; choose f to see it"));
    }
    m_gap->setCurrent(static_cast<int>(maximum->gap));
    m_gap->setEnabled(isFamily);
    m_gap->setHints(
        isFamily ? QStringList{tr("Do not draw the distance to the maximum"),
                               tr("The distance to the maximum over x, each curve with its bound W((n − 1)/e)/β"),
                               tr("The largest distance to the maximum over β, with the bound W((n − 1)/e)/β")}
                 : QStringList{whyNot, whyNot, whyNot});
}

void SweptInputs::change(const QString& name, const std::function<void(SweptMaximum&)>& change) {
    edit(name, 0, [&](SweepFigure& figure) {
        if (auto* maximum = std::get_if<SweptMaximum>(&figure.subject))
            change(*maximum);
    });
}

} // namespace acti::ui

#include "ui/panels/sweep_range.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr double kDecades = 100; // from end to start of a log range that has none of its own

// Where a log range to `end` starts that has no start above 0.
double logStart(double end) { return end / kDecades; }

} // namespace

SweepRange::SweepRange(QWidget* parent) : SweepPart(tr("Range"), parent) {
    makeFields();
    makeRemedies();
    connect(m_from, &NumberEdit::valueEdited, this, &SweepRange::judge);
    connect(m_to, &NumberEdit::valueEdited, this, &SweepRange::judge);
    connect(m_scale, &ChoiceRow::chosen, this, &SweepRange::changeScale);
    connect(m_members, &NumberEdit::valueEdited, this, [this](double count) {
        edit(tr("Change number of curves"), 0,
             [count](SweepFigure& figure) { figure.members = static_cast<std::size_t>(count); });
    });
    for (NumberEdit* field : {m_from, m_to, m_members})
        connect(field, &NumberEdit::refused, this, [this, field](const QString& why) {
            if (why.isEmpty() && field->hasFocus())
                return; // what is wrong with the pair stays
            say(why.isEmpty() ? why : tr("%1 %2.").arg(field->accessibleName(), why));
        });
}

void SweepRange::makeFields() {
    m_from = new NumberEdit;
    m_from->setAccessibleName(tr("Range from"));
    m_from->setToolTip(tr("Where the parameter begins"));
    m_to = new NumberEdit;
    m_to->setAccessibleName(tr("Range to"));
    m_to->setToolTip(tr("Where the parameter ends"));
    m_members = new NumberEdit;
    m_members->setWhole(true);
    m_members->setDomain({static_cast<double>(kFewestMembers), static_cast<double>(kMostMembers)});
    m_members->setAccessibleName(tr("Number of curves"));
    m_scale = new ChoiceRow(tr("Scale of the parameter"), {tr("Linear"), tr("Log")},
                            {tr("Equal differences"), tr("Equal ratios; the range must be above 0")});
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->addWidget(rowLabel(tr("From"), m_from), 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(rowLabel(tr("to"), m_to), 0, 2);
    grid->addWidget(m_to, 0, 3);
    grid->addWidget(rowLabel(tr("Scale"), m_scale), 1, 0);
    grid->addWidget(m_scale, 1, 1, 1, 3);
    grid->addWidget(rowLabel(tr("Curves"), m_members), 2, 0);
    grid->addWidget(m_members, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    column().addLayout(grid);
}

void SweepRange::makeRemedies() {
    m_problem = roleLabel("problem", {});
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_remedies = new QWidget;
    auto* row = new QHBoxLayout(m_remedies);
    row->setContentsMargins(0, 0, 0, 0);
    m_startAbove = linkButton({});
    m_startAbove->setToolTip(tr("A hundredth of where the range ends"));
    auto* linear = linkButton(tr("Use the linear scale"));
    linear->setToolTip(tr("The linear scale takes any range"));
    row->addWidget(m_startAbove);
    row->addWidget(linear);
    row->addStretch(1);
    m_remedies->hide();
    column().addWidget(m_problem);
    column().addWidget(m_remedies);
    connect(m_startAbove, &QPushButton::clicked, this, [this] {
        propose({logStart(m_to->value()), m_to->value()}, SweepScale::Log, tr("Change range"));
    });
    connect(linear, &QPushButton::clicked, this, [this] {
        propose({m_from->value(), m_to->value()}, SweepScale::Linear, tr("Change range"));
    });
}

void SweepRange::showFigure() {
    const auto swept = sweptOf(figure().subject);
    if (!swept)
        return;
    for (NumberEdit* field : {m_from, m_to})
        field->setDomain((*swept)->parameter().domain);
    m_from->setValue(figure().values.min);
    m_to->setValue(figure().values.max);
    m_scale->setCurrent(static_cast<int>(figure().scale));
    m_members->setValue(static_cast<double>(figure().members));
    const bool isFamily = figure().style == SweepStyle::Family;
    m_members->setEnabled(isFamily);
    m_members->setToolTip(isFamily
                              ? tr("Curves of the family, %1 to %2, evenly spaced on the scale; up and down keys step")
                                    .arg(kFewestMembers)
                                    .arg(kMostMembers)
                              : tr("A heat map has no single curves; choose Family to count them"));
    say({});
}

void SweepRange::say(const QString& problem, bool hasRemedies) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_remedies->setVisible(hasRemedies);
}

// One end may wait for the other: a range that is none yet changes nothing.
void SweepRange::judge() {
    const Range typed{m_from->value(), m_to->value()};
    if (!(typed.min < typed.max))
        return say(tr("From %1 to %2 is no range yet: its end must be the larger.")
                       .arg(displayNumber(typed.min), displayNumber(typed.max)));
    propose(typed, figure().scale, tr("Change range"));
}

void SweepRange::propose(const Range& values, SweepScale scale, const QString& name) {
    if (scale == SweepScale::Log && values.min <= 0) {
        const bool canStart = values.max > 0;
        m_startAbove->setVisible(canStart);
        m_startAbove->setText(tr("Start at %1").arg(displayNumber(logStart(values.max))));
        return say(tr("A log scale starts above 0, not at %1.").arg(displayNumber(values.min)), true);
    }
    say({});
    edit(name, 0, [&](SweepFigure& figure) {
        figure.values = values;
        figure.scale = scale;
    });
}

// A range that reaches 0 or below cannot be logarithmic: it then begins a hundredth below its end, and says so by
// itself in the field.
void SweepRange::changeScale(int index) {
    const auto scale = static_cast<SweepScale>(index);
    Range values = figure().values;
    if (scale == SweepScale::Log && values.min <= 0) {
        if (values.max <= 0)
            values.max = 10;
        values.min = logStart(values.max);
    }
    propose(values, scale, tr("Change scale"));
    m_scale->setCurrent(static_cast<int>(figure().scale));
}

} // namespace acti::ui

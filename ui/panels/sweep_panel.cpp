#include "ui/panels/sweep_panel.h"

#include "core/activations/catalogue.h"
#include "ui/panels/maximum_inputs.h"
#include "ui/plot/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/param_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kLimitDelayMs = 60; // the words on limits follow a drag a moment later

struct LimitChoice {
    bool SweepLimits::*isShown;
    LimitPoint point;
};
constexpr LimitChoice kLimitChoices[] = {{&SweepLimits::zero, LimitPoint::Zero},
                                         {&SweepLimits::plus, LimitPoint::PlusInfinity},
                                         {&SweepLimits::minus, LimitPoint::MinusInfinity}};

QWidget* section(const QString& title, QVBoxLayout*& column) {
    auto* part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins(0, kRhythm, 0, 0);
    column->setSpacing(kRhythm);
    if (!title.isEmpty())
        column->addWidget(sectionLabel(title));
    return part;
}

QLabel* rowLabel(const QString& text, QWidget* control) {
    QLabel* label = roleLabel("muted", text);
    label->setBuddy(control);
    return label;
}

// Of the switch's places, which are in the order of Quantity::Kind.
Quantity quantityOf(int index, const SweepSubject& subject) {
    const auto kind = static_cast<Quantity::Kind>(index);
    if (kind != Quantity::Kind::Gradient)
        return {kind, {}};
    const auto swept = sweptOf(subject);
    return {kind, swept ? std::string((*swept)->parameter().id) : std::string()};
}

} // namespace

SweepPanel::SweepPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("panel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * kRhythm, kRhythm / 2, kRhythm, 2 * kRhythm);
    column->setSpacing(kRhythm);
    for (QWidget* part : {makeSubject(), makeMaximum(), makeRange(), makeView(), makeLimits()})
        column->addWidget(part);
    column->addStretch(1);
    fillScrolled(*this, content);
    setMinimumWidth(288);
    m_limitTimer.setSingleShot(true);
    m_limitTimer.setInterval(kLimitDelayMs);
    connect(&m_limitTimer, &QTimer::timeout, this, &SweepPanel::showLimitWords);
}

QWidget* SweepPanel::makeSubject() {
    QVBoxLayout* column = nullptr;
    QWidget* part = section({}, column);
    m_title = roleLabel("title", {});
    m_title->setWordWrap(true);
    m_formula = new FormulaView;
    m_words = roleLabel("muted", tr("A weighted mean of its inputs, with weights that grow as e to the β times the "
                                    "input: the mean at β = 0, the maximum as β grows."));
    m_words->setWordWrap(true);
    m_parameter = new QComboBox;
    m_parameter->setAccessibleName(tr("Parameter that runs"));
    m_parameter->setToolTip(tr("The parameter that runs through the range; the others stand still"));
    m_parameterRow = new QWidget;
    auto* row = new QHBoxLayout(m_parameterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(rowLabel(tr("Sweep"), m_parameter));
    row->addWidget(m_parameter, 1);
    m_fixed = new QVBoxLayout;
    m_fixed->setSpacing(kRhythm / 2);
    column->addWidget(m_title);
    column->addWidget(m_formula);
    column->addWidget(m_words);
    column->addWidget(m_parameterRow);
    column->addLayout(m_fixed);
    connect(m_parameter, &QComboBox::activated, this, &SweepPanel::changeParameter);
    return part;
}

QWidget* SweepPanel::makeRange() {
    QVBoxLayout* column = nullptr;
    QWidget* part = section(tr("Range"), column);
    m_from = new NumberEdit;
    m_to = new NumberEdit;
    m_from->setAccessibleName(tr("Range from"));
    m_from->setToolTip(tr("Where the parameter begins"));
    m_to->setAccessibleName(tr("Range to"));
    m_to->setToolTip(tr("Where the parameter ends"));
    m_members = new QSpinBox;
    m_members->setKeyboardTracking(false);
    m_members->setRange(static_cast<int>(kFewestMembers), static_cast<int>(kMostMembers));
    m_members->setAccessibleName(tr("Number of curves"));
    m_members->setToolTip(tr("Curves of the family, evenly spaced on the scale; up and down keys step"));
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
    column->addLayout(grid);
    connect(m_from, &NumberEdit::valueEdited, this, [this](double value) {
        edit(tr("Change range"), 0, [value](SweepFigure& figure) { figure.values.min = value; });
    });
    connect(m_to, &NumberEdit::valueEdited, this, [this](double value) {
        edit(tr("Change range"), 0, [value](SweepFigure& figure) { figure.values.max = value; });
    });
    connect(m_scale, &ChoiceRow::chosen, this, &SweepPanel::changeScale);
    connect(m_members, &QSpinBox::valueChanged, this, [this](int count) {
        edit(tr("Change number of curves"), 0,
             [count](SweepFigure& figure) { figure.members = static_cast<std::size_t>(count); });
    });
    return part;
}

QWidget* SweepPanel::makeView() {
    QVBoxLayout* column = nullptr;
    QWidget* part = section(tr("Shown"), column);
    m_quantity = new ChoiceRow(
        tr("Quantity"), {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″"), QStringLiteral("∂f/∂β")},
        {tr("The values"), tr("The slope"), tr("The curvature"), {}});
    m_style = new ChoiceRow(tr("Figure"), {tr("Family"), tr("Heat map")},
                            {tr("A curve for each of several values, coloured by the parameter"),
                             tr("Colours over x and the parameter; a curve below it for one value")});
    column->addWidget(m_quantity);
    column->addWidget(m_style);
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
    return part;
}

QWidget* SweepPanel::makeLimits() {
    QVBoxLayout* column = nullptr;
    m_limits = section(tr("Limits"), column);
    for (const LimitChoice& choice : kLimitChoices) {
        auto* box = new QCheckBox;
        box->setAccessibleName(choice.point == LimitPoint::Zero           ? tr("Limit at 0")
                               : choice.point == LimitPoint::PlusInfinity ? tr("Limit at infinity")
                                                                          : tr("Limit at minus infinity"));
        box->setToolTip(tr("Draw the curve that the family tends to, computed exactly; where it is finite"));
        connect(box, &QCheckBox::clicked, this, [this, choice](bool isOn) {
            edit(isOn ? tr("Show limit") : tr("Hide limit"), 0,
                 [&](SweepFigure& figure) { figure.limits.*choice.isShown = isOn; });
        });
        column->addWidget(box);
        m_limitBoxes.push_back(box);
    }
    return m_limits;
}

QWidget* SweepPanel::makeMaximum() {
    QVBoxLayout* column = nullptr;
    m_maximum = section(tr("Inputs"), column);
    m_inputs = new MaximumInputs;
    m_showsInputs = new QCheckBox(tr("Draw the inputs"));
    m_showsInputs->setToolTip(tr("Thin lines beside the family"));
    m_gap = new ChoiceRow(tr("Distance to the maximum"), {tr("No gap"), tr("over x"), tr("over β")},
                          {tr("Do not draw the distance to the maximum"),
                           tr("The distance to the maximum over x, each curve with its bound W((n − 1)/e)/β"),
                           tr("The largest distance to the maximum over β, with the bound W((n − 1)/e)/β")});
    column->addWidget(m_inputs);
    column->addWidget(m_showsInputs);
    column->addWidget(sectionLabel(tr("Gap to the maximum")));
    column->addWidget(m_gap);
    connect(m_inputs, &MaximumInputs::edited, this,
            [this](const std::vector<MaximumInput>& inputs, const QString& name) {
                editMaximum(name, [&](SweptMaximum& maximum) { maximum.inputs = inputs; });
            });
    connect(m_showsInputs, &QCheckBox::clicked, this, [this](bool isOn) {
        editMaximum(isOn ? tr("Show inputs") : tr("Hide inputs"),
                    [isOn](SweptMaximum& maximum) { maximum.showsInputs = isOn; });
    });
    connect(m_gap, &ChoiceRow::chosen, this, [this](int index) {
        editMaximum(tr("Change gap panel"),
                    [index](SweptMaximum& maximum) { maximum.gap = static_cast<GapPanel>(index); });
    });
    return m_maximum;
}

void SweepPanel::setFigure(const SweepFigure& figure) {
    m_figure = figure;
    showSubject();
    showRange();
    m_quantity->setCurrent(static_cast<int>(figure.quantity.kind));
    m_style->setCurrent(static_cast<int>(figure.style));
    m_limits->setVisible(figure.style == SweepStyle::Family);
    for (std::size_t i = 0; i < m_limitBoxes.size(); ++i)
        m_limitBoxes[i]->setChecked(figure.limits.*kLimitChoices[i].isShown);
    m_limitTimer.start();
}

void SweepPanel::showSubject() {
    const auto* maximum = std::get_if<SweptMaximum>(&m_figure.subject);
    const auto* activation = std::get_if<SweptActivation>(&m_figure.subject);
    m_maximum->setVisible(maximum);
    m_words->setVisible(maximum);
    m_formula->setVisible(activation);
    m_parameterRow->setVisible(activation);
    if (maximum) {
        m_title->setText(tr("Smooth maximum"));
        m_inputs->setInputs(maximum->inputs);
        m_showsInputs->setChecked(maximum->showsInputs);
        m_gap->setCurrent(static_cast<int>(maximum->gap));
    }
    const Result<const Entry*> entry = activation ? findEntry(activation->activation) : Result<const Entry*>(Error{});
    const std::string shown = activation ? activation->activation + " " + activation->parameter : std::string();
    if (m_shownSubject != shown) {
        m_shownSubject = shown;
        rebuildParams();
    }
    if (!entry)
        return;
    for (const auto& [id, row] : m_rows) {
        const Result<std::size_t> index = findParam(**entry, id);
        const auto set = activation->params.find(id);
        row->setValue(set != activation->params.end() ? set->second : (*entry)->params()[*index].initial);
    }
}

void SweepPanel::rebuildParams() {
    for (const auto& [id, row] : m_rows) {
        row->disconnect(this); // hidden, a field would tell what was typed, of what is not shown any more
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_parameter->clear();
    const auto* activation = std::get_if<SweptActivation>(&m_figure.subject);
    const Result<const Entry*> entry = activation ? findEntry(activation->activation) : Result<const Entry*>(Error{});
    if (!entry)
        return;
    m_title->setText(fromView((*entry)->name()));
    m_formula->setFormula(fromView((*entry)->id()), fromView((*entry)->formula()));
    for (const ParamInfo& info : (*entry)->params()) {
        const std::string id(info.id);
        m_parameter->addItem(QStringLiteral("%1  %2").arg(fromView(info.symbol), fromView(info.meaning)),
                             QString::fromStdString(id));
        if (id == activation->parameter) {
            m_parameter->setCurrentIndex(m_parameter->count() - 1);
            continue;
        }
        auto* row = new ParamRow(info);
        connect(row, &ParamRow::edited, this, [this, id](double value, Gesture gesture) {
            edit(tr("Change %1").arg(QString::fromStdString(id)), gesture, [&](SweepFigure& figure) {
                if (auto* swept = std::get_if<SweptActivation>(&figure.subject))
                    swept->params[id] = value;
            });
        });
        m_fixed->addWidget(row);
        m_rows.emplace_back(id, row);
    }
}

void SweepPanel::showRange() {
    const auto swept = sweptOf(m_figure.subject);
    if (!swept)
        return;
    const QString symbol = fromView((*swept)->parameter().symbol);
    m_quantity->setText(static_cast<int>(Quantity::Kind::Gradient), QStringLiteral("∂f/∂%1").arg(symbol),
                        tr("The gradient with respect to %1").arg(symbol));
    m_from->setDomain((*swept)->parameter().domain);
    m_to->setDomain((*swept)->parameter().domain);
    m_from->setValue(m_figure.values.min);
    m_to->setValue(m_figure.values.max);
    m_scale->setCurrent(static_cast<int>(m_figure.scale));
    const QSignalBlocker quiet(m_members);
    m_members->setValue(static_cast<int>(m_figure.members));
    m_members->setEnabled(m_figure.style == SweepStyle::Family);
}

void SweepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_limitTimer.start();
}

// What a limit is called, or that there is none, stands where it is switched on.
void SweepPanel::showLimitWords() {
    const auto swept = sweptOf(m_figure.subject);
    if (!swept || !isVisible()) // else when it is shown
        return;
    for (std::size_t i = 0; i < m_limitBoxes.size(); ++i) {
        const SweepLimit limit = sweepLimit(**swept, m_figure.quantity, kLimitChoices[i].point, m_figure.x, {});
        m_limitBoxes[i]->setText(QString::fromStdString(limit.words));
        m_limitBoxes[i]->setAccessibleDescription(QString::fromStdString(limit.words));
        m_limitBoxes[i]->setEnabled(limit.exists);
    }
}

void SweepPanel::edit(const QString& name, Gesture gesture, const std::function<void(SweepFigure&)>& change) {
    SweepFigure figure = m_figure;
    change(figure);
    if (figure.current && !figure.values.contains(*figure.current))
        figure.current.reset();
    if (figure != m_figure)
        emit edited(figure, name, gesture);
}

void SweepPanel::editMaximum(const QString& name, const std::function<void(SweptMaximum&)>& change) {
    edit(name, 0, [&](SweepFigure& figure) {
        if (auto* maximum = std::get_if<SweptMaximum>(&figure.subject))
            change(*maximum);
    });
}

void SweepPanel::changeParameter(int index) {
    edit(tr("Sweep another parameter"), 0, [&](SweepFigure& figure) {
        auto* swept = std::get_if<SweptActivation>(&figure.subject);
        if (!swept || m_parameter->itemData(index).toString().toStdString() == swept->parameter)
            return;
        SweptActivation subject = *swept;
        subject.parameter = m_parameter->itemData(index).toString().toStdString();
        subject.params.erase(subject.parameter);
        const SweepFigure fresh = sweepOver(subject);
        figure.subject = subject;
        figure.values = fresh.values;
        figure.scale = fresh.scale;
        figure.current.reset();
        if (figure.quantity.kind == Quantity::Kind::Gradient)
            figure.quantity = {};
    });
}

// A range that reaches 0 or below cannot be logarithmic: it then begins a hundredth below its end, and says so by
// itself in the field.
void SweepPanel::changeScale(int index) {
    edit(tr("Change scale"), 0, [&](SweepFigure& figure) {
        figure.scale = static_cast<SweepScale>(index);
        if (figure.scale == SweepScale::Log && figure.values.min <= 0) {
            if (figure.values.max <= 0)
                figure.values.max = 10;
            figure.values.min = figure.values.max / 100;
        }
    });
    m_scale->setCurrent(static_cast<int>(m_figure.scale));
}

} // namespace acti::ui

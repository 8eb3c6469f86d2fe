#include "ui/panels/swept_card.h"

#include "core/activations/catalogue.h"
#include "core/expression/expression.h"
#include "core/figure/own_formula.h"
#include "core/figure/sweep_edits.h"
#include "ui/panels/formula_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/param_row.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

std::shared_ptr<const Entry> sweptEntry(const SweepSubject& subject) {
    const auto* activation = std::get_if<SweptActivation>(&subject);
    const auto entry = activation ? namedEntry(activation->activation, activation->formula)
                                  : Result<std::shared_ptr<const Entry>>(Error{});
    return entry ? *entry : nullptr;
}

// A text without a parameter is a sound formula, and nothing to sweep.
Result<void> demandParameter(const Formula& formula) {
    if (!formula.params.empty())
        return {};
    return Error{ErrorCode::InvalidArgument,
                 SweptCard::tr("a sweep runs over a parameter; write a name besides x, as in a * x").toStdString(),
                 {}};
}

} // namespace

SweptCard::SweptCard(QWidget* parent)
    : SweepPart({}, parent), m_title(roleLabel("title", {})), m_formula(new FormulaView), m_field(new FormulaField),
      m_words(roleLabel("muted", tr("A weighted mean of its inputs, with weights that grow as e to the β times the "
                                    "input: the mean at β = 0, the maximum as β grows."))),
      m_parameter(new QComboBox), m_parameterRow(new QWidget), m_fixed(new QVBoxLayout) {
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_parameter->setAccessibleName(tr("Parameter that runs"));
    m_parameter->setToolTip(tr("The parameter that runs through the range; the others stand still"));
    auto* row = new QHBoxLayout(m_parameterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(rowLabel(tr("Sweep"), m_parameter));
    row->addWidget(m_parameter, 1);
    m_fixed->setSpacing(kRhythm / 2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_formula, m_field, m_words, m_parameterRow})
        column().addWidget(part);
    column().addLayout(m_fixed);
    m_field->setDemand(demandParameter);
    connect(m_field, &FormulaField::edited, this, &SweptCard::changeFormula);
    connect(m_parameter, &QComboBox::activated, this, &SweptCard::changeParameter);
}

// A field that has the focus while it is deleted loses it, and would tell what was typed to what is gone.
SweptCard::~SweptCard() { m_field->disconnect(this); }

void SweptCard::beginTyping() { m_field->beginTyping(); }

void SweptCard::showFigure() {
    const auto* activation = std::get_if<SweptActivation>(&figure().subject);
    const bool isCustom = activation && activation->activation == kCustomActivation;
    m_words->setVisible(!activation);
    m_formula->setVisible(activation && !isCustom);
    m_field->setVisible(isCustom);
    m_parameterRow->setVisible(activation);
    m_entry = sweptEntry(figure().subject);
    if (!activation)
        m_title->setText(tr("Smooth maximum"));
    std::string shown = activation ? activation->activation + " " + activation->parameter : std::string();
    if (isCustom && m_entry)
        shown += parameterWords(*m_entry);
    if (m_shown != shown) {
        m_shown = shown;
        rebuildParams();
    }
    if (activation && m_entry)
        showSubject(*activation);
}

void SweptCard::showSubject(const SweptActivation& activation) {
    if (activation.activation == kCustomActivation)
        m_field->setFormula(QString::fromStdString(activation.formula));
    for (const auto& [id, row] : m_rows) {
        const Result<std::size_t> index = findParam(*m_entry, id);
        const auto set = activation.params.find(id);
        row->setValue(set != activation.params.end() ? set->second : m_entry->params()[*index].initial);
    }
}

void SweptCard::rebuildParams() {
    for (const auto& [id, row] : m_rows) {
        row->disconnect(this); // hidden, a field would tell what was typed, of what is not shown any more
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_parameter->clear();
    if (!m_entry)
        return;
    const bool isCustom = m_entry->family() == Family::Custom;
    m_title->setText(isCustom ? tr("Formula") : fromView(m_entry->name()));
    if (!isCustom)
        m_formula->setFormula(fromView(m_entry->id()), fromView(m_entry->formula()));
    for (const ParamInfo& info : m_entry->params()) {
        m_parameter->addItem(
            isCustom ? fromView(info.symbol)
                     : QStringLiteral("%1  %2").arg(fromView(info.symbol), inTheWindowsLanguage(info.meaning)),
            fromView(info.id));
        if (info.id == std::get<SweptActivation>(figure().subject).parameter)
            m_parameter->setCurrentIndex(m_parameter->count() - 1);
        else
            m_rows.emplace_back(info.id, fixedRow(info));
    }
}

// Each text changes the sweep as it was when the edit began: what is half typed takes no parameter's value away.
void SweptCard::changeFormula(const QString& formula, Gesture gesture) {
    const auto* swept = std::get_if<SweptActivation>(&figure().subject);
    if (!swept || swept->activation != kCustomActivation)
        return;
    if (m_draftGesture != gesture || gesture == 0) {
        m_draftGesture = gesture;
        m_draftOf = figure();
    }
    edit(tr("Change the formula"), gesture, [&](SweepFigure& figure) {
        figure.subject = m_draftOf.subject;
        figure.values = m_draftOf.values;
        figure.scale = m_draftOf.scale;
        figure.quantity = m_draftOf.quantity;
        figure.current = m_draftOf.current;
        figure = withSweptFormula(figure, formula.toStdString());
    });
}

ParamRow* SweptCard::fixedRow(const ParamInfo& info) {
    auto* row = new ParamRow(info);
    connect(row, &ParamRow::edited, this, [this, id = std::string(info.id)](double value, Gesture gesture) {
        edit(tr("Change %1").arg(QString::fromStdString(id)), gesture, [&](SweepFigure& figure) {
            if (auto* swept = std::get_if<SweptActivation>(&figure.subject))
                swept->params[id] = value;
        });
    });
    m_fixed->addWidget(row);
    return row;
}

void SweptCard::changeParameter(int index) {
    const std::string chosen = m_parameter->itemData(index).toString().toStdString();
    edit(tr("Sweep another parameter"), 0, [&](SweepFigure& figure) { figure = withSweptParameter(figure, chosen); });
}

} // namespace acti::ui

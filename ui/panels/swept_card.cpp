#include "ui/panels/swept_card.h"

#include "core/activations/catalogue.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/param_row.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

const Entry* entryOf(const SweepSubject& subject) {
    const auto* activation = std::get_if<SweptActivation>(&subject);
    const Result<const Entry*> entry = activation ? findEntry(activation->activation) : Result<const Entry*>(Error{});
    return entry ? *entry : nullptr;
}

} // namespace

SweptCard::SweptCard(QWidget* parent)
    : SweepPart({}, parent), m_title(roleLabel("title", {})), m_formula(new FormulaView),
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
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_formula, m_words, m_parameterRow})
        column().addWidget(part);
    column().addLayout(m_fixed);
    connect(m_parameter, &QComboBox::activated, this, &SweptCard::changeParameter);
}

void SweptCard::showFigure() {
    const auto* activation = std::get_if<SweptActivation>(&figure().subject);
    m_words->setVisible(!activation);
    m_formula->setVisible(activation);
    m_parameterRow->setVisible(activation);
    if (!activation)
        m_title->setText(tr("Smooth maximum"));
    const std::string shown = activation ? activation->activation + " " + activation->parameter : std::string();
    if (m_shown != shown) {
        m_shown = shown;
        rebuildParams();
    }
    const Entry* entry = entryOf(figure().subject);
    if (!entry)
        return;
    for (const auto& [id, row] : m_rows) {
        const Result<std::size_t> index = findParam(*entry, id);
        const auto set = activation->params.find(id);
        row->setValue(set != activation->params.end() ? set->second : entry->params()[*index].initial);
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
    const Entry* entry = entryOf(figure().subject);
    if (!entry)
        return;
    m_title->setText(fromView(entry->name()));
    m_formula->setFormula(fromView(entry->id()), fromView(entry->formula()));
    for (const ParamInfo& info : entry->params()) {
        m_parameter->addItem(QStringLiteral("%1  %2").arg(fromView(info.symbol), fromView(info.meaning)),
                             fromView(info.id));
        if (info.id == std::get<SweptActivation>(figure().subject).parameter)
            m_parameter->setCurrentIndex(m_parameter->count() - 1);
        else
            m_rows.emplace_back(info.id, fixedRow(info));
    }
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
    edit(tr("Sweep another parameter"), 0, [&](SweepFigure& figure) {
        auto* swept = std::get_if<SweptActivation>(&figure.subject);
        const std::string chosen = m_parameter->itemData(index).toString().toStdString();
        if (!swept || chosen == swept->parameter)
            return;
        SweptActivation subject = *swept;
        subject.parameter = chosen;
        subject.params.erase(chosen);
        const SweepFigure fresh = sweepOver(subject);
        figure.subject = subject;
        figure.values = fresh.values;
        figure.scale = fresh.scale;
        figure.current.reset();
        if (figure.quantity.kind == Quantity::Kind::Gradient)
            figure.quantity = {};
    });
}

} // namespace acti::ui

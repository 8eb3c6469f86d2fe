#include "ui/panels/curve_inspector.h"

#include "core/session/edits.h"
#include "ui/panels/curve_list.h"
#include "ui/panels/facts_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/param_row.h"

#include <QCheckBox>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kFactsDelayMs = 40; // facts follow a slider a moment later than the curve

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

CurveInspector::CurveInspector(QWidget* parent)
    : QWidget(parent), m_list(new CurveList), m_details(new QWidget),
      m_empty(roleLabel("muted", tr("Choose an activation in the library to plot it."))), m_facts(new FactsCard) {
    setObjectName(QStringLiteral("panel"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * kRhythm, kRhythm / 2, kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_list);
    m_empty->setWordWrap(true);
    layout->addWidget(m_empty);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, kRhythm, 0, 0);
    details->setSpacing(kRhythm);
    details->addWidget(makeHeader());
    details->addWidget(m_bounds);
    details->addWidget(m_facts);
    layout->addWidget(m_details);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setMinimumWidth(288);

    connect(m_list, &CurveList::selected, this, &CurveInspector::selected);
    connect(m_list, &CurveList::removed, this, [this](int index) {
        const QString label = QString::fromStdString(curveLabel(m_figure.curves[static_cast<std::size_t>(index)]));
        emit edited(withoutCurve(m_figure, static_cast<std::size_t>(index)), tr("Remove %1").arg(label), 0);
    });
    connect(m_list, &CurveList::visibilityToggled, this, [this](int index) {
        CurveFigure figure = m_figure;
        Curve& curve = figure.curves[static_cast<std::size_t>(index)];
        curve.isVisible = !curve.isVisible;
        emit edited(figure, curve.isVisible ? tr("Show curve") : tr("Hide curve"), 0);
    });
    connect(m_bounds, &QCheckBox::toggled, this, [this](bool isOn) {
        if (m_selected && m_figure.curves[*m_selected].showsSlopeBounds != isOn)
            editCurve(isOn ? tr("Show slope bounds") : tr("Hide slope bounds"), 0,
                      [isOn](Curve& curve) { curve.showsSlopeBounds = isOn; });
    });
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(kFactsDelayMs);
    connect(&m_factsTimer, &QTimer::timeout, this, &CurveInspector::refreshFacts);
}

QWidget* CurveInspector::makeHeader() {
    auto* header = new QWidget;
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    m_title = roleLabel("title", {});
    m_formula = new FormulaView;
    m_paramLayout = new QVBoxLayout;
    m_paramLayout->setSpacing(kRhythm / 2);
    auto* links = new QHBoxLayout;
    m_presets = linkButton(tr("Presets"));
    m_presets->setToolTip(tr("Parameter values by name, with their source"));
    m_reset = linkButton(tr("Reset"));
    m_reset->setToolTip(tr("Back to the initial values"));
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(kRhythm);
    links->addWidget(m_presets);
    links->addWidget(m_reset);
    links->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_formula);
    layout->addLayout(m_paramLayout);
    layout->addLayout(links);
    m_bounds = new QCheckBox(tr("Show the bounds of f′"));
    m_bounds->setToolTip(tr("A band from inf f′ to sup f′, and where they are attained"));
    connect(m_presets, &QPushButton::clicked, this, &CurveInspector::showPresets);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { editCurve(tr("Reset parameters"), 0, [](Curve& curve) { curve.params.clear(); }); });
    return header;
}

void CurveInspector::setFigure(const CurveFigure& figure, std::optional<std::size_t> selectedIndex) {
    m_figure = figure;
    m_selected = selectedIndex;
    m_list->setCurves(figure.curves, selectedIndex ? static_cast<int>(*selectedIndex) : -1);
    m_details->setVisible(selectedIndex.has_value());
    m_empty->setVisible(figure.curves.empty());
    if (selectedIndex)
        showCurve();
}

void CurveInspector::showCurve() {
    const Curve& curve = m_figure.curves[*m_selected];
    const Result<ResolvedCurve> resolved = resolve(curve);
    if (!resolved)
        return;
    const Entry& entry = *resolved->entry;
    if (m_shownId != entry.id()) {
        m_shownId = entry.id();
        m_title->setText(fromView(entry.name()));
        m_formula->setFormula(fromView(entry.id()), fromView(entry.formula()));
        rebuildParams(entry);
        m_presets->setVisible(!entry.presets().empty());
        m_reset->setVisible(!entry.params().empty());
        refreshFacts();
    }
    for (std::size_t i = 0; i < m_params.size(); ++i)
        m_params[i]->setValue(resolved->params[i]);
    m_reset->setEnabled(resolved->params != entry.initialParams());
    m_bounds->setChecked(curve.showsSlopeBounds);
    m_factsTimer.start();
}

void CurveInspector::rebuildParams(const Entry& entry) {
    for (ParamRow* row : m_params) {
        row->hide();
        row->deleteLater();
    }
    m_params.clear();
    for (const ParamInfo& info : entry.params()) {
        auto* row = new ParamRow(info);
        const std::string id(info.id);
        connect(row, &ParamRow::edited, this, [this, id](double value, Gesture gesture) {
            editCurve(tr("Change %1").arg(QString::fromStdString(id)), gesture,
                      [&](Curve& curve) { curve.params[id] = value; });
        });
        m_paramLayout->addWidget(row);
        m_params.push_back(row);
    }
}

void CurveInspector::showPresets() {
    const Result<ResolvedCurve> resolved =
        m_selected ? resolve(m_figure.curves[*m_selected]) : Result<ResolvedCurve>(Error{});
    if (!resolved)
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const auto& params = resolved->entry->params();
    for (const Preset& preset : resolved->entry->presets()) {
        QAction* action = menu.addAction(fromView(preset.name));
        action->setToolTip(fromView(preset.source));
        connect(action, &QAction::triggered, this, [this, &params, &preset] {
            editCurve(tr("Preset %1").arg(fromView(preset.name)), 0, [&](Curve& curve) {
                for (std::size_t i = 0; i < params.size(); ++i)
                    curve.params[std::string(params[i].id)] = preset.values[i];
            });
        });
    }
    menu.exec(m_presets->mapToGlobal(QPoint(0, m_presets->height())));
}

void CurveInspector::editCurve(const QString& name, Gesture gesture, const std::function<void(Curve&)>& change) {
    if (!m_selected)
        return;
    CurveFigure figure = m_figure;
    change(figure.curves[*m_selected]);
    emit edited(figure, name, gesture);
}

void CurveInspector::refreshFacts() {
    m_factsTimer.stop();
    if (!m_selected || *m_selected >= m_figure.curves.size())
        return;
    if (const Result<ResolvedCurve> resolved = resolve(m_figure.curves[*m_selected]))
        m_facts->setFacts(*resolved->entry, facts(*resolved->entry, resolved->params));
}

} // namespace acti::ui

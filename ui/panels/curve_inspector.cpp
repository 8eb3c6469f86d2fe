#include "ui/panels/curve_inspector.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "ui/panels/curve_list.h"
#include "ui/panels/curve_options.h"
#include "ui/panels/facts_card.h"
#include "ui/panels/figure_options.h"
#include "ui/panels/formula_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/param_row.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kFactsDelayMs = 40; // facts follow a slider a moment later than the curve

// What a formula's rows of parameters go by: their names, since the text changes with every key.
std::string rowsOf(const Curve& curve, const Entry& entry) {
    return curve.activation == kCustomActivation ? curve.activation + parameterWords(entry) : curve.activation;
}

// A new text may have other parameters: values of those that are gone would be errors.
void setFormula(Curve& curve, std::string formula) {
    curve.formula = std::move(formula);
    Curve plain = curve;
    plain.params.clear();
    const Result<ResolvedCurve> resolved = resolve(plain);
    curve.params = resolved ? knownParams(curve.params, *resolved->entry) : plain.params;
}

} // namespace

CurveInspector::CurveInspector(QWidget* parent)
    : QWidget(parent), m_options(new FigureOptions), m_list(new CurveList), m_details(new QWidget),
      m_empty(roleLabel("muted", tr("Choose an activation in the library to plot it."))),
      m_curveOptions(new CurveOptions), m_facts(new FactsCard) {
    setObjectName(QStringLiteral("panel"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * kRhythm, kRhythm / 2, kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    fill(*layout);
    fillScrolled(*this, content);
    setMinimumWidth(288);
    connectList();
    connectOptions();
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(kFactsDelayMs);
    connect(&m_factsTimer, &QTimer::timeout, this, &CurveInspector::refreshFacts);
}

// A field that has the focus while it is deleted loses it, and would tell what was typed to what is gone.
CurveInspector::~CurveInspector() {
    m_field->disconnect(this);
    for (ParamRow* row : m_params)
        row->disconnect(this);
}

void CurveInspector::fill(QVBoxLayout& layout) {
    auto* add = linkButton(tr("Add a formula"));
    add->setToolTip(tr("A curve of a formula that you type"));
    connect(add, &QPushButton::clicked, this, &CurveInspector::addFormula);
    m_empty->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_options, m_list})
        layout.addWidget(part);
    layout.addWidget(add, 0, Qt::AlignLeft);
    layout.addWidget(m_empty);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, kRhythm, 0, 0);
    details->setSpacing(kRhythm);
    details->addWidget(makeHeader());
    details->addWidget(m_curveOptions);
    details->addWidget(m_facts);
    layout.addWidget(m_details);
    layout.addStretch(1);
}

void CurveInspector::connectOptions() {
    connect(m_options, &FigureOptions::edited, this, &CurveInspector::edited);
    connect(m_curveOptions, &CurveOptions::edited, this,
            [this](const std::function<void(Curve&)>& change, const QString& name, Gesture gesture) {
                editCurve(name, gesture, change);
            });
    connect(m_curveOptions, &CurveOptions::rangeWanted, this, &CurveInspector::showFrom);
}

// With the heights that this range of x needs, whatever was zoomed or saved.
void CurveInspector::showFrom(double from, double to) {
    CurveFigure figure = m_figure;
    figure.x = {from, to};
    for (CurvePanel& panel : figure.panels)
        panel.y.reset();
    emit edited(figure, tr("Change the range of x"), 0);
    emit fitWanted();
}

void CurveInspector::connectList() {
    connect(m_list, &CurveList::selected, this, &CurveInspector::selected);
    connect(m_list, &CurveList::menuWanted, this, &CurveInspector::showCurveMenu);
    connect(m_list, &CurveList::moved, this, [this](int from, int to) {
        const auto place = static_cast<std::size_t>(to);
        emit edited(moved(m_figure, static_cast<std::size_t>(from), place), tr("Change the order of curves"), 0);
        emit selected(to);
    });
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
}

QWidget* CurveInspector::makeHeader() {
    auto* header = new QWidget;
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    m_title = roleLabel("title", {});
    m_formula = new FormulaView;
    m_field = new FormulaField;
    connect(m_field, &FormulaField::edited, this, &CurveInspector::changeFormula);
    m_paramLayout = new QVBoxLayout;
    m_paramLayout->setSpacing(kRhythm / 2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_formula, m_field})
        layout->addWidget(part);
    layout->addLayout(m_paramLayout);
    layout->addLayout(makeLinks());
    return header;
}

QHBoxLayout* CurveInspector::makeLinks() {
    auto* links = new QHBoxLayout;
    m_presets = linkButton(tr("Presets"));
    m_presets->setToolTip(tr("Parameter values by name, with their source"));
    m_reset = linkButton(tr("Reset"));
    m_reset->setToolTip(tr("Back to the initial values"));
    m_copyAs = linkButton(tr("Copy as"));
    m_copyAs->setToolTip(tr("The formula as LaTeX, PyTorch, NumPy or C++; what is drawn as CSV"));
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(kRhythm);
    for (QPushButton* link : {m_presets, m_reset, m_copyAs})
        links->addWidget(link);
    links->addStretch(1);
    connect(m_copyAs, &QPushButton::clicked, this, &CurveInspector::showCopyMenu);
    connect(m_presets, &QPushButton::clicked, this, &CurveInspector::showPresets);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { editCurve(tr("Reset parameters"), 0, [](Curve& curve) { curve.params.clear(); }); });
    return links;
}

void CurveInspector::setFigure(const CurveFigure& figure, std::optional<std::size_t> selectedIndex) {
    m_figure = figure;
    m_selected = selectedIndex;
    m_options->setFigure(figure);
    m_list->setCurves(figure.curves, selectedIndex ? static_cast<int>(*selectedIndex) : -1);
    m_details->setVisible(selectedIndex.has_value());
    m_empty->setVisible(figure.curves.empty());
    if (selectedIndex)
        showCurve();
}

void CurveInspector::showCurve() {
    const Curve& curve = m_figure.curves[*m_selected];
    const Result<ResolvedCurve> resolved = m_resolver(curve);
    if (!resolved)
        return;
    const Entry& entry = *resolved->entry;
    showFormula(curve, entry);
    if (const std::string rows = rowsOf(curve, entry); m_shownRows != rows) {
        m_shownRows = rows;
        rebuildParams(entry);
        m_presets->setVisible(!entry.presets().empty());
        m_reset->setVisible(!entry.params().empty());
        m_facts->hide(); // those of another curve
        refreshFacts();
    }
    for (std::size_t i = 0; i < m_params.size(); ++i)
        m_params[i]->setValue(resolved->params[i]);
    m_reset->setEnabled(resolved->params != entry.initialParams());
    m_curveOptions->setCurve(curve, *resolved);
    // While a slider moves or plays facts follow; those of a formula may take long, and come as fast as they are found.
    if (!m_factsTimer.isActive())
        m_factsTimer.start();
}

// A formula of one's own is shown as its text, which can be changed.
void CurveInspector::showFormula(const Curve& curve, const Entry& entry) {
    const bool isCustom = curve.activation == kCustomActivation;
    m_title->setText(isCustom ? tr("Formula") : fromView(entry.name()));
    m_formula->setVisible(!isCustom);
    m_field->setVisible(isCustom);
    if (!isCustom)
        return m_formula->setFormula(fromView(entry.id()), fromView(entry.formula()));
    m_field->setFormula(QString::fromStdString(curve.formula));
    if (m_startsTyping)
        m_field->beginTyping();
    m_startsTyping = false;
}

void CurveInspector::addFormula() {
    m_startsTyping = true;
    emit edited(withFormula(m_figure, std::string(kFirstFormula)), tr("Add a formula"), 0);
}

// Each text changes the curve as it was when the edit began: what is half typed takes no parameter's value away. A
// field that is left because another curve was chosen still speaks of its own.
void CurveInspector::changeFormula(const QString& formula, Gesture gesture) {
    if ((m_draftGesture != gesture || gesture == 0) && m_selected) {
        m_draftGesture = gesture;
        m_draftIndex = *m_selected;
        m_draftOf = m_figure.curves[*m_selected];
    }
    if (m_draftIndex >= m_figure.curves.size() || m_draftOf.activation != kCustomActivation)
        return;
    CurveFigure figure = m_figure;
    Curve& curve = figure.curves[m_draftIndex];
    if (curve.activation != kCustomActivation || curve.colour != m_draftOf.colour)
        return;
    curve.params = m_draftOf.params;
    setFormula(curve, formula.toStdString());
    emit edited(figure, tr("Change the formula"), gesture);
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
        return m_factsTask.cancel();
    const Curve& curve = m_figure.curves[*m_selected];
    const Result<ResolvedCurve> resolved = m_resolver(curve);
    if (!resolved)
        return;
    m_curveOptions->refreshTroubles();
    const auto show = [this, curve = *resolved](const Facts& known) {
        m_facts->setFacts(*curve.entry, curve.params, known);
        m_facts->show();
    };
    const std::string what = curve.activation + " " + curve.formula;
    const bool isSame = what == m_factsOf;
    m_factsOf = what;
    if (!isSame || curve.activation != kCustomActivation)
        m_factsTask.cancel();
    if (curve.activation != kCustomActivation)
        return show(facts(*resolved->entry, resolved->params));
    if (m_factsTask.isBusy()) // of the same formula a moment ago: shown first, or one that plays would never show any
        return m_factsTimer.start();
    const auto selected = [this] {
        return m_selected && *m_selected < m_figure.curves.size() ? m_figure.curves[*m_selected] : Curve{};
    };
    m_factsTask.ask(
        selected,
        [curve = *resolved](const Curve&, const LatestTask::IsCancelled&) { return facts(*curve.entry, curve.params); },
        [show](const Curve&, const Result<Facts>& known) {
            if (known)
                show(*known);
        });
}

} // namespace acti::ui

#include "ui/window/curves_workspace.h"

#include "core/activations/catalogue.h"
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "ui/panels/curve_inspector.h"
#include "ui/panels/library_panel.h"
#include "ui/plot/style.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/curves_view.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_panel.h"

#include <QStackedWidget>

#include <cmath>

namespace acti::ui {
namespace {

// Empty where the curve has no such quantity.
QString readoutOf(const CurveFigure& figure, const Quantity& quantity, const ResolvedCurve& curve, double x,
                  const acti::Sample& sample, int digits) {
    const bool hasNone = quantity.kind == Quantity::Kind::Difference ||
                         (quantity.kind == Quantity::Kind::Gradient && !findParam(*curve.entry, quantity.parameter));
    if (hasNone)
        return {};
    const double height = heightAt(figure, quantity, curve, x, sample);
    if (quantity.kind == Quantity::Kind::Chain && std::isfinite(height))
        return QString::fromStdString(labelPower(height, digits));
    return displayNumber(quantity.kind == Quantity::Kind::Chain ? std::pow(10, height) : height, digits);
}

} // namespace

CurvesWorkspace::CurvesWorkspace(Document& document, QObject* parent)
    : Workspace(parent), m_document(document), m_library(new LibraryPanel), m_view(new CurvesView),
      m_inspector(new CurveInspector) {
    m_centre = new QStackedWidget;
    m_centre->addWidget(onCard({m_view}));
    m_centre->addWidget(makeInvitation());
    connect(&document, &Document::reopened, this, &CurvesWorkspace::reopen);
    connect(&document, &Document::changed, this, &CurvesWorkspace::refresh);
    connect(&document.shown(), &ShownFigures::asked, this, &CurvesWorkspace::refresh);
    connect(m_library, &LibraryPanel::chosen, this, &CurvesWorkspace::choose);
    connect(m_library, &LibraryPanel::anotherWanted, this, [this](const QString& id) { add(id); });
    connect(m_inspector, &CurveInspector::selected, this,
            [this](int index) { select(static_cast<std::size_t>(index)); });
    connect(m_inspector, &CurveInspector::edited, this, &CurvesWorkspace::apply);
    connect(m_inspector, &CurveInspector::fitWanted, m_view, &CurvesView::fit);
    connect(m_inspector, &CurveInspector::playingChanged, m_view, &CurvesView::holdHeights);
    connect(m_view, &CurvesView::cursorMoved, this, &CurvesWorkspace::showReadout);
    connect(m_view, &CurvesView::curveMenuWanted, m_inspector, &CurveInspector::showCurveMenu);
    connect(m_view, &CurvesView::failed, this, &Workspace::messageRaised);
    connect(m_view, &CurvesView::drawn, this, [this] {
        emit messageRaised({});
        emit zoomChanged();
    });
    reopen();
    refresh();
}

CurvesWorkspace::~CurvesWorkspace() { deleteUnparented({m_library.data(), m_centre.data(), m_inspector.data()}); }

QWidget* CurvesWorkspace::left() { return m_library; }
QWidget* CurvesWorkspace::centre() { return m_centre; }
QWidget* CurvesWorkspace::right() { return m_inspector; }
void CurvesWorkspace::fit() { m_view->fit(); }
bool CurvesWorkspace::focusSearch() {
    m_library->focusSearch();
    return true;
}
void CurvesWorkspace::activate() {
    m_digits = settings::number(settings::kReadoutDigits);
    showReadout(m_view->cursorX());
}

std::string CurvesWorkspace::figureId() const { return m_document.shown().of<CurveFigure>(); }

std::optional<double> CurvesWorkspace::zoom() const {
    if (m_figure.curves.empty())
        return std::nullopt;
    return m_figure.x.length() / m_view->shownFigure().x.length();
}

Result<Scene> CurvesWorkspace::scene(const Figure& figure) const {
    const CurveFigure shown = m_view->shownFigure();
    if (m_view->scene() && m_view->drawnFigure() == shown && checkSize(figure.size)) {
        Scene drawn = *m_view->scene();
        drawn.title = figure.title;
        drawn.size = figure.size;
        return drawn;
    }
    return build(shownFigure(figure), {});
}

Figure CurvesWorkspace::shownFigure(const Figure& figure) const {
    Figure shown = figure;
    shown.content = m_view->shownFigure();
    return shown;
}

QWidget* CurvesWorkspace::makeInvitation() {
    auto* invitation = new StatePanel;
    invitation->showWords({QStringLiteral("curves"), tr("No curve yet"),
                           tr("Choose an activation in the library: its values, slope and curvature appear here."),
                           tr("Find an activation")});
    connect(invitation, &StatePanel::actionChosen, this, &CurvesWorkspace::focusSearch);
    return invitation;
}

void CurvesWorkspace::reopen() {
    m_shownId = figureId();
    const CurveFigure* figure = findContent<CurveFigure>(m_document.session(), m_shownId);
    m_selected = figure && !figure->curves.empty() ? std::optional(figure->curves.size() - 1) : std::nullopt;
    m_figure = {};
    m_view->fit();
}

void CurvesWorkspace::refresh() {
    if (figureId() != m_shownId)
        reopen();
    const CurveFigure* figure = findContent<CurveFigure>(m_document.session(), figureId());
    const std::size_t before = m_figure.curves.size();
    const std::optional<int> colour = // which a curve keeps, whatever comes and goes
        m_selected && *m_selected < before ? std::optional(m_figure.curves[*m_selected].colour) : std::nullopt;
    m_figure = figure ? *figure : CurveFigure{};
    const std::size_t count = m_figure.curves.size();
    if (count == 0)
        m_selected.reset();
    else if (count > before && before > 0)
        m_selected = count - 1; // what was just added
    else if (const auto same = colour ? curveOfColour(m_figure, *colour) : std::nullopt; same && count <= before)
        m_selected = *same;
    else if (!m_selected || *m_selected >= count)
        m_selected = count - 1;
    select(m_selected);
}

void CurvesWorkspace::select(std::optional<std::size_t> index) {
    m_selected = index;
    std::map<std::string, int> colours;
    for (const Curve& curve : m_figure.curves)
        colours.emplace(curve.activation, curve.colour);
    m_library->setShown(colours, index ? m_figure.curves[*index].activation : std::string());
    m_inspector->setFigure(m_figure, index);
    m_view->setFigure(m_figure, index);
    m_centre->setCurrentIndex(m_figure.curves.empty() ? 1 : 0);
    if (m_figure.curves.empty())
        emit readoutChanged({}); // of curves that are gone
}

void CurvesWorkspace::apply(const CurveFigure& figure, const QString& name, Gesture gesture) {
    Session session = m_document.session();
    std::string id = figureId();
    if (id.empty()) {
        id = freeFigureId(session, "curves");
        session.figures.push_back({id, tr("Curves").toStdString(), {}, figure});
    }
    m_document.apply(withContent(std::move(session), id, figure), name, gesture);
}

void CurvesWorkspace::choose(const QString& activation) {
    const std::string id = activation.toStdString();
    for (std::size_t i = 0; i < m_figure.curves.size(); ++i)
        if (m_figure.curves[i].activation == id)
            return select(i);
    add(activation);
}

void CurvesWorkspace::add(const QString& activation, const std::map<std::string, double>& params) {
    const Result<const Entry*> entry = findEntry(activation.toStdString());
    if (!entry)
        return;
    const std::string_view name = (*entry)->name();
    CurveFigure figure = withCurve(m_figure, activation.toStdString(), params);
    if (const QString framework = settings::choice(settings::kKinks); framework != QLatin1String("none"))
        figure.curves.back().kinkFramework = framework.toStdString();
    apply(figure, tr("Add %1").arg(fromView(name)), 0);
}

// The selected curve comes first: what does not fit is left out from the end.
void CurvesWorkspace::showReadout(double x) {
    if (m_figure.curves.empty())
        return emit readoutChanged({});
    const plot::Style& style = **plot::findStyle(currentTheme().id.toStdString());
    const QString at = QStringLiteral("<i>x</i> = %1").arg(displayNumber(x, m_digits));
    QStringList parts{m_view->isCursorPinned() ? tr("%1, pinned").arg(at) : at};
    const CurveFigure shown = m_view->shownFigure();
    for (std::size_t i = 0; i < shown.curves.size(); ++i) {
        const Curve& curve = shown.curves[i];
        const Result<ResolvedCurve> resolved = m_view->resolve(curve);
        if (!resolved || !curve.isVisible)
            continue;
        const acti::Sample sample = resolved->entry->at(x, resolved->params);
        QStringList values;
        for (const CurvePanel& panel : shown.panels)
            if (const QString value = readoutOf(shown, panel.quantity, *resolved, x, sample, m_digits);
                !value.isEmpty())
                values << QStringLiteral("<span style='color:%1'>%2</span> %3")
                              .arg(currentTheme().muted.name(),
                                   QString::fromStdString(quantityLabel(panel.quantity, &*resolved->entry))
                                       .toHtmlEscaped(),
                                   value);
        const QString colour = plot::colourOf({Ink::Role::Series, curve.colour, 1}, style).name();
        const bool isOnly = std::ranges::count(shown.curves, curve.activation, &Curve::activation) == 1;
        const std::string label = isOnly ? curveName(curve, *resolved) : curveLabel(curve, *resolved);
        const QString name = QString::fromStdString(label).toHtmlEscaped();
        const QString part = QStringLiteral("<span style='color:%1'>●</span> %2&nbsp;&nbsp;%3")
                                 .arg(colour, name, values.join(QStringLiteral("&nbsp;&nbsp;&nbsp;")));
        parts.insert(m_selected == i ? 1 : parts.size(), part);
    }
    emit readoutChanged(parts);
}

} // namespace acti::ui

#include "ui/window/curves_workspace.h"

#include "core/activations/catalogue.h"
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "ui/panels/curve_inspector.h"
#include "ui/panels/library_panel.h"
#include "ui/plot/style.h"
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
                  const Sample& sample) {
    const bool hasNone = quantity.kind == Quantity::Kind::Difference ||
                         (quantity.kind == Quantity::Kind::Gradient && !findParam(*curve.entry, quantity.parameter));
    if (hasNone)
        return {};
    const double height = heightAt(figure, quantity, curve, x, sample);
    if (quantity.kind == Quantity::Kind::Chain && std::isfinite(height))
        return QString::fromStdString(labelPower(height, 5));
    return displayNumber(quantity.kind == Quantity::Kind::Chain ? std::pow(10, height) : height, 5);
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
    connect(m_library, &LibraryPanel::chosen, this, &CurvesWorkspace::choose);
    connect(m_library, &LibraryPanel::anotherWanted, this, [this](const QString& id) { add(id); });
    connect(m_inspector, &CurveInspector::selected, this,
            [this](int index) { select(static_cast<std::size_t>(index)); });
    connect(m_inspector, &CurveInspector::edited, this, &CurvesWorkspace::apply);
    connect(m_inspector, &CurveInspector::figureChosen, this, &CurvesWorkspace::showFigure);
    connect(m_inspector, &CurveInspector::fitWanted, m_view, &CurvesView::fit);
    connect(m_view, &CurvesView::cursorMoved, this, &CurvesWorkspace::showReadout);
    connect(m_view, &CurvesView::failed, this, &Workspace::messageRaised);
    connect(m_view, &CurvesView::drawn, this, [this] { emit messageRaised({}); });
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
void CurvesWorkspace::activate() { showReadout(m_view->cursorX()); }

std::string CurvesWorkspace::figureId() const {
    if (findContent<CurveFigure>(m_document.session(), m_chosen))
        return m_chosen;
    return firstFigure<CurveFigure>(m_document.session());
}

std::vector<std::string> CurvesWorkspace::curveFigures() const {
    std::vector<std::string> ids;
    for (const Figure& figure : m_document.session().figures)
        if (std::holds_alternative<CurveFigure>(figure.content))
            ids.push_back(figure.id);
    return ids;
}

void CurvesWorkspace::showFigure(int index) {
    const std::vector<std::string> ids = curveFigures();
    if (index < 0 || static_cast<std::size_t>(index) >= ids.size())
        return;
    m_chosen = ids[static_cast<std::size_t>(index)];
    m_view->fit();
    m_figure = {};
    m_selected.reset();
    refresh();
}

void CurvesWorkspace::listFigures() {
    const std::string current = figureId();
    std::vector<std::pair<std::string, std::string>> listed;
    QStringList titles;
    int place = 0;
    for (const std::string& id : curveFigures()) {
        const Figure& figure = *findFigure(m_document.session(), id);
        if (id == current)
            place = static_cast<int>(titles.size());
        titles << QString::fromStdString(figure.title.empty() ? id : figure.title);
        listed.emplace_back(id, figure.title);
    }
    listed.emplace_back(current, "");
    if (listed != m_listed)
        m_inspector->setFigures(titles, place);
    m_listed = std::move(listed);
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
    m_chosen.clear();
    const CurveFigure* figure = findContent<CurveFigure>(m_document.session(), figureId());
    m_selected = figure && !figure->curves.empty() ? std::optional(figure->curves.size() - 1) : std::nullopt;
    m_view->fit();
}

void CurvesWorkspace::refresh() {
    const CurveFigure* figure = findContent<CurveFigure>(m_document.session(), figureId());
    const std::size_t before = m_figure.curves.size();
    listFigures();
    m_figure = figure ? *figure : CurveFigure{};
    const std::size_t count = m_figure.curves.size();
    if (count == 0)
        m_selected.reset();
    else if (count > before && before > 0)
        m_selected = count - 1; // what was just added
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
    apply(withCurve(m_figure, activation.toStdString(), params), tr("Add %1").arg(fromView(name)), 0);
}

// The selected curve comes first: what does not fit is left out from the end.
void CurvesWorkspace::showReadout(double x) {
    const plot::Style& style = **plot::findStyle(currentTheme().id.toStdString());
    QStringList parts{QStringLiteral("<i>x</i> = %1").arg(displayNumber(x, 5))};
    const CurveFigure shown = m_view->shownFigure();
    for (std::size_t i = 0; i < shown.curves.size(); ++i) {
        const Curve& curve = shown.curves[i];
        const Result<ResolvedCurve> resolved = m_view->resolve(curve);
        if (!resolved || !curve.isVisible)
            continue;
        const Sample sample = resolved->entry->at(x, resolved->params);
        QStringList values;
        for (const CurvePanel& panel : shown.panels)
            if (const QString value = readoutOf(shown, panel.quantity, *resolved, x, sample); !value.isEmpty())
                values << QStringLiteral("<span style='color:%1'>%2</span> %3")
                              .arg(currentTheme().muted.name(),
                                   QString::fromStdString(quantityLabel(panel.quantity, &*resolved->entry))
                                       .toHtmlEscaped(),
                                   value);
        const QString colour = plot::colourOf({Ink::Role::Series, curve.colour, 1}, style).name();
        const QString name = QString::fromStdString(curveName(curve, *resolved)).toHtmlEscaped();
        const QString part = QStringLiteral("<span style='color:%1'>●</span> %2&nbsp;&nbsp;%3")
                                 .arg(colour, name, values.join(QStringLiteral("&nbsp;&nbsp;&nbsp;")));
        parts.insert(m_selected == i ? 1 : parts.size(), part);
    }
    emit readoutChanged(parts);
}

} // namespace acti::ui

#include "ui/window/sheet_workspace.h"

#include "core/figure/sheet_edits.h"
#include "core/figure/stoppable_build.h"
#include "core/session/edits.h"
#include "ui/theme/theme.h"
#include "ui/views/figure_preview.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_panel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr std::size_t kFirstFigures = 6; // of a new sheet
constexpr double kSheetWidth = 180;      // mm, two columns of a paper

// Type is as large in a sheet as elsewhere: a cell has room for axes one above the other, up to a page of A4.
SizeMm pageOf(const SheetFigure& sheet) {
    constexpr double kRoomy = 110, kHighest = 250;
    return {kSheetWidth, std::min(kRoomy * static_cast<double>(sheet.rows), kHighest)};
}

} // namespace

SheetWorkspace::SheetWorkspace(Document& document, InputStore& inputs, QObject* parent)
    : Workspace(parent), m_document(document), m_inputs(inputs), m_list(new SheetList), m_panel(new SheetPanel),
      m_preview(new FigurePreview), m_state(new StatePanel), m_busy(new BusyStrip) {
    m_left = new QWidget;
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(2 * kRhythm, 2 * kRhythm, kRhythm, kRhythm);
    column->setSpacing(kRhythm);
    column->addWidget(sectionLabel(tr("Figures")));
    column->addWidget(m_list, 1);
    m_centre = new QStackedWidget;
    m_centre->addWidget(onCard({m_preview, m_busy}));
    m_centre->addWidget(m_state);
    connect(&document, &Document::changed, this, &SheetWorkspace::refresh);
    connect(&document.shown(), &ShownFigures::asked, this, &SheetWorkspace::refresh);
    connect(&inputs, &InputStore::ready, this, &SheetWorkspace::build);
    connect(&inputs, &InputStore::failed, this, &SheetWorkspace::build);
    connect(m_list, &SheetList::chosen, this, [this](const std::vector<std::string>& figures) {
        if (const auto* sheet = findContent<SheetFigure>(m_document.session(), figureId()))
            m_document.apply(withContent(m_document.session(), figureId(), withFigures(*sheet, figures)),
                             tr("Choose the figures of the sheet"));
    });
    connect(m_panel, &SheetPanel::edited, this, &SheetWorkspace::apply);
    connect(m_preview, &FigurePreview::failed, this, &Workspace::messageRaised);
    connect(m_state, &StatePanel::actionChosen, this, &SheetWorkspace::makeSheet);
    connect(&m_task, &LatestTask::busyChanged, this, [this](bool isBusy) { m_busy->setBusy(isBusy, false); });
    refresh();
}

SheetWorkspace::~SheetWorkspace() { deleteUnparented({m_left.data(), m_centre.data(), m_panel.data()}); }

QWidget* SheetWorkspace::left() { return m_left; }
QWidget* SheetWorkspace::centre() { return m_centre; }
QWidget* SheetWorkspace::right() { return m_panel; }
std::string SheetWorkspace::figureId() const { return m_document.shown().of<SheetFigure>(); }

Result<Scene> SheetWorkspace::scene(const Figure& figure) const {
    if (!m_page || m_page->sheet != figure || m_page->figures != m_document.session().figures)
        return Error{ErrorCode::NotFound, "the sheet is not drawn yet; export it once it is shown", figure.title};
    return m_page->scene;
}

void SheetWorkspace::activate() {
    build();
    showPage(); // the theme may be another one
}

void SheetWorkspace::makeSheet() {
    if (!figureId().empty())
        return;
    Session session = m_document.session();
    std::vector<std::string> figures = sheetCandidates(session);
    if (figures.empty())
        return;
    figures.resize(std::min(figures.size(), kFirstFigures));
    const SheetFigure sheet = sheetOf(std::move(figures));
    session.figures.push_back({freeFigureId(session, "sheet"), tr("Sheet").toStdString(), pageOf(sheet), sheet});
    m_document.apply(std::move(session), tr("Make a sheet"));
}

void SheetWorkspace::apply(const Figure& figure, const QString& name) {
    Session session = withContent(m_document.session(), figure.id, figure.content);
    session = withFigureSize(withFigureTitle(std::move(session), figure.id, figure.title), figure.id, figure.size);
    m_document.apply(std::move(session), name);
}

void SheetWorkspace::refresh() {
    const Figure* figure = findFigure(m_document.session(), figureId());
    m_list->setEnabled(figure);
    m_panel->setEnabled(figure);
    m_centre->setCurrentIndex(figure ? 0 : 1);
    showState();
    if (!figure) {
        m_task.cancel();
        m_page.reset();
        m_preview->clear();
        m_list->clear();
        return;
    }
    m_list->showFigures(m_document.session(), std::get<SheetFigure>(figure->content));
    m_panel->setFigure(*figure);
    build();
}

void SheetWorkspace::showState() {
    const bool hasFigures = !sheetCandidates(m_document.session()).empty();
    m_state->showWords({QStringLiteral("grid"), tr("No sheet yet"),
                        hasFigures ? tr("A sheet shows several figures of this session on one page, in rows and "
                                        "columns, lettered.")
                                   : tr("A sheet shows several figures of a session on one page. Make a figure first: "
                                        "curves, a sweep, or a funnel on a picture."),
                        hasFigures ? tr("Make a sheet") : QString()});
}

// Whether all that the figures need is there; what is not is asked for.
bool SheetWorkspace::requestInputs(const std::vector<Figure>& figures) {
    bool isComplete = true;
    for (const Figure& figure : figures) {
        const std::string input = inputOf(figure);
        if (input.empty() || m_inputs.find(input) || m_inputs.errorOf(input))
            continue;
        m_inputs.request(input);
        isComplete = false;
    }
    return isComplete;
}

// Only where it is seen: a sheet may hold pictures that take long.
void SheetWorkspace::build() {
    const Session& session = m_document.session();
    const Figure* sheet = findFigure(session, figureId());
    const bool isShown = m_centre->isVisibleTo(m_centre->window());
    if (!sheet || !isShown || (m_page && m_page->sheet == *sheet && m_page->figures == session.figures))
        return;
    const auto shown = figuresOf(std::get<SheetFigure>(sheet->content), session.figures);
    if (shown && !requestInputs(*shown))
        return;
    m_task.ask([this] { return pageAsked(); },
               [inputs = m_inputs.loaded()](const Page& asked, const LatestTask::IsCancelled& isCancelled) {
                   return buildStoppable(asked.sheet, inputs, asked.figures, isCancelled);
               },
               [this](Page asked, Result<Scene> built) {
                   if (!built) {
                       m_page.reset();
                       m_preview->clear();
                       emit messageRaised(QString::fromStdString(message(built.error())));
                       return;
                   }
                   emit messageRaised({});
                   asked.scene = *std::move(built);
                   m_page = std::move(asked);
                   showPage();
               });
}

// The page as it is to be, without its scene.
SheetWorkspace::Page SheetWorkspace::pageAsked() const {
    const Figure* sheet = findFigure(m_document.session(), figureId());
    return sheet ? Page{m_document.session().figures, *sheet, {}} : Page{};
}

void SheetWorkspace::showPage() {
    if (m_page)
        m_preview->show(m_page->scene, **plot::findStyle(currentTheme().id.toStdString()));
}

} // namespace acti::ui

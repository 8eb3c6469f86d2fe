// The figures of the session: which one is shown, and what is done with it as a whole.
#include "core/session/edits.h"
#include "core/session/figure_order.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/window/figure_chooser.h"
#include "ui/window/figure_pictures.h"
#include "ui/window/figure_setup.h"
#include "ui/window/figure_strip.h"
#include "ui/window/main_window.h"
#include "ui/window/new_action.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/workspace.h"

#include <QInputDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <iterator>
#include <variant>

namespace acti::ui {
namespace {

const QString kRemoval = QStringLiteral("removal"); // the subject of its notice

} // namespace

namespace {

// What each kind of figure is called in its id.
const char* idBaseOf(const FigureContent& content) {
    constexpr const char* kBases[] = {"curves", "sweep", "funnel", "meta-acon", "sheet"};
    static_assert(std::size(kBases) == std::variant_size_v<FigureContent>);
    return kBases[content.index()];
}

// A further figure of the kind that `like` is, in sight at once.
void addFigure(Document& document, const FigureContent& like) {
    AddedFigure added = withNewFigure(document.session(), idBaseOf(like), freshLike(like, document.session()));
    document.apply(std::move(added.session), MainWindow::tr("New figure"));
    document.shown().show(added.id);
}

} // namespace

void MainWindow::makeFigureActions(QMenu* menu) {
    m_figureMenu = menu;
    m_centreStack->setContextMenuPolicy(Qt::CustomContextMenu); // of what has no menu of its own there
    connect(m_centreStack, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_figureMenu->popup(m_centreStack->mapToGlobal(at)); });
    const QAction* fresh = newAction(menu, tr("&New figure"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(fresh, &QAction::triggered, this, [this] {
        if (const Figure* figure = findFigure(m_document.session(), current().figureId()))
            return addFigure(m_document, FigureContent(figure->content));
        if (&current() == static_cast<const Workspace*>(m_sheet))
            return m_sheet->makeSheet();
        if (m_current == 0 || m_current == 1)
            return addFigure(m_document, m_current == 0 ? FigureContent(CurveFigure{}) : FigureContent(SweepFigure{}));
        say(&current(), tr("A new figure here needs an input: choose a sample or open a picture."));
    });
    menu->addSeparator();
    QAction* fit = newAction(menu, tr("&Fit"), QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(fit, &QAction::triggered, this, [this] { current().fit(); });
    QAction* setUp = newAction(menu, tr("&Axes, legend and title…"), QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(setUp, &QAction::triggered, this, &MainWindow::setUpFigure);
    QAction* copy = newAction(menu, tr("&Copy figure"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy, &QAction::triggered, this, &MainWindow::copyFigure);
    menu->addAction(m_export);
    menu->addSeparator();
    const QAction* back = newAction(menu, tr("&Previous figure"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    const QAction* onward = newAction(menu, tr("&Next figure"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    connect(back, &QAction::triggered, this, [this] { m_figures->step(-1); });
    connect(onward, &QAction::triggered, this, [this] { m_figures->step(1); });
    menu->addSeparator();
    QAction* duplicate = newAction(menu, tr("&Duplicate figure"), QKeySequence(Qt::CTRL | Qt::Key_D));
    QAction* rename = newAction(menu, tr("&Rename figure…"), QKeySequence(Qt::Key_F2));
    QAction* earlier = newAction(menu, tr("Move figure &earlier"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp));
    QAction* later = newAction(menu, tr("Move figure &later"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown));
    QAction* remove = newAction(menu, tr("Re&move figure"));
    for (const auto& [action, places] : {std::pair(earlier, -1), {later, 1}})
        connect(action, &QAction::triggered, this, [this, places = places] {
            m_document.apply(withFigureMoved(m_document.session(), current().figureId(), places),
                             tr("Change the order of figures"));
        });
    connect(duplicate, &QAction::triggered, this, &MainWindow::duplicateFigure);
    connect(rename, &QAction::triggered, this, &MainWindow::renameFigure);
    connect(remove, &QAction::triggered, this, &MainWindow::removeFigure);
    menu->addSeparator();
    const QAction* sheet = newAction(menu, tr("Make a &sheet"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    connect(sheet, &QAction::triggered, this, [this] {
        showWorkspace(*m_sheet);
        m_sheet->makeSheet();
    });
    m_ofAFigure = {duplicate, rename, earlier, later, remove};
    m_figures->setActions(m_ofAFigure);
    m_ofAFigure << setUp;
    m_tinted.emplace_back(fit, QStringLiteral("fit"));
    m_tinted.emplace_back(copy, QStringLiteral("copy"));
}

void MainWindow::makeFigureStatus() {
    m_zoom = new QToolButton;
    m_zoom->setProperty("flat", true);
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom; a click fits the whole figure (Ctrl+0)"));
    connect(m_zoom, &QToolButton::clicked, this, [this] { current().fit(); });
    m_figures = new FigureChooser;
    connect(m_figures, &FigureChooser::chosen, this,
            [this](const QString& id) { m_document.shown().show(id.toStdString()); });
    connect(&m_document, &Document::changed, this, &MainWindow::showFigures);
    connect(&m_document.shown(), &ShownFigures::asked, this,
            [this](const QString& id) { showFigure(id.toStdString()); });
}

void MainWindow::makeStrip() {
    m_strip = new FigureStrip;
    m_pictures = new FigurePictures(m_document, m_inputs, this);
    connect(m_pictures, &FigurePictures::ready, m_strip, &FigureStrip::setPicture);
    connect(m_strip, &FigureStrip::chosen, this, [this](const QString& id) {
        if (id.toStdString() != current().figureId())
            m_document.shown().show(id.toStdString());
    });
    connect(m_strip, &FigureStrip::moved, this, [this](const QString& id, int places) {
        m_document.apply(withFigureMoved(m_document.session(), id.toStdString(), places),
                         tr("Change the order of figures"));
    });
    connect(m_strip, &FigureStrip::menuWanted, this, [this](const QPoint& at) { m_figureMenu->popup(at); });
}

// One figure needs no strip, and a low window has no room for it.
void MainWindow::foldStrip() {
    if (!m_strip)
        return; // the window is being made
    constexpr int kLowWindow = 680;
    const bool isWanted =
        m_document.session().figures.size() > 1 && height() >= kLowWindow && settings::isOn(settings::kShowsStrip);
    m_strip->setVisible(isWanted);
    m_pictures->setPixelRatio(devicePixelRatioF());
    if (isWanted)
        m_pictures->refresh();
}

void MainWindow::setUpFigure() {
    if (!m_setup)
        m_setup = new FigureSetup(m_document, this);
    m_setup->show();
    m_setup->setFigure(current().figureId());
    m_setup->raise();
    m_setup->activateWindow();
}

void MainWindow::showFigure(const std::string& id) {
    for (const Workspace* workspace : m_workspaces)
        if (workspace->figureId() == id && workspace != &current())
            showWorkspace(*workspace);
    showFigures();
}

void MainWindow::showFigures() {
    const std::string shown = current().figureId();
    m_figures->showFigures(m_document.session().figures, shown);
    m_strip->showFigures(m_document.session().figures, shown);
    foldStrip();
    if (m_setup)
        m_setup->setFigure(shown);
    for (QAction* action : m_ofAFigure)
        action->setEnabled(!shown.empty());
    showZoom();
}

void MainWindow::showZoom() {
    const std::optional<double> zoom = current().zoom();
    m_zoom->setVisible(zoom.has_value());
    if (!zoom)
        return;
    const double percent = *zoom * 100;
    m_zoom->setText(
        tr("%1 %").arg(percent >= 10 ? QString::number(qRound64(percent)) : QString::number(percent, 'g', 2)));
}

void MainWindow::duplicateFigure() {
    AddedFigure added = withCopy(m_document.session(), current().figureId());
    if (added.id.empty())
        return;
    m_document.apply(std::move(added.session), tr("Duplicate figure"));
    m_document.shown().show(added.id);
}

void MainWindow::renameFigure() {
    const Figure* figure = findFigure(m_document.session(), current().figureId());
    if (!figure)
        return;
    auto* question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Rename figure"));
    question->setLabelText(tr("Title"));
    question->setTextValue(QString::fromStdString(figure->title));
    connect(question, &QInputDialog::textValueSelected, this, [this, id = figure->id](const QString& title) {
        m_document.apply(withFigureTitle(m_document.session(), id, title.simplified().toStdString()),
                         tr("Rename figure"));
    });
    question->resize(50 * kRhythm, question->sizeHint().height());
    question->open();
}

void MainWindow::removeFigure() {
    const Figure* figure = findFigure(m_document.session(), current().figureId());
    if (!figure)
        return;
    const QString title = QString::fromStdString(nameOf(*figure));
    m_document.apply(withoutFigure(m_document.session(), figure->id), tr("Remove figure"));
    const int step = m_document.undoStack().index();
    tell({tr("Removed “%1”.").arg(title),
          true,
          tr("Undo"),
          [this, step] {
              if (m_document.undoStack().index() == step) // else it would undo something else
                  m_undo->trigger();
          },
          {},
          {},
          kRemoval});
}

// Its undo means another step from the next edit on.
void MainWindow::forgetRemoval() {
    if (const auto own = m_messages.find(nullptr); own != m_messages.end() && own->second.subject == kRemoval)
        say(nullptr, {});
}

} // namespace acti::ui

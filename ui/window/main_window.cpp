#include "ui/window/main_window.h"

#include "ui/settings/settings.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/over_top.h"
#include "ui/widgets/readout_label.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/figure_chooser.h"
#include "ui/window/figure_strip.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/message_bar.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/placement.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/sweep_workspace.h"
#include "ui/window/tab_order.h"
#include "ui/window/top_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr QSize kLeastSize{480, 320}; // panels fold, and the rest scrolls
constexpr int kDockWidth = 232;
constexpr int kInspectorWidth = 312;
constexpr int kToldMs = 12'000; // long enough to read a line and to use its button

} // namespace

MainWindow::MainWindow(std::unique_ptr<Document> document)
    : m_ownDocument(std::move(document)), m_document(*m_ownDocument), m_inputs(m_document) {
    setWindowTitle(QStringLiteral("Actiscope"));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    qApp->installEventFilter(new WheelGuard(this));
    m_curves = new CurvesWorkspace(m_document, this);
    m_sweep = new SweepWorkspace(m_document, this);
    m_funnel = new FunnelWorkspace(m_document, m_inputs, this);
    m_metaAcon = new MetaAconWorkspace(m_document, m_inputs, this);
    m_sheet = new SheetWorkspace(m_document, m_inputs, this);
    m_workspaces = {m_curves, m_sweep, m_funnel, m_metaAcon, m_sheet};
    makeCentre();
    makeDocks();
    makeStatus();
    makeActions();
    for (Workspace* workspace : m_workspaces) {
        connect(workspace, &Workspace::messageRaised, this,
                [this, workspace](const QString& text) { say(workspace, text); });
        connect(workspace, &Workspace::readoutChanged, this, [this, workspace](const QStringList& parts) {
            if (&current() == workspace)
                m_readout->setParts(parts);
        });
        connect(workspace, &Workspace::zoomChanged, this, [this, workspace] {
            if (&current() == workspace)
                showZoom();
        });
    }
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(kToldMs);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
        if (const auto told = m_messages.find(nullptr); told != m_messages.end() && told->second.isGood)
            say(nullptr, {});
    });
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::forgetRemoval);
    connect(&m_inputs, &InputStore::opened, this, [](const QString& path) { settings::rememberRecent(path); });
    connect(&m_inputs, &InputStore::refused, this, [](const QString& path) { settings::forgetRecent(path); });
    makeGuard();
    showWorkspace(0);
    updateTitle();
    restoreLayout();
}

// The history and the panels, which end after all that listens here, tell of their end.
MainWindow::~MainWindow() {
    for (QDockWidget* dock : {m_leftDock, m_rightDock})
        dock->disconnect(this);
    m_document.undoStack().disconnect(this);
    m_document.disconnect(this);
}

void MainWindow::makeCentre() {
    auto* centre = new QWidget;
    centre->setObjectName(QStringLiteral("ground"));
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_messageBar = new MessageBar;
    connect(m_messageBar, &MessageBar::closed, this, &MainWindow::closeNotice);
    connect(m_messageBar, &MessageBar::answered, this, &MainWindow::closeNotice);
    auto* row = new QWidget; // shown and hidden with its margins, over the figure's top: nothing moves
    auto* inRow = new QVBoxLayout(row);
    inRow->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 0);
    inRow->addWidget(m_messageBar);
    row->hide();
    m_centreStack = new QStackedWidget;
    for (Workspace* workspace : m_workspaces)
        m_centreStack->addWidget(scrolledBothWays(workspace->centre()));
    layout->addWidget(m_centreStack, 1);
    makeStrip();
    layout->addWidget(m_strip);
    new OverTop(row, centre);
    setCentralWidget(centre);
}

void MainWindow::makeDocks() {
    const auto makeDock = [&](const QString& name, Qt::DockWidgetArea area, QStackedWidget*& stack) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(name);
        dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
        stack = new QStackedWidget;
        stack->setObjectName(QStringLiteral("panel"));
        dock->setWidget(stack);
        addDockWidget(area, dock);
        return dock;
    };
    m_leftDock = makeDock(QStringLiteral("left"), Qt::LeftDockWidgetArea, m_leftStack);
    m_rightDock = makeDock(QStringLiteral("right"), Qt::RightDockWidgetArea, m_rightStack);
    for (Workspace* workspace : m_workspaces) {
        m_leftStack->addWidget(workspace->left());
        m_rightStack->addWidget(workspace->right());
    }
    // Their content begins with a heading of its own; a strip of a few pixels is left to take hold of.
    for (QDockWidget* dock : {m_leftDock, m_rightDock}) {
        auto* handle = new QWidget;
        handle->setFixedHeight(kRhythm);
        handle->setToolTip(tr("Drag to move this panel"));
        dock->setTitleBarWidget(handle);
    }
    resizeDocks({m_leftDock, m_rightDock}, {kDockWidth, kInspectorWidth}, Qt::Horizontal);
    m_firstLayout = saveState();
}

void MainWindow::resetLayout() {
    m_isNarrow = false;
    m_folded.clear();
    restoreState(m_firstLayout);
    resizeDocks({m_leftDock, m_rightDock}, {kDockWidth, kInspectorWidth}, Qt::Horizontal);
    fold();
}

void MainWindow::makeStatus() {
    m_readout = new ReadoutLabel;
    m_readout->setAccessibleName(tr("Values at the cursor"));
    m_savedState = new QLabel;
    statusBar()->setObjectName(QStringLiteral("status"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(kRhythm, 2, kRhythm, 2);
    makePanelButtons();
    statusBar()->addWidget(m_panelButtons.at(m_leftDock));
    statusBar()->addWidget(m_readout, 1);
    makeFigureStatus();
    statusBar()->addPermanentWidget(m_zoom);
    statusBar()->addPermanentWidget(m_figures);
    statusBar()->addPermanentWidget(m_savedState);
    statusBar()->addPermanentWidget(m_panelButtons.at(m_rightDock));
}

void MainWindow::showWorkspace(int index) {
    m_current = index;
    Workspace& workspace = current();
    m_centreStack->setCurrentIndex(index);
    m_leftStack->setCurrentIndex(index);
    m_rightStack->setCurrentIndex(index);
    m_leftDock->setWindowTitle(workspace.leftTitle());
    m_rightDock->setWindowTitle(workspace.rightTitle());
    m_panelButtons.at(m_leftDock)->setText(workspace.leftTitle());
    m_panelButtons.at(m_rightDock)->setText(workspace.rightTitle());
    // A dock names its action after its title, which some tabs share with others.
    m_leftDock->toggleViewAction()->setText(tr("&Left panel"));
    m_rightDock->toggleViewAction()->setText(tr("&Right panel"));
    m_topBar->setCurrent(index);
    m_readout->setParts({});
    showMessage();
    workspace.activate();
    showFigures();
}

void MainWindow::showWorkspace(const Workspace& workspace) {
    for (std::size_t i = 0; i < m_workspaces.size(); ++i)
        if (m_workspaces[i] == &workspace)
            showWorkspace(static_cast<int>(i));
}

Workspace& MainWindow::current() const { return *m_workspaces[static_cast<std::size_t>(m_current)]; }

void MainWindow::openTemplate(Session session) {
    m_document.reset(std::move(session), {});
    m_readout->setParts({}); // of the session before
    current().activate();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_wasShown)
        return;
    m_wasShown = true;
    // The other tab is made ready once the first picture is on the screen.
    QTimer::singleShot(50, this, [this] { m_funnel->preload(); });
}

bool MainWindow::focusNextPrevChild(bool isNext) {
    const std::vector<QWidget*> parts{m_topBar, m_leftDock, centralWidget(), m_rightDock, statusBar()};
    QWidget* next = nextStop(tabStops(parts), focusWidget(), isNext);
    if (!next)
        return false;
    next->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* around = next->parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around))
            area->ensureWidgetVisible(next);
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        return;
    }
    rememberLayout();
    event->accept();
}

void MainWindow::updateTitle() {
    setWindowTitle(QStringLiteral("%1[*] — Actiscope").arg(m_document.displayName()));
    m_savedState->setText(m_document.isModified()     ? tr("edited")
                          : m_document.path().empty() ? tr("not saved yet")
                                                      : tr("saved"));
    setWindowModified(m_document.isModified());
}

// A screen may be smaller than the first size, or than the screen that the window was on last, or gone.
void MainWindow::restoreLayout() {
    const settings::Layout last = settings::layout();
    QRect first({}, kFirstSize);
    first.moveCenter(screen()->availableGeometry().center());
    setGeometry(first);
    restoreGeometry(last.geometry);
    if (!restoreState(last.docks, kLayoutVersion))
        restoreState(last.docks); // as it was kept before layouts had a version
    if (isMaximized() || isFullScreen())
        return;
    std::vector<QRect> screens{screen()->availableGeometry()};
    for (const QScreen* other : QGuiApplication::screens())
        screens.push_back(other->availableGeometry());
    setGeometry(placedOn(screens, geometry(), style()->pixelMetric(QStyle::PM_TitleBarHeight)));
}

} // namespace acti::ui

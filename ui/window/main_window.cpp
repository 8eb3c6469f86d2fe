#include "ui/window/main_window.h"

#include "ui/widgets/readout_label.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/message_bar.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/sweep_workspace.h"
#include "ui/window/tab_order.h"
#include "ui/window/top_bar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr int kDockWidth = 232;
constexpr int kInspectorWidth = 312;
constexpr int kToldMs = 12'000; // long enough to read a line and to use its button

// `wanted`, made smaller and moved until it lies in `room`, with its title bar.
QRect within(const QRect& room, QRect wanted, int titleBar) {
    const QRect inner = room.adjusted(0, titleBar, 0, 0);
    wanted.setSize(wanted.size().boundedTo(inner.size()));
    wanted.moveLeft(std::clamp(wanted.left(), inner.left(), inner.right() + 1 - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), inner.top(), inner.bottom() + 1 - wanted.height()));
    return wanted;
}

} // namespace

MainWindow::MainWindow() : m_inputs(m_document) {
    setWindowTitle(QStringLiteral("Actiscope"));
    setAcceptDrops(true);
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
    }
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(kToldMs);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
        if (const auto told = m_messages.find(nullptr); told != m_messages.end() && told->second.isGood)
            say(nullptr, {});
    });
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    showWorkspace(0);
    updateTitle();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre() {
    auto* centre = new QWidget;
    centre->setObjectName(QStringLiteral("ground"));
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_messageBar = new MessageBar;
    connect(m_messageBar, &MessageBar::closed, this, [this] {
        m_messages.erase(nullptr);
        m_messages.erase(&current());
        showMessage();
    });
    auto* row = new QWidget; // shown and hidden with its margins
    auto* inRow = new QVBoxLayout(row);
    inRow->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 0);
    inRow->addWidget(m_messageBar);
    row->hide();
    layout->addWidget(row);
    m_centreStack = new QStackedWidget;
    for (Workspace* workspace : m_workspaces)
        m_centreStack->addWidget(workspace->centre());
    layout->addWidget(m_centreStack, 1);
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
    restoreState(m_firstLayout);
    resizeDocks({m_leftDock, m_rightDock}, {kDockWidth, kInspectorWidth}, Qt::Horizontal);
}

void MainWindow::makeStatus() {
    m_readout = new ReadoutLabel;
    m_readout->setAccessibleName(tr("Values at the cursor"));
    m_savedState = new QLabel;
    statusBar()->setObjectName(QStringLiteral("status"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(kRhythm, 2, kRhythm, 2);
    statusBar()->addWidget(m_readout, 1);
    statusBar()->addPermanentWidget(m_savedState);
}

void MainWindow::showWorkspace(int index) {
    m_current = index;
    Workspace& workspace = current();
    m_centreStack->setCurrentIndex(index);
    m_leftStack->setCurrentIndex(index);
    m_rightStack->setCurrentIndex(index);
    m_leftDock->setWindowTitle(workspace.leftTitle());
    m_rightDock->setWindowTitle(workspace.rightTitle());
    // A dock names its action after its title, which some tabs share with others.
    m_leftDock->toggleViewAction()->setText(tr("&Left panel"));
    m_rightDock->toggleViewAction()->setText(tr("&Right panel"));
    m_topBar->setCurrent(index);
    m_readout->setParts({});
    showMessage();
    workspace.activate();
}

void MainWindow::showWorkspace(const Workspace& workspace) {
    for (std::size_t i = 0; i < m_workspaces.size(); ++i)
        if (m_workspaces[i] == &workspace)
            showWorkspace(static_cast<int>(i));
}

Workspace& MainWindow::current() const { return *m_workspaces[static_cast<std::size_t>(m_current)]; }

void MainWindow::openTemplate(Session session) { m_document.reset(std::move(session), {}); }

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

// A screen may be smaller than the first size, or than the screen that the window was on last.
void MainWindow::restoreLayout() {
    QSettings settings;
    QRect first({}, kFirstSize);
    first.moveCenter(screen()->availableGeometry().center());
    setGeometry(first);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/docks")).toByteArray());
    if (!isMaximized() && !isFullScreen())
        setGeometry(within(screen()->availableGeometry(), geometry(), style()->pixelMetric(QStyle::PM_TitleBarHeight)));
}

void MainWindow::rememberLayout() {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/docks"), saveState());
}

void MainWindow::say(const Workspace* speaker, const QString& text) {
    if (text.isEmpty())
        m_messages.erase(speaker);
    else
        m_messages[speaker] = {text};
    showMessage();
}

void MainWindow::tell(const Notice& notice) {
    m_messages[nullptr] = notice;
    m_tellTimer.start();
    showMessage();
}

// The window's own message goes before the workspace's.
void MainWindow::showMessage() {
    auto said = m_messages.find(nullptr);
    if (said == m_messages.end())
        said = m_messages.find(&current());
    const bool isSaid = said != m_messages.end();
    isSaid ? m_messageBar->show(said->second) : m_messageBar->hide();
    m_messageBar->parentWidget()->setVisible(isSaid);
}

QString MainWindow::shownMessage() const { return m_messageBar->text(); }

} // namespace acti::ui

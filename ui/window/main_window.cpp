#include "ui/window/main_window.h"

#include "core/session/session_json.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/export_dialog.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/message_bar.h"
#include "ui/window/top_bar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr int kDockWidth = 232;
constexpr int kInspectorWidth = 312;

QString sessionFilter() {
    return MainWindow::tr("Actiscope sessions (*%1)").arg(QString::fromLatin1(kSessionSuffix.data()));
}

QString fromPath(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

MainWindow::MainWindow() : m_inputs(m_document) {
    setWindowTitle(QStringLiteral("Actiscope"));
    setAcceptDrops(true);
    m_curves = new CurvesWorkspace(m_document, this);
    m_funnel = new FunnelWorkspace(m_document, m_inputs, this);
    m_workspaces = {m_curves, m_funnel};
    makeCentre();
    makeDocks();
    makeStatus();
    makeActions();
    for (Workspace* workspace : m_workspaces) {
        connect(workspace, &Workspace::messageRaised, this, &MainWindow::message);
        connect(workspace, &Workspace::readoutChanged, this, [this, workspace](const QString& text) {
            if (m_workspaces[static_cast<std::size_t>(m_current)] == workspace)
                m_readout->setText(text);
        });
    }
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
    auto* messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(2 * kRhythm, 0, 2 * kRhythm, 0);
    messageRow->addWidget(m_messageBar);
    layout->addLayout(messageRow);
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
}

void MainWindow::makeStatus() {
    m_readout = new QLabel;
    m_readout->setTextFormat(Qt::RichText);
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
    Workspace& workspace = *m_workspaces[static_cast<std::size_t>(index)];
    m_centreStack->setCurrentIndex(index);
    m_leftStack->setCurrentIndex(index);
    m_rightStack->setCurrentIndex(index);
    m_leftDock->setWindowTitle(workspace.leftTitle());
    m_rightDock->setWindowTitle(workspace.rightTitle());
    m_topBar->setCurrent(index);
    m_readout->clear();
    workspace.activate();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_wasShown)
        return;
    m_wasShown = true;
    // The other tab is made ready once the first picture is on the screen.
    QTimer::singleShot(50, this, [this] { m_funnel->preload(); });
}

void MainWindow::openTemplate(Session session) { m_document.reset(std::move(session), {}); }

void MainWindow::openFile(const QString& path) {
    const std::filesystem::path file(path.toStdString());
    file.extension() == kSessionSuffix ? openSession(file) : openInput(file);
}

void MainWindow::openSession(const std::filesystem::path& path) {
    if (!mayClose())
        return;
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    Result<Session> session = readSession(absolute);
    if (!session)
        return message(QString::fromStdString(acti::message(session.error())));
    m_messageBar->hide();
    m_document.reset(*std::move(session), absolute);
    if (m_curves->figureId().empty() && !m_funnel->figureId().empty())
        showWorkspace(1);
}

void MainWindow::openInput(const std::filesystem::path& path) {
    std::error_code ignored;
    showWorkspace(1);
    m_funnel->showInput(std::filesystem::absolute(path, ignored).string());
}

bool MainWindow::save() {
    if (m_document.path().empty())
        return saveAs();
    const Result<void> saved = m_document.saveTo(m_document.path());
    if (!saved)
        message(tr("Not saved. %1").arg(QString::fromStdString(acti::message(saved.error()))));
    return saved.has_value();
}

bool MainWindow::saveAs() {
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("folder")).toString();
    const QString start =
        m_document.path().empty() ? folder + QStringLiteral("/untitled.actiscope") : fromPath(m_document.path());
    QString chosen = QFileDialog::getSaveFileName(this, tr("Save session"), start, sessionFilter());
    if (chosen.isEmpty())
        return false;
    if (!chosen.endsWith(QString::fromLatin1(kSessionSuffix.data())))
        chosen += QString::fromLatin1(kSessionSuffix.data());
    settings.setValue(QStringLiteral("folder"), QFileInfo(chosen).absolutePath());
    const Result<void> saved = m_document.saveTo(chosen.toStdString());
    if (!saved)
        message(tr("Not saved. %1").arg(QString::fromStdString(acti::message(saved.error()))));
    return saved.has_value();
}

void MainWindow::exportFigure() {
    const std::string id = m_workspaces[static_cast<std::size_t>(m_current)]->figureId();
    const Figure* figure = nullptr;
    for (const Figure& candidate : m_document.session().figures)
        if (candidate.id == id)
            figure = &candidate;
    if (!figure)
        return message(tr("There is no figure here to export yet."));
    Figure shown = *figure;
    if (std::holds_alternative<CurveFigure>(shown.content))
        shown.content = m_curves->shownFigure();
    ExportDialog dialog(shown, m_inputs.loaded(), this);
    dialog.exec();
}

bool MainWindow::mayClose() {
    if (!m_document.isModified())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Actiscope"), tr("Save the changes to “%1”?").arg(m_document.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setInformativeText(tr("Without saving they are lost."));
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        return;
    }
    rememberLayout();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            openFile(url.toLocalFile());
}

void MainWindow::updateTitle() {
    setWindowTitle(QStringLiteral("%1 — Actiscope").arg(m_document.displayName()));
    m_savedState->setText(m_document.isModified()     ? tr("edited")
                          : m_document.path().empty() ? tr("not saved yet")
                                                      : tr("saved"));
    setWindowModified(m_document.isModified());
}

void MainWindow::restoreLayout() {
    QSettings settings;
    resize(kFirstSize);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/docks")).toByteArray());
}

void MainWindow::rememberLayout() {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/docks"), saveState());
}

void MainWindow::message(const QString& text) { m_messageBar->show(text); }
QString MainWindow::shownMessage() const { return m_messageBar->text(); }

} // namespace acti::ui

// What the window opens, saves and exports.
#include "core/base/printable.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "ui/plot/canvas.h"
#include "ui/settings/settings.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/export_dialog.h"
#include "ui/window/figure_copy.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/given_files.h"
#include "ui/window/main_window.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/new_action.h"
#include "ui/window/pasted_picture.h"
#include "ui/window/save_question.h"
#include "ui/window/session_guard.h"
#include "ui/window/sheet_workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>

#include <memory>

namespace acti::ui {
namespace {

QString fromPath(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

// A list of texts cannot name what is not text.
void rememberRecentPath(const std::string& path) {
    if (isUtf8(path))
        settings::rememberRecent(QString::fromStdString(path));
}

} // namespace

void MainWindow::startAnew() {
    if (!mayClose())
        return;
    m_messages.clear();
    openTemplate({});
    showMessage();
}

void MainWindow::fillRecent() {
    m_recent->clear();
    for (const QString& path : settings::recentFiles()) {
        const QString name = QFileInfo(path).fileName();
        QAction* action = m_recent->addAction(menuText(name));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
    m_recent->setToolTipsVisible(true);
    if (m_recent->isEmpty())
        return;
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("Forget these files")), &QAction::triggered, this, [] { settings::forgetRecent(); });
}

void MainWindow::askForFile() {
    const QStringList chosen =
        QFileDialog::getOpenFileNames(this, tr("Open"), settings::folder(),
                                      tr("All that can be opened (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff "
                                         "*.webp *.bmp *.pgm *.ppm *.pfm *.exr *.onnx);;All files (*)"));
    if (chosen.isEmpty())
        return;
    settings::rememberFolderOf(chosen.front());
    openFiles(chosen);
}

void MainWindow::openPath(const std::filesystem::path& file) {
    if (isUtf8(file.string()))
        return openFile(fromPath(file));
    say(nullptr, {});
    std::error_code ignored;
    if (file.extension() == kSessionSuffix)
        openSession(file);
    else
        openInputs({std::filesystem::absolute(file, ignored).string()});
}

void MainWindow::openFiles(const QStringList& paths) {
    const GivenFiles given = sortedByKind(paths);
    say(nullptr, {});
    // What was given beside a session belongs to it: without it nothing is opened.
    if (!given.sessions.isEmpty() && !openSession(given.sessions.front().toStdString()))
        return;
    std::vector<std::string> inputs;
    for (const QString& path : given.inputs)
        inputs.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    if (!inputs.empty())
        openInputs(inputs);
    if (!given.networks.isEmpty())
        openNetwork(given.networks.front());
    QStringList sentences;
    if (const QStringList left = given.sessions.mid(1) + given.networks.mid(1); !left.isEmpty())
        sentences << tr("One session and one network can be open at a time. Not opened: %1.").arg(namesOf(left));
    if (!given.emptyFolders.isEmpty())
        sentences << tr("There is no picture and no array in the folder %1.").arg(namesOf(given.emptyFolders));
    if (given.passedOver > 0)
        sentences << tr("The folder has %1 pictures more than the %2 that are listed.")
                         .arg(given.passedOver)
                         .arg(kMostOfAFolder);
    if (!sentences.isEmpty())
        say(nullptr, sentences.join(QLatin1Char(' ')));
}

bool MainWindow::openSession(const std::filesystem::path& path) {
    if (!mayClose())
        return false;
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    Result<SessionFile> session = readSessionFile(absolute);
    if (!session) {
        if (session.error().code == ErrorCode::NotFound) // a share may be back tomorrow
            settings::forgetRecent(fromPath(absolute));
        say(nullptr, QString::fromStdString(message(session.error())));
        return false;
    }
    rememberRecentPath(absolute.string());
    m_messages.clear();
    m_document.reset(std::move(session->session), absolute, session->sha256);
    showMessage();
    showFirstFigure();
    return true;
}

void MainWindow::showFirstFigure() {
    if (!m_document.session().figures.empty())
        m_document.shown().show(m_document.session().figures.front().id);
}

// The first one is shown, the others are listed beside it. They are absolute.
void MainWindow::openInputs(const std::vector<std::string>& files) {
    if (&current() == m_metaAcon) // which shows inputs too
        return m_metaAcon->showInputs(files);
    showWorkspace(*m_funnel);
    m_funnel->showInputs(files);
}

void MainWindow::openNetwork(const QString& path) {
    showWorkspace(*m_funnel);
    m_funnel->showNetwork(QFileInfo(path).absoluteFilePath().toStdString());
}

bool MainWindow::save() {
    if (m_document.path().empty())
        return saveAs();
    return m_guard->mayReplaceFile() && saveTo(m_document.path());
}

void MainWindow::makeGuard() {
    m_guard = new SessionGuard(
        m_document, m_inputs, [this] { return mayClose(); }, this);
    connect(m_guard, &SessionGuard::asks, this, &MainWindow::ask);
    connect(m_guard, &SessionGuard::withdrawn, this, &MainWindow::withdraw);
    connect(m_guard, &SessionGuard::overwriteWanted, this, [this] { saveTo(m_document.path()); });
    connect(m_guard, &SessionGuard::saveAsWanted, this, &MainWindow::saveAs);
    connect(m_guard, &SessionGuard::restored, this, &MainWindow::showFirstFigure);
    settings::setFailureHandler([window = QPointer(this)](const QString& reason) {
        if (window)
            window->say(nullptr, tr("Settings are not saved. %1").arg(reason));
    });
}

void MainWindow::keepSafeIn(const std::filesystem::path& folder) {
    m_guard->keepIn(folder);
    takeSetting(settings::kKeepDelay);
}

bool MainWindow::saveAs() {
    const QString suffix = QString::fromLatin1(kSessionSuffix.data()).mid(1);
    const QString start = m_document.path().empty() ? asFileName(m_document.displayName()) + QLatin1Char('.') + suffix
                                                    : fromPath(m_document.path());
    const QString chosen =
        askWhereToSave({tr("Save session"), start, tr("Actiscope sessions (*.%1)").arg(suffix), {suffix}}, this);
    return !chosen.isEmpty() && saveTo(chosen.toStdString());
}

bool MainWindow::saveTo(const std::filesystem::path& path) {
    m_document.noteContents(m_inputs.contents());
    const Result<void> saved = m_document.saveTo(path);
    if (saved) {
        rememberRecentPath(path.string());
        withdraw(QStringLiteral("replaced"));
    }
    say(nullptr, saved ? QString() : tr("Not saved. %1").arg(QString::fromStdString(message(saved.error()))));
    return saved.has_value();
}

// As it is shown; without one the reason is said.
std::optional<plot::Subject> MainWindow::currentSubject() {
    const Figure* figure = findFigure(m_document.session(), current().figureId());
    if (!figure) {
        say(&current(), tr("There is no figure here to export yet."));
        return std::nullopt;
    }
    Result<Scene> scene = current().scene(*figure);
    if (!scene) {
        say(&current(), QString::fromStdString(message(scene.error())));
        return std::nullopt;
    }
    return plot::Subject{current().shownFigure(*figure), m_inputs.loaded(), m_document.session().figures,
                         *std::move(scene)};
}

void MainWindow::exportFigure() {
    std::optional<plot::Subject> subject = currentSubject();
    if (!subject)
        return;
    ExportDialog dialog(*std::move(subject), this);
    dialog.offerAll({m_document.session(), m_document.folder(), m_inputs.loaded()});
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QFileInfo file(dialog.writtenPath());
    if (dialog.writtenPath().isEmpty())
        return tell({dialog.writtenWords(), true});
    tell({dialog.writtenWords(), true, tr("Show in its folder"),
          [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

void MainWindow::copyFigure() {
    const std::optional<plot::Subject> subject = currentSubject();
    if (!subject)
        return;
    const auto canvas = plot::makeCanvas(subject->scene, **plot::findStyle(currentTheme().id.toStdString()));
    if (!canvas)
        return say(&current(), QString::fromStdString(message(canvas.error())));
    tell({tr("Copying…"), true});
    m_copying.run([canvas = *canvas, dpi = settings::number(settings::kExportDpi)](
                      const LatestTask::IsCancelled& isCancelled) { return copyOf(*canvas, dpi, isCancelled); },
                  [this, from = &current()](Result<FigureCopy> copied) {
                      if (!copied)
                          return say(from, QString::fromStdString(message(copied.error())));
                      QGuiApplication::clipboard()->setMimeData(clipboardData(*copied).release());
                      tell({tr("The figure is in the clipboard, as a picture and as a drawing."), true});
                  });
}

bool MainWindow::mayClose() {
    if (!m_document.isModified())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Actiscope"), tr("Save the changes to “%1”?").arg(m_document.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Without saving they are lost."));
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::paste() {
    const QMimeData* pasted = QGuiApplication::clipboard()->mimeData();
    const QImage image = pasted && pasted->hasImage() ? qvariant_cast<QImage>(pasted->imageData()) : QImage();
    if (image.isNull()) {
        if (!pasted || !openUrls(*pasted))
            say(nullptr, tr("There is no picture and no file in the clipboard."));
        return;
    }
    const auto kept = keepPasted(image);
    kept ? openInputs({kept->string()}) : say(nullptr, QString::fromStdString(message(kept.error())));
}

bool MainWindow::openUrls(const QMimeData& given) {
    QStringList files;
    for (const QUrl& url : given.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    if (!files.isEmpty())
        openFiles(files);
    return !files.isEmpty();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) { openUrls(*event->mimeData()); }

} // namespace acti::ui

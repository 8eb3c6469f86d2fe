// What the window opens, saves and exports.
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "ui/settings/settings.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/export_dialog.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/save_question.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>

namespace acti::ui {
namespace {

QString fromPath(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

void MainWindow::askForFile() {
    const QString chosen =
        QFileDialog::getOpenFileName(this, tr("Open"), settings::folder(),
                                     tr("All that can be opened (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff "
                                        "*.webp *.bmp *.pgm *.ppm *.pfm *.exr);;All files (*)"));
    if (chosen.isEmpty())
        return;
    settings::rememberFolderOf(chosen);
    openFile(chosen);
}

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
        return say(nullptr, QString::fromStdString(message(session.error())));
    m_messages.clear();
    m_document.reset(*std::move(session), absolute);
    showMessage();
    showFirstFigure();
}

// The workspace of the first figure, unless the one that is shown has a figure too.
void MainWindow::showFirstFigure() {
    if (!current().figureId().empty())
        return;
    for (std::size_t i = 0; i < m_workspaces.size(); ++i)
        if (!m_workspaces[i]->figureId().empty())
            return showWorkspace(static_cast<int>(i));
}

void MainWindow::openInput(const std::filesystem::path& path) {
    say(nullptr, {});
    std::error_code ignored;
    showWorkspace(*m_funnel);
    m_funnel->showInput(std::filesystem::absolute(path, ignored).string());
}

bool MainWindow::save() { return m_document.path().empty() ? saveAs() : saveTo(m_document.path()); }

bool MainWindow::saveAs() {
    const QString suffix = QString::fromLatin1(kSessionSuffix.data()).mid(1);
    const QString start =
        m_document.path().empty() ? QStringLiteral("untitled.") + suffix : fromPath(m_document.path());
    const QString chosen =
        askWhereToSave({tr("Save session"), start, tr("Actiscope sessions (*.%1)").arg(suffix), {suffix}}, this);
    return !chosen.isEmpty() && saveTo(chosen.toStdString());
}

bool MainWindow::saveTo(const std::filesystem::path& path) {
    const Result<void> saved = m_document.saveTo(path);
    say(nullptr, saved ? QString() : tr("Not saved. %1").arg(QString::fromStdString(message(saved.error()))));
    return saved.has_value();
}

void MainWindow::exportFigure() {
    const Figure* figure = findFigure(m_document.session(), current().figureId());
    if (!figure)
        return say(&current(), tr("There is no figure here to export yet."));
    Result<Scene> scene = current().scene(*figure);
    if (!scene)
        return say(&current(), QString::fromStdString(message(scene.error())));
    ExportDialog dialog(QString::fromStdString(figure->id), *std::move(scene), this);
    dialog.exec();
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            openFile(url.toLocalFile());
}

} // namespace acti::ui

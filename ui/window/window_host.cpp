#include "ui/window/window_host.h"

#include "ui/settings/declarations.h"
#include "ui/window/main_window.h"

#include <QGuiApplication>

namespace acti::ui {

WindowHost::WindowHost(QObject* parent) : QObject(parent) { take(std::make_unique<MainWindow>()); }

WindowHost::~WindowHost() = default;

void WindowHost::take(std::unique_ptr<MainWindow> window) {
    m_window = std::move(window);
    // Once the dialog that it was chosen in, which is the window's, is done with its click.
    connect(m_window.get(), &MainWindow::languageChanged, this, &WindowHost::remake, Qt::QueuedConnection);
}

void WindowHost::keepSafeIn(const std::filesystem::path& folder) {
    m_folder = folder;
    m_window->keepSafeIn(folder);
}

void WindowHost::remake() {
    const bool wasQuitting = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false); // for a moment there is none
    const QByteArray geometry = m_window->saveGeometry(), docks = m_window->saveState(MainWindow::kLayoutVersion);
    const int tab = m_window->currentIndex();
    const bool wasVisible = m_window->isVisible();
    std::unique_ptr<Document> document = m_window->release();
    m_window.reset();
    take(std::make_unique<MainWindow>(std::move(document)));
    m_window->restoreGeometry(geometry);
    m_window->restoreState(docks, MainWindow::kLayoutVersion);
    m_window->showWorkspace(tab);
    if (!m_folder.empty())
        m_window->keepSafeIn(m_folder);
    m_window->setVisible(wasVisible);
    m_window->showSettings(QLatin1String(settings::kLanguage));
    QGuiApplication::setQuitOnLastWindowClosed(wasQuitting);
    emit remade();
}

} // namespace acti::ui

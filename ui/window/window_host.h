// Holds the program's window, and makes it anew where its words must be in another language: the session, its history,
// the tab and the place on the screen stay.
#pragma once

#include <QObject>

#include <filesystem>
#include <memory>

namespace acti::ui {

class MainWindow;

class WindowHost : public QObject {
    Q_OBJECT
public:
    explicit WindowHost(QObject* parent = nullptr);
    ~WindowHost() override;

    // Another one after the language was changed.
    MainWindow& window() { return *m_window; }
    // MainWindow::keepSafeIn, of this window and of those that take its place.
    void keepSafeIn(const std::filesystem::path& folder);

signals:
    void remade();

private:
    void take(std::unique_ptr<MainWindow> window);
    void remake();

    std::unique_ptr<MainWindow> m_window;
    std::filesystem::path m_folder;
};

} // namespace acti::ui

// Uses the window at random: mouse, keys, wheel, undo, figures that come and go, files that fail, work that is stopped.
// The same seed makes the same choices; what the background work has done by then may differ.
#pragma once

#include "ui/window/main_window.h"

#include <QPointer>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace acti::ui {

class Monkey {
public:
    // Files that it opens are made in `folder`.
    Monkey(MainWindow& window, std::filesystem::path folder, std::uint64_t seed);

    void act(); // once
    // What it did last, in words.
    const std::string& last() const { return m_last; }

private:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_random() % count); }
    template<class T>
    const T& oneOf(const std::vector<T>& all) {
        return all[below(all.size())];
    }
    void makeFiles();
    void closeWhatBlocks();
    QWidget* anyWidget();
    QPoint anyPoint(const QWidget& widget);
    void click();
    void drag(QWidget* widget);
    void brush();
    void turnWheel();
    void pressKey();
    void trigger(const char* text);
    void openSomething();
    void spoilWeights();
    void stopWork();
    void changeWorkspace();
    void resizeWindow();
    void openSession();
    void undo();
    void redo();
    void removeFigure();
    void duplicateFigure();
    void stepFigure();
    void dragAnywhere();
    void bringInput();
    void interrupt();
    void changeView();
    void note(const std::string& what, const QObject* object = nullptr);

    MainWindow& m_window;
    std::filesystem::path m_folder;
    std::mt19937_64 m_random;
    QStringList m_files;
    QTimer m_closer; // of dialogs and menus, which have loops of their own
    std::string m_last;
};

} // namespace acti::ui

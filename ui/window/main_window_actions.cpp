// The window's actions: each is made once, here, with its name, shortcut and icon.
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/long_text.h"
#include "ui/window/command_palette.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/figure_pictures.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/new_action.h"
#include "ui/window/session_guard.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/sheet_workspace.h"
#include "ui/window/top_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

namespace acti::ui {
void MainWindow::makeActions() {
    m_undo = m_document.undoStack().createUndoAction(this, tr("Undo"));
    m_redo = m_document.undoStack().createRedoAction(this, tr("Redo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    m_export = new QAction(tr("Export…"), this);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)); // Ctrl+E is a text field's
    m_export->setToolTip(tr("Export this figure (%1)").arg(m_export->shortcut().toString(QKeySequence::NativeText)));
    m_export->setPriority(QAction::HighPriority);
    m_find = new QAction(tr("Find anything…"), this);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_find->setToolTip(tr("Find an activation, action, setting or preset (%1)")
                           .arg(m_find->shortcut().toString(QKeySequence::NativeText)));
    m_find->setIconText(tr("Search  %1").arg(m_find->shortcut().toString(QKeySequence::NativeText)));
    m_find->setPriority(QAction::HighPriority);
    m_palette = new CommandPalette(this);
    connect(m_find, &QAction::triggered, this, [this] { m_palette->open(paletteItems()); });
    connect(m_export, &QAction::triggered, this, &MainWindow::exportFigure);
    m_tinted = {{m_find, QStringLiteral("search")},
                {m_undo, QStringLiteral("undo")},
                {m_redo, QStringLiteral("redo")},
                {m_export, QStringLiteral("export")}};

    QStringList names;
    for (Workspace* workspace : m_workspaces)
        names << workspace->name();
    m_topBar = new TopBar(names, {m_find, m_undo, m_redo, m_export}, this);
    setMenuWidget(m_topBar);
    connect(m_topBar, &TopBar::chosen, this, [this](int index) { showWorkspace(index); });
    makeFileActions(m_topBar->menuBar()->addMenu(tr("&File")));
    makeEditActions(m_topBar->menuBar()->addMenu(tr("&Edit")));
    makeViewActions(m_topBar->menuBar()->addMenu(tr("&View")));
    makeFigureActions(m_topBar->menuBar()->addMenu(tr("F&igure")));
    makeHelpActions(m_topBar->menuBar()->addMenu(tr("&Help")));
    tintActions();
}

void MainWindow::makeFileActions(QMenu* menu) {
    connect(newAction(menu, tr("&New"), QKeySequence::New), &QAction::triggered, this, &MainWindow::startAnew);
    QAction* openAction = newAction(menu, tr("&Open…"), QKeySequence::Open);
    connect(openAction, &QAction::triggered, this, &MainWindow::askForFile);
    m_recent = menu->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_recent->setEnabled(!settings::recentFiles().isEmpty()); });
    m_examples = menu->addMenu(tr("Open &example"));
    connect(m_examples, &QMenu::aboutToShow, this, &MainWindow::fillExamples);
    QAction* saveAction = newAction(menu, tr("&Save"), QKeySequence::Save);
    connect(saveAction, &QAction::triggered, this, &MainWindow::save);
    QAction* saveAsAction = newAction(menu, tr("Save &As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(saveAsAction, &QAction::triggered, this, &MainWindow::saveAs);
    menu->addSeparator();
    menu->addAction(m_export);
    menu->addSeparator();
    connect(newAction(menu, tr("&Quit"), QKeySequence::Quit), &QAction::triggered, this, &QWidget::close);
    m_tinted.emplace_back(openAction, QStringLiteral("open"));
    m_tinted.emplace_back(saveAction, QStringLiteral("save"));
}

void MainWindow::makeEditActions(QMenu* menu) {
    menu->addAction(m_undo);
    menu->addAction(m_redo);
    connect(newAction(menu, tr("&Paste picture"), QKeySequence::Paste), &QAction::triggered, this, &MainWindow::paste);
    menu->addSeparator();
    const QAction* find = newAction(menu, tr("&Find an activation"), QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        m_leftDock->show();
        if (current().focusSearch())
            return;
        showWorkspace(*m_curves);
        m_curves->focusSearch();
    });
    menu->addAction(m_find);
    menu->addSeparator();
    connect(newAction(menu, tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma)), &QAction::triggered, this,
            [this] { showSettings(); });
}

void MainWindow::makeViewActions(QMenu* menu) {
    for (std::size_t i = 0; i < m_workspaces.size(); ++i) {
        const QKeySequence shortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        connect(newAction(menu, m_workspaces[i]->name(), shortcut), &QAction::triggered, this,
                [this, i] { showWorkspace(static_cast<int>(i)); });
    }
    menu->addSeparator();
    menu->addAction(m_leftDock->toggleViewAction());
    menu->addAction(m_rightDock->toggleViewAction());
    connect(menu->addAction(tr("R&eset layout")), &QAction::triggered, this, &MainWindow::resetLayout);
    menu->addSeparator();
    makeThemeActions(menu->addMenu(tr("&Theme")));
}

void MainWindow::makeThemeActions(QMenu* themes) {
    auto* group = new QActionGroup(this);
    const ThemeChoice chosen = settings::theme();
    const std::pair<QString, ThemeChoice> choices[] = {{tr("As the desktop"), ThemeChoice::System},
                                                       {tr("Light"), ThemeChoice::Light},
                                                       {tr("Dark"), ThemeChoice::Dark}};
    for (const auto& [text, choice] : choices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
        m_themes[choice] = action;
        connect(action, &QAction::triggered, this, [this, choice = choice] { setTheme(choice); });
    }
}

void MainWindow::makeHelpActions(QMenu* menu) {
    connect(newAction(menu, tr("&Keys and mouse"), QKeySequence::HelpContents), &QAction::triggered, this, [this] {
        showLongText(
            tr("Keys and mouse"),
            tr("<p><b>Curves and pictures</b><br>Wheel: zoom at the cursor. Drag: pan. Double click: fit. "
               "Over an axis' numbers the wheel zooms that axis alone.</p>"
               "<p><b>Figures</b><br>Ctrl+PgUp and Ctrl+PgDown show the previous and the next one, with Shift they "
               "move it; "
               "in the strip below the figure Alt with the left and right keys does. Ctrl+L sets axes, legend and "
               "title. "
               "A right click has what can be done with a figure or a curve.</p>"
               "<p><b>Anything</b><br>Ctrl+K finds an activation, action, setting or preset by its name.</p>"
               "<p><b>Cursor</b><br>Arrow keys step it, with Shift ten times as far, with Ctrl from dot to dot. A "
               "click keeps it where it is, another one or Escape frees it. In a picture a click pins the pixel.</p>"
               "<p><b>Sweep</b><br>Ctrl+P plays and pauses. With the figure in focus the up and down keys step the "
               "parameter, with Shift ten times as far.</p>"
               "<p><b>Meta-ACON</b><br>A click on a bar or a curve chooses its channel; with the figure in focus the "
               "up and down keys go from one to the next.</p>"
               "<p><b>Library</b><br>A click plots an activation or selects its curve; Ctrl and a click adds another "
               "one.</p>"
               "<p><b>Parameters</b><br>Double click on a slider resets it. A typed value may lie outside the "
               "slider; a click on the symbol changes the slider's range. The triangle plays it.</p>"
               "<p><b>Facts</b><br>A click on a value copies it with all its digits.</p>"),
            *this);
    });
    connect(menu->addAction(tr("&About Actiscope")), &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Actiscope"),
                           tr("<h3>Actiscope %1</h3><p>An instrument for looking at activation functions.</p>"
                              "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                               .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::setTheme(ThemeChoice choice) {
    settings::setTheme(choice);
    takeSetting(settings::kTheme);
}

void MainWindow::showSettings(const QString& key) {
    if (!m_settings) {
        m_settings = new SettingsDialog(this);
        connect(m_settings, &SettingsDialog::changed, this, &MainWindow::takeSetting);
    }
    m_settings->showValues();
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
    m_settings->focusOn(key.isEmpty() ? settings::declarations().front().key : key);
}

// What a change means to what is open; most settings are asked when they are needed.
void MainWindow::takeSetting(const QString& key) {
    if (key == QLatin1String(settings::kTheme)) {
        applyTheme(themeFor(settings::theme()));
        tintActions();
        m_pictures->forget();
        m_themes.at(settings::theme())->setChecked(true);
    }
    if (key == QLatin1String(settings::kLanguage)) {
        settings::applyLanguage(settings::chosenLanguage());
        emit languageChanged();
    }
    foldStrip();
    m_guard->setDelay(settings::isOn(settings::kKeepsUnsaved) ? 1000 * settings::number(settings::kKeepDelay) : 0);
    current().activate();
}

void MainWindow::tintActions() {
    for (const auto& [action, name] : m_tinted)
        action->setIcon(icon(name));
}

} // namespace acti::ui

// The window: workspaces, docks, actions, and what is opened and saved.
#pragma once

#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/plot/figure_export.h"
#include "ui/tasks/latest_task.h"
#include "ui/theme/theme.h"
#include "ui/window/message_bar.h"
#include "ui/window/palette_item.h"

#include <QMainWindow>
#include <QTimer>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QMimeData;
class QStackedWidget;
class QToolButton;

namespace acti::ui {

class CommandPalette;
class CurvesWorkspace;
class FigureChooser;
class FigurePictures;
class FigureSetup;
class FigureStrip;
class FunnelWorkspace;
class MetaAconWorkspace;
class SheetWorkspace;
class SweepWorkspace;
class MessageBar;
class ReadoutLabel;
class SessionGuard;
class SettingsDialog;
class TopBar;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // Of the docks: one of another number is not restored, so that panels which came or went since cannot be misplaced.
    static constexpr int kLayoutVersion = 1;

    // Of a session that is open already, or of a new one.
    explicit MainWindow(std::unique_ptr<Document> document = std::make_unique<Document>());
    ~MainWindow() override;
    // The open session with its history, for another window; this one is to be destroyed before that one is made.
    std::unique_ptr<Document> release() { return std::move(m_ownDocument); }
    // With the focus on the control of this setting.
    void showSettings(const QString& key = {});
    int currentIndex() const { return m_current; }

    // Sessions, images, tensors, networks and folders of pictures, by what each is. An error is shown and changes
    // nothing.
    void openFiles(const QStringList& paths);
    void openFile(const QString& path) { openFiles({path}); }
    // The same for a name of any bytes, which need not be text.
    void openPath(const std::filesystem::path& file);
    // Starts with `session`, which was never saved.
    void openTemplate(Session session);
    void showWorkspace(int index);
    void showWorkspace(const Workspace& workspace);
    // From here on unsaved work is kept in `folder`, and what was left there by a crash is offered.
    void keepSafeIn(const std::filesystem::path& folder);
    SessionGuard& guard() { return *m_guard; }
    Document& document() { return m_document; }
    CurvesWorkspace& curves() { return *m_curves; }
    FunnelWorkspace& funnel() { return *m_funnel; }
    SweepWorkspace& sweep() { return *m_sweep; }
    MetaAconWorkspace& metaAcon() { return *m_metaAcon; }
    SheetWorkspace& sheet() { return *m_sheet; }
    QString shownMessage() const;

    // False: the user wants to go on editing.
    bool mayClose();

signals:
    // The words of the program are in another language now, and this window's are not.
    void languageChanged();

protected:
    bool focusNextPrevChild(bool isNext) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeStatus();
    void makeActions();
    void makeFileActions(QMenu* menu);
    void makeEditActions(QMenu* menu);
    void makeViewActions(QMenu* menu);
    void makeHelpActions(QMenu* menu);
    void makeFigureActions(QMenu* menu);
    void makeFigureStatus();
    void makeStrip();
    void foldStrip();
    void setUpFigure();
    void showFigure(const std::string& id);
    void showFigures();
    void showZoom();
    void duplicateFigure();
    void renameFigure();
    void removeFigure();
    void makeThemeActions(QMenu* menu);
    void fillExamples();
    void fillRecent();
    void openExample(const std::filesystem::path& path);
    void startAnew();
    void copyFigure();
    void resetLayout();
    std::optional<plot::Subject> currentSubject();
    std::vector<PaletteItem> paletteItems();
    void setTheme(ThemeChoice choice);
    void takeSetting(const QString& key);
    void tintActions();
    Workspace& current() const;
    void askForFile();
    bool openSession(const std::filesystem::path& path); // false: it is not open
    void showFirstFigure();
    bool save();
    bool saveAs();
    bool saveTo(const std::filesystem::path& path);
    void paste();
    bool openUrls(const QMimeData& given); // false: there was no file among them
    void exportFigure();
    void updateTitle();
    void restoreLayout();
    void rememberLayout();
    // `speaker`: the workspace that it concerns; null: the whole window. An empty text takes back what was said.
    void say(const Workspace* speaker, const QString& text);
    // What was done: it goes by itself after a while.
    void tell(const Notice& notice);
    // What waits for an answer, one after the other; closing it is one.
    void ask(const Notice& notice);
    void withdraw(const QString& subject);
    void makeGuard();
    void showMessage();
    const Notice* firstNotice() const;
    void closeNotice();
    void forgetRemoval();
    void openInputs(const std::vector<std::string>& files);
    void openNetwork(const QString& path);
    void fold();
    void makePanelButtons();
    void openPanel(QDockWidget* dock, bool isOpen);

    std::unique_ptr<Document> m_ownDocument;
    Document& m_document;
    InputStore m_inputs;
    SessionGuard* m_guard = nullptr;
    std::vector<Workspace*> m_workspaces;
    CurvesWorkspace* m_curves = nullptr;
    SweepWorkspace* m_sweep = nullptr;
    FunnelWorkspace* m_funnel = nullptr;
    MetaAconWorkspace* m_metaAcon = nullptr;
    SheetWorkspace* m_sheet = nullptr;
    int m_current = 0;
    TopBar* m_topBar = nullptr;
    QStackedWidget* m_centreStack = nullptr;
    QStackedWidget* m_leftStack = nullptr;
    QStackedWidget* m_rightStack = nullptr;
    QDockWidget* m_leftDock = nullptr;
    QDockWidget* m_rightDock = nullptr;
    MessageBar* m_messageBar = nullptr;
    CommandPalette* m_palette = nullptr;
    SettingsDialog* m_settings = nullptr;
    std::map<ThemeChoice, QAction*> m_themes;
    std::map<const Workspace*, Notice> m_messages; // by their speaker
    std::vector<Notice> m_questions;
    quint64 m_lastAnswer = 0; // Notice::order
    QTimer m_tellTimer;
    QMenu* m_recent = nullptr;
    QMenu* m_examples = nullptr;
    QByteArray m_firstLayout; // of the docks, before any was moved
    ReadoutLabel* m_readout = nullptr;
    QToolButton* m_zoom = nullptr;
    FigureChooser* m_figures = nullptr;
    FigureStrip* m_strip = nullptr;
    FigurePictures* m_pictures = nullptr;
    FigureSetup* m_setup = nullptr; // made when it is first asked for
    QMenu* m_figureMenu = nullptr;
    QLabel* m_savedState = nullptr;
    std::vector<std::pair<QAction*, QString>> m_tinted; // with the icon's name
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_export = nullptr;
    QAction* m_find = nullptr;   // anything, by the palette
    QList<QAction*> m_ofAFigure; // that need one
    bool m_wasShown = false;
    std::map<QDockWidget*, QToolButton*> m_panelButtons; // in the status bar, while the window is narrow
    bool m_isNarrow = false;
    std::vector<QDockWidget*> m_folded; // that come back when there is room again
    LatestTask m_copying;
};

} // namespace acti::ui

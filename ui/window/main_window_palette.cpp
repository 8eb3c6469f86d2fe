// What the palette offers: every action of the menus, every activation, every preset; and the bundled examples.
#include "core/activations/catalogue.h"
#include "core/base/resources.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "ui/settings/declarations.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/new_action.h"
#include "ui/window/top_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace acti::ui {
namespace {

// The actions of `menu` and of those in it that can be done now; `kind` is the way there.
void addItems(std::vector<PaletteItem>& items, QMenu& menu, const QString& kind) {
    for (QAction* action : menu.actions()) {
        const QString title = plainText(action->text());
        if (action->menu())
            addItems(items, *action->menu(), QStringLiteral("%1 › %2").arg(kind, title));
        else if (!action->isSeparator() && action->isEnabled() && action->isVisible())
            items.push_back({title, kind, {}, action->shortcut().toString(QKeySequence::NativeText), [action] {
                                 action->trigger();
                             }});
    }
}

// What can be pressed, chosen or typed in a panel, as far as its tab would show it; `kind` is the panel's name, and
// `goThere` shows the tab.
void addControls(std::vector<PaletteItem>& items, QWidget& panel, const QString& kind,
                 const std::function<void()>& goThere) {
    const auto canBeUsed = [&](const QWidget& control) { return control.isVisibleTo(&panel) && control.isEnabled(); };
    for (auto* button : panel.findChildren<QAbstractButton*>()) {
        const QString title = plainText(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
        if (title.isEmpty() || !canBeUsed(*button))
            continue;
        auto* tool = qobject_cast<QToolButton*>(button);
        if (tool && tool->menu())
            addItems(items, *tool->menu(), kind);
        items.push_back({title, kind, button->toolTip(), {}, [button = QPointer(button), goThere] {
                             goThere();
                             if (!button)
                                 return;
                             auto* opening = qobject_cast<QToolButton*>(button.data());
                             opening && opening->menu() ? opening->showMenu() : button->click();
                         }});
    }
    for (auto* field : panel.findChildren<QWidget*>()) {
        const bool isField = qobject_cast<QComboBox*>(field) || qobject_cast<NumberEdit*>(field);
        if (isField && !field->accessibleName().isEmpty() && canBeUsed(*field))
            items.push_back({field->accessibleName(), kind, field->toolTip(), {}, [field = QPointer(field), goThere] {
                                 goThere();
                                 if (field)
                                     field->setFocus(Qt::ShortcutFocusReason);
                             }});
    }
}

std::map<std::string, double> paramsOf(const Entry& entry, const Preset& preset) {
    std::map<std::string, double> params;
    for (std::size_t i = 0; i < preset.values.size(); ++i)
        params.emplace(entry.params()[i].id, preset.values[i]);
    return params;
}

// What the session calls itself, else its file.
QString titleOf(const std::filesystem::path& path) {
    const Result<Session> session = readSession(path);
    return session && !session->title.empty() ? inTheWindowsLanguage(session->title)
                                              : QString::fromStdString(path.stem().string());
}

std::vector<std::filesystem::path> examples() {
    std::vector<std::filesystem::path> paths;
    std::error_code code;
    std::filesystem::directory_iterator at(dataFolder() / "samples" / "sessions", code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code))
        if (at->path().extension() == kSessionSuffix)
            paths.push_back(at->path());
    std::ranges::sort(paths);
    return paths;
}

} // namespace

std::vector<PaletteItem> MainWindow::paletteItems() {
    std::vector<PaletteItem> items;
    fillRecent();
    fillExamples();
    for (const QAction* top : m_topBar->menuBar()->actions())
        if (top->menu())
            addItems(items, *top->menu(), plainText(top->text()));
    std::erase_if(items, [this](const PaletteItem& item) { return item.title == plainText(m_find->text()); });
    // An action that two menus have is found once.
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t k = items.size(); k-- > i + 1;)
            if (!items[k].shortcut.isEmpty() && items[k].shortcut == items[i].shortcut)
                items.erase(items.begin() + static_cast<std::ptrdiff_t>(k));
    std::vector<Workspace*> tabs = m_workspaces; // what is in sight comes first
    std::ranges::stable_partition(tabs, [this](const Workspace* tab) { return tab == &current(); });
    for (Workspace* tab : tabs)
        for (const auto& [panel, title] : {std::pair(tab->left(), tab->leftTitle()),
                                           {tab->centre(), tab->name()},
                                           {tab->right(), tab->rightTitle()}})
            addControls(items, *panel, tab == &current() ? title : QStringLiteral("%1 › %2").arg(tab->name(), title),
                        [this, tab] {
                            if (tab != &current())
                                showWorkspace(*tab);
                        });
    for (const Figure& figure : m_document.session().figures)
        items.push_back({QString::fromStdString(nameOf(figure)),
                         tr("figure of this session"),
                         QString::fromStdString(figure.id),
                         {},
                         [this, id = figure.id] { m_document.shown().show(id); }});
    for (const settings::Declaration& declared : settings::declarations())
        items.push_back({declared.label, tr("setting › %1").arg(declared.group), declared.hint, {}, [this, &declared] {
                             showSettings(declared.key);
                         }});
    for (const Entry& entry : catalogue()) {
        const QString id = fromView(entry.id()), name = fromView(entry.name());
        items.push_back({name, tr("activation"), id, {}, [this, id] {
                             showWorkspace(*m_curves);
                             m_curves->choose(id);
                         }});
        for (const Preset& preset : entry.presets())
            items.push_back({fromView(preset.name),
                             tr("preset of %1").arg(name),
                             id,
                             {},
                             [this, id, params = paramsOf(entry, preset)] {
                                 showWorkspace(*m_curves);
                                 m_curves->add(id, params);
                             }});
    }
    return items;
}

// Named once they are looked for: reading what each calls itself would hold up the window's start.
void MainWindow::fillExamples() {
    if (!m_examples->isEmpty())
        return;
    for (const std::filesystem::path& path : examples())
        connect(m_examples->addAction(titleOf(path)), &QAction::triggered, this, [this, path] { openExample(path); });
    m_examples->setEnabled(!m_examples->isEmpty());
}

// As a session that was never saved, so that the bundled file stays as it is.
void MainWindow::openExample(const std::filesystem::path& path) {
    if (!mayClose())
        return;
    Result<Session> session = readSession(path);
    if (!session)
        return say(nullptr, QString::fromStdString(message(session.error())));
    m_messages.clear();
    openTemplate(*std::move(session));
    showMessage();
    showFirstFigure();
}

} // namespace acti::ui

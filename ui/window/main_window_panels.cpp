// The panels left and right in a window with little room: they fold away, and a button in the status bar opens one.
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QResizeEvent>
#include <QToolButton>

#include <utility>

namespace acti::ui {
namespace {

constexpr int kNarrowWindow = 920; // under it both panels would leave the figure less than half

} // namespace

void MainWindow::makePanelButtons() {
    for (QDockWidget* dock : {m_leftDock, m_rightDock}) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setProperty("flat", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(tr("Open or close this panel"));
        button->hide();
        m_panelButtons[dock] = button;
        connect(button, &QToolButton::clicked, this, [this, dock](bool isOn) { openPanel(dock, isOn); });
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock] {
            m_panelButtons.at(dock)->setChecked(!dock->isHidden());
            if (m_isNarrow && !dock->isHidden()) // by the menu
                openPanel(dock, true);
        });
    }
}

// In a narrow window one at a time.
void MainWindow::openPanel(QDockWidget* dock, bool isOpen) {
    dock->setVisible(isOpen);
    QDockWidget* other = dock == m_leftDock ? m_rightDock : m_leftDock;
    if (isOpen && m_isNarrow)
        other->hide();
}

void MainWindow::fold() {
    if (m_panelButtons.empty())
        return; // the window is being made
    const bool isNarrow = width() < kNarrowWindow;
    for (const auto& [dock, button] : m_panelButtons)
        button->setVisible(isNarrow);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (QDockWidget* dock : {m_leftDock, m_rightDock})
        if (isNarrow && !dock->isHidden()) {
            dock->hide();
            m_folded.push_back(dock);
        }
    if (isNarrow)
        return;
    for (QDockWidget* dock : m_folded)
        dock->show();
    m_folded.clear();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fold();
    foldStrip();
}

// Panels that are folded away for want of room are there again in a larger window.
void MainWindow::rememberLayout() {
    const bool wasNarrow = std::exchange(m_isNarrow, false);
    std::vector<QDockWidget*> opened;
    for (QDockWidget* dock : m_folded)
        if (dock->isHidden()) {
            dock->show();
            opened.push_back(dock);
        }
    settings::rememberLayout({saveGeometry(), saveState(kLayoutVersion)});
    m_isNarrow = wasNarrow;
    for (QDockWidget* dock : opened)
        dock->hide();
}

} // namespace acti::ui

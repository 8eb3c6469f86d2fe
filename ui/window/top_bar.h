// The bar across the top: menus, the workspaces as segments, undo, redo and export.
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QMenuBar;
class QToolButton;

namespace acti::ui {

class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(const QStringList& workspaces, const std::vector<QAction*>& buttons, QWidget* parent = nullptr);

    QMenuBar* menuBar() const { return m_menuBar; }
    void setCurrent(int workspace);

signals:
    void chosen(int workspace);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* makeList(const QStringList& workspaces);

    QMenuBar* m_menuBar = nullptr;
    QWidget* m_segments = nullptr;
    QToolButton* m_list = nullptr; // instead of the segments, where there is no room
    QWidget* m_buttons = nullptr;
    QButtonGroup* m_group = nullptr;
};

} // namespace acti::ui

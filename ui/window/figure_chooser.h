// "Figure 1 of 3" in the status bar: goes to the figure before or after, or to any by its title.
#pragma once

#include "core/session/session.h"

#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace acti::ui {

class FigureChooser : public QWidget {
    Q_OBJECT
public:
    explicit FigureChooser(QWidget* parent = nullptr);

    // Below the figures in the menu, in this order.
    void setActions(const QList<QAction*>& actions);
    // `current`: the figure of the tab; empty: it has none.
    void showFigures(const std::vector<Figure>& figures, const std::string& current);
    // By so many places in the session's order; at its ends nothing happens.
    void step(int places);

signals:
    void chosen(const QString& figureId);

private:
    struct Row {
        std::string id;
        QString title;
        bool operator==(const Row&) const = default;
    };
    void fillMenu();
    int place() const; // of the current one; -1: there is none

    std::vector<Row> m_rows;
    std::string m_current;
    QList<QAction*> m_actions;
    QToolButton* m_back = nullptr;
    QToolButton* m_list = nullptr;
    QToolButton* m_onward = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace acti::ui

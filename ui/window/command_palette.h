// A field over the window that finds any activation, action, setting or preset by what is typed: arrows choose, Enter
// does it, Escape leaves.
#pragma once

#include "ui/window/palette_item.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStandardItemModel;

namespace acti::ui {

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    // Lies over `parent`, hidden.
    explicit CommandPalette(QWidget* parent);

    // Shows itself with these, all of them to begin with.
    void open(std::vector<PaletteItem> items);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& query);
    void place();
    void run(const QModelIndex& index);
    void leave();

    std::vector<PaletteItem> m_items;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QStandardItemModel* m_model = nullptr; // a row's Qt::UserRole: the item's index
    QPointer<QWidget> m_before;            // had the focus
};

} // namespace acti::ui

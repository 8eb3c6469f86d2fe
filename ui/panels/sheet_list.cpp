#include "ui/panels/sheet_list.h"

#include "core/session/edits.h"
#include <QKeyEvent>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kFigureRowHeight = 30;

std::string idOf(const QListWidgetItem& item) { return item.data(Qt::UserRole).toString().toStdString(); }

} // namespace

SheetList::SheetList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::InternalMove);
    setUniformItemSizes(true);
    setAccessibleName(tr("Figures of the sheet"));
    setToolTip(tr("A tick puts a figure on the sheet; drag it, or use Alt with the up and down keys, to move it"));
    // Once the list is done with what it does: the answer may fill it anew.
    connect(this, &QListWidget::itemChanged, this, &SheetList::propose, Qt::QueuedConnection);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &SheetList::propose, Qt::QueuedConnection);
}

void SheetList::showFigures(const Session& session, const SheetFigure& sheet) {
    std::vector<const Figure*> order;
    for (const std::string& id : sheet.figures)
        for (const Figure& figure : session.figures)
            if (figure.id == id)
                order.push_back(&figure);
    const std::size_t onSheet = order.size(); // one that it names may be gone
    for (const Figure& figure : session.figures)
        if (!std::holds_alternative<SheetFigure>(figure.content) && std::ranges::count(order, &figure) == 0)
            order.push_back(&figure);
    const int row = currentRow();
    m_isFilling = true;
    clear();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Figure& figure = *order[i];
        auto* item = new QListWidgetItem(QString::fromStdString(nameOf(figure)), this);
        item->setData(Qt::UserRole, QString::fromStdString(figure.id));
        item->setSizeHint({80, kFigureRowHeight});
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(i < onSheet ? Qt::Checked : Qt::Unchecked);
    }
    m_shown = checked();
    setCurrentRow(std::min(row, count() - 1));
    m_isFilling = false;
}

std::vector<std::string> SheetList::checked() const {
    std::vector<std::string> ids;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            ids.push_back(idOf(*item(row)));
    return ids;
}

void SheetList::propose() {
    const std::vector<std::string> now = checked();
    if (m_isFilling || now == m_shown)
        return;
    if (!now.empty()) {
        m_shown = now;
        emit chosen(now);
        return;
    }
    for (int row = 0; row < count(); ++row)
        if (idOf(*item(row)) == m_shown.front())
            item(row)->setCheckState(Qt::Checked);
}

void SheetList::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const int to = currentRow() + step;
    if (!event->modifiers().testFlag(Qt::AltModifier) || step == 0)
        return QListWidget::keyPressEvent(event);
    if (currentRow() < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(currentRow()));
    setCurrentRow(to);
    propose();
}

} // namespace acti::ui

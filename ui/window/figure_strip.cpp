#include "ui/window/figure_strip.h"

#include "core/session/edits.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <variant>

namespace acti::ui {
namespace {

constexpr QSize kPicture{96, 60};
constexpr QSize kCell{112, 88}; // the picture and a line of words
constexpr int kKindRole = Qt::UserRole + 1;

// What stands for each kind of figure until there is a picture.
constexpr std::array kKindIcons{"curves", "curves", "funnel", "image", "grid"};
static_assert(kKindIcons.size() == std::variant_size_v<FigureContent>);

class PictureAboveWords : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationPosition = QStyleOptionViewItem::Top;
        option->decorationAlignment = Qt::AlignCenter;
        option->displayAlignment = Qt::AlignCenter;
    }
};

// The same where it is chosen: a picture is not tinted.
QIcon plainIcon(const QPixmap& picture) {
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

QString idOf(const QListWidgetItem& item) { return item.data(Qt::UserRole).toString(); }

} // namespace

FigureStrip::FigureStrip(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("figureStrip"));
    setFrameShape(QFrame::NoFrame);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setIconSize(kPicture);
    setUniformItemSizes(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new PictureAboveWords(this));
    setViewportMargins(kRhythm, 0, kRhythm, 0);
    setAccessibleName(tr("Figures of the session"));
    setToolTip(tr("A click shows a figure; drag it, or use Alt with the left and right keys, to move it"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !m_isFilling)
            emit chosen(idOf(*item));
    });
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { emit chosen(idOf(*item)); });
    // Once the list is done with what it does: the answer fills it anew.
    connect(model(), &QAbstractItemModel::rowsMoved, this, &FigureStrip::proposeOrder, Qt::QueuedConnection);
}

QSize FigureStrip::sizeHint() const {
    return {QListWidget::sizeHint().width(), kCell.height() + horizontalScrollBar()->sizeHint().height() + kRhythm / 2};
}

QIcon FigureStrip::iconOf(const QString& id, int kind) const {
    if (const auto found = m_pictures.find(id); found != m_pictures.end() && !found->second.isNull())
        return plainIcon(found->second);
    const QIcon glyph = icon(QLatin1String(kKindIcons.at(static_cast<std::size_t>(kind))));
    QPixmap empty(kPicture * devicePixelRatioF()); // so that words stand where they will stand
    empty.setDevicePixelRatio(devicePixelRatioF());
    empty.fill(Qt::transparent);
    QPainter painter(&empty);
    glyph.paint(&painter, QRect({}, kPicture).adjusted(36, 18, -36, -18));
    return plainIcon(empty);
}

void FigureStrip::fill(const std::vector<Figure>& figures) {
    clear();
    m_ids.clear();
    for (const Figure& figure : figures) {
        const QString id = QString::fromStdString(figure.id);
        auto* item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, id);
        item->setData(kKindRole, static_cast<int>(figure.content.index()));
        item->setIcon(iconOf(id, static_cast<int>(figure.content.index())));
        item->setSizeHint(kCell);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        m_ids.push_back(figure.id);
    }
}

void FigureStrip::showFigures(const std::vector<Figure>& figures, const std::string& current) {
    m_isFilling = true;
    const bool isSame =
        std::ranges::equal(figures, m_ids, {}, &Figure::id) && static_cast<std::size_t>(count()) == m_ids.size();
    if (!isSame)
        fill(figures);
    for (int row = 0; row < count(); ++row) {
        const QString title = QString::fromStdString(nameOf(figures[static_cast<std::size_t>(row)]));
        item(row)->setText(title);
        item(row)->setToolTip(title.toHtmlEscaped());
        if (m_ids[static_cast<std::size_t>(row)] == current)
            setCurrentRow(row);
    }
    if (std::ranges::count(m_ids, current) == 0)
        setCurrentRow(-1);
    m_isFilling = false;
}

void FigureStrip::setPicture(const QString& id, const QPixmap& picture) {
    m_pictures[id] = picture;
    for (int row = 0; row < count(); ++row)
        if (idOf(*item(row)) == id)
            item(row)->setIcon(iconOf(id, item(row)->data(kKindRole).toInt()));
}

// The one figure that was moved is told from the others by the order that is left without it.
void FigureStrip::proposeOrder() {
    std::vector<std::string> now;
    for (int row = 0; row < count(); ++row)
        now.push_back(idOf(*item(row)).toStdString());
    if (now == m_ids || now.size() != m_ids.size())
        return;
    for (std::size_t from = 0; from < m_ids.size(); ++from) {
        const auto to = static_cast<std::size_t>(std::ranges::find(now, m_ids[from]) - now.begin());
        std::vector<std::string> wanted = m_ids;
        wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(from));
        if (to > wanted.size())
            continue;
        wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(to), m_ids[from]);
        if (wanted != now)
            continue;
        const QString id = QString::fromStdString(m_ids[from]);
        m_ids = now;
        return emit moved(id, static_cast<int>(to) - static_cast<int>(from));
    }
}

void FigureStrip::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || !event->modifiers().testFlag(Qt::AltModifier))
        return QListWidget::keyPressEvent(event);
    if (const QListWidgetItem* item = currentItem())
        emit moved(idOf(*item), step);
}

void FigureStrip::contextMenuEvent(QContextMenuEvent* event) {
    const QListWidgetItem* under =
        event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
    if (!under)
        return event->ignore();
    emit chosen(idOf(*under));
    emit menuWanted(event->globalPos());
}

} // namespace acti::ui

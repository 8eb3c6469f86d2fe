// Draws a row of the library: a family's heading, or a thumbnail and a name.
#pragma once

#include <QSize>
#include <QStyledItemDelegate>

namespace acti::ui {

inline constexpr int kActivationRole = Qt::UserRole;
inline constexpr int kIsSectionRole = Qt::UserRole + 1;
inline constexpr int kIsShownRole = Qt::UserRole + 2;
inline constexpr int kPictureRole = Qt::UserRole + 3; // of a row of its own: the activation that is drawn beside it
inline constexpr QSize kThumbnailSize{34, 20};

class LibraryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace acti::ui

#include "ui/panels/library_delegate.h"

#include "ui/plot/style.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace acti::ui {

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (!index.data(kIsSectionRole).toBool())
        return {120, 30};
    return {120, index.row() == 0 ? 24 : 36};
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(kIsSectionRole).toBool()) {
        QFont font = plot::textFont(8.25, QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter->setFont(font);
        painter->setPen(theme.muted);
        painter->drawText(option.rect.adjusted(kRhythm / 2, 0, 0, -5), Qt::AlignLeft | Qt::AlignBottom,
                          index.data().toString().toUpper());
        painter->restore();
        return;
    }
    const QRect row = option.rect.adjusted(0, 1, -kRhythm, -1);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen((option.state & QStyle::State_HasFocus) && isSelected ? QPen(theme.accent, 1)
                                                                              : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? theme.selected : theme.hover);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRect picture(row.left() + kRhythm, row.center().y() - kThumbnailSize.height() / 2, kThumbnailSize.width(),
                        kThumbnailSize.height());
    painter->drawPixmap(picture, index.data(Qt::DecorationRole).value<QPixmap>());
    const bool isShown = index.data(kIsShownRole).toBool();
    painter->setFont(plot::textFont(9.75, isShown ? QFont::Medium : QFont::Normal));
    painter->setPen(theme.text);
    const QRect words = row.adjusted(kThumbnailSize.width() + 2 * kRhythm + 2, 0, -kRhythm, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace acti::ui

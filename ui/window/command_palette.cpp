#include "ui/window/command_palette.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kWidth = 70 * kRhythm;
constexpr int kRowHeight = 4 * kRhythm + 2;
constexpr int kMostRows = 10;
constexpr int kTop = 9 * kRhythm;
constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kShortcutRole = Qt::UserRole + 2;

// The title, what it is in muted letters, and its keys at the right.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kWidth, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? theme.selected : theme.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
        }
        const QRect inner = option.rect.adjusted(kRhythm + 4, 0, -kRhythm - 4, 0);
        const QString title = index.data(Qt::DisplayRole).toString(), shortcut = index.data(kShortcutRole).toString();
        const QFontMetrics metrics(option.font);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, title);
        painter->setPen(theme.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, shortcut);
        const int begin = metrics.horizontalAdvance(title) + 2 * kRhythm;
        const int end = shortcut.isEmpty() ? 0 : metrics.horizontalAdvance(shortcut) + 2 * kRhythm;
        const QRect rest = inner.adjusted(begin, 0, -end, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(index.data(kKindRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent), m_field(new QLineEdit), m_list(new QListView), m_nothing(new QLabel(tr("No match."))),
      m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(4 * kRhythm);
    shadow->setOffset(0, kRhythm);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm / 2);
    m_field->setPlaceholderText(tr("Find an activation, action, setting or preset"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumHeight(5 * kRhythm - 2);
    layout->addWidget(m_field);
    m_nothing->setProperty("role", "muted");
    m_nothing->setContentsMargins(kRhythm + 4, kRhythm / 2, 0, kRhythm / 2);
    layout->addWidget(m_nothing);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(std::vector<PaletteItem> items) {
    if (isVisible())
        return leave();
    m_items = std::move(items);
    m_before = QApplication::focusWidget();
    m_field->clear();
    fill({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::fill(const QString& query) {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (const auto rank = paletteRank(m_items[i], query))
            found.emplace_back(*rank, i);
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    m_model->clear();
    for (const auto& [rank, i] : found) {
        auto* row = new QStandardItem(m_items[i].title);
        row->setEditable(false);
        row->setData(static_cast<qulonglong>(i), Qt::UserRole);
        row->setData(m_items[i].kind, kKindRole);
        row->setData(m_items[i].shortcut, kShortcutRole);
        row->setAccessibleText(QStringLiteral("%1, %2").arg(m_items[i].title, m_items[i].kind));
        m_model->appendRow(row);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
    place();
}

void CommandPalette::place() {
    const int width = std::min(kWidth, parentWidget()->width() - 4 * kRhythm);
    const int top = std::min(kTop, parentWidget()->height() / 8);
    const int room = parentWidget()->height() - 2 * top - m_field->sizeHint().height() - 3 * kRhythm;
    const int most = std::clamp(room / kRowHeight, 1, kMostRows);
    m_list->setFixedHeight(kRowHeight * std::clamp(m_model->rowCount(), 1, most));
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, top);
}

void CommandPalette::run(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const auto chosen = m_items[index.data(Qt::UserRole).toULongLong()].run; // it may open the palette again
    leave();
    chosen();
}

void CommandPalette::leave() {
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())) {
        m_before = nullptr; // the focus is where the user took it
        leave();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? kMostRows
                     : key == Qt::Key_PageUp   ? -kMostRows
                                               : 0;
    if (step != 0 && m_model->rowCount() > 0) {
        const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace acti::ui

#include "ui/widgets/weights_grid.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kValueRole = Qt::UserRole;
constexpr int kLargestRole = Qt::UserRole + 1;

QColor blended(const QColor& from, const QColor& to, double t) {
    const auto mix = [t](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * t)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

// Digits that read back to the same float.
QString exactNumber(double value) {
    const QString seven = displayNumber(value, 7);
    const auto back = parseDouble(QString(seven).replace(QChar(0x2212), QLatin1Char('-')).toStdString());
    return back && static_cast<float>(*back) == static_cast<float>(value) ? seven : displayNumber(value, 9);
}

class WeightDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            WeightsGrid::cellColour(index.data(kValueRole).toDouble(), index.data(kLargestRole).toDouble()));
        painter->drawRoundedRect(cell, 4, 4);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(currentTheme().accent, 1.5));
            painter->drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        }
        QFont font = option.font;
        font.setPixelSize(cell.width() < 40 ? 10 : 12);
        painter->setFont(font);
        painter->setPen(currentTheme().text);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* editor = new QLineEdit(parent);
        editor->setObjectName(QStringLiteral("weightEditor"));
        editor->setAlignment(Qt::AlignCenter);
        editor->setAccessibleName(WeightsGrid::tr("Weight"));
        return editor;
    }

    // The whole value, of which the cell shows a few digits.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* line = static_cast<QLineEdit*>(editor);
        line->setText(exactNumber(index.data(kValueRole).toDouble()));
        line->selectAll();
    }
};

// Two decimals where they say enough, else what two significant digits need; in a narrow cell three decimals, without
// the 0 before the point.
QString shortNumber(double value, bool isNarrow) {
    if (value == 0)
        return QStringLiteral("0");
    if (isNarrow && std::abs(value) < 0.0005)
        return QStringLiteral("≈0");
    if (isNarrow && std::abs(value) < 1) {
        const QString digits = QString::fromStdString(fixed(std::abs(value), std::abs(value) < 0.0995 ? 3 : 2)).mid(1);
        return value < 0 ? QChar(0x2212) + digits : digits;
    }
    if (std::abs(value) < 0.00995)
        return displayNumber(value, 2);
    return QString::fromStdString(fixed(value, std::abs(value) < 0.0995 ? 3 : 2))
        .replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QColor WeightsGrid::cellColour(double value, double largest) {
    const Theme& theme = currentTheme();
    const double strength = largest > 0 ? std::sqrt(std::min(1.0, std::abs(value) / largest)) : 0;
    const QColor hue =
        value < 0 ? QColor(theme.isDark ? "#2f6f9e" : "#9fd0f2") : QColor(theme.isDark ? "#8a6210" : "#f5cd79");
    return blended(theme.field, hue, strength);
}

WeightsGrid::WeightsGrid(QWidget* parent) : QTableWidget(parent) {
    setItemDelegate(new WeightDelegate(this));
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(10);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setMinimumSectionSize(10);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed |
                    QAbstractItemView::EditKeyPressed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Weights of the window"));
    setToolTip(tr("Double click a weight, or type, to change it"));
    connect(this, &QTableWidget::cellChanged, this, &WeightsGrid::readCell);
}

bool WeightsGrid::isNarrow() const { return columnCount() > 5; }
int WeightsGrid::cellHeight() const { return isNarrow() ? 28 : 32; }

QSize WeightsGrid::sizeHint() const { return {200, rowCount() * cellHeight()}; }
QSize WeightsGrid::minimumSizeHint() const { return {columnCount() * 24, rowCount() * cellHeight()}; }

void WeightsGrid::setKernel(const std::vector<float>& kernel, int rows, int columns) {
    m_isFilling = true;
    m_kernel = kernel;
    setRowCount(kernel.empty() ? 0 : rows);
    setColumnCount(kernel.empty() ? 0 : columns);
    verticalHeader()->setDefaultSectionSize(cellHeight());
    double largest = 0;
    for (const float value : kernel)
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    for (std::size_t i = 0; i < kernel.size(); ++i) {
        const int row = static_cast<int>(i) / columns;
        const int column = static_cast<int>(i) % columns;
        if (!item(row, column))
            setItem(row, column, new QTableWidgetItem);
        const auto value = static_cast<double>(kernel[i]);
        item(row, column)->setText(shortNumber(value, isNarrow()));
        item(row, column)->setData(kValueRole, value);
        item(row, column)->setData(kLargestRole, largest);
        item(row, column)
            ->setToolTip(
                tr("Row %1, column %2: %3").arg(row - rows / 2).arg(column - columns / 2).arg(displayNumber(value, 9)));
    }
    m_isFilling = false;
    updateGeometry();
    viewport()->update();
}

void WeightsGrid::readCell(int row, int column) {
    if (m_isFilling)
        return;
    const auto index = static_cast<std::size_t>(row * columnCount() + column);
    QString text = item(row, column)->text().trimmed();
    const auto value = parseDouble(QString(text).replace(QChar(0x2212), QLatin1Char('-')).toStdString());
    const bool isUsable = value && std::isfinite(static_cast<float>(*value));
    const float old = m_kernel[index];
    const bool isUntouched = isUsable && static_cast<float>(*value) == old;
    m_isFilling = true;
    item(row, column)
        ->setText(shortNumber(static_cast<double>(old), isNarrow())); // what is shown comes from the document
    m_isFilling = false;
    if (!isUsable)
        emit mistyped(text);
    else if (!isUntouched)
        emit weightTyped(index, static_cast<float>(*value));
}

} // namespace acti::ui

#include "ui/panels/channel_sheet.h"

#include "ui/panels/result_strip.h"
#include "ui/panels/sources.h"
#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"

#include <QResizeEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kCell = 44; // of the sheet, with its margin
constexpr int kPicture = 38;

} // namespace

ChannelSheet::ChannelSheet(QWidget* parent) : SourceList(parent) {
    setTextElideMode(Qt::ElideRight); // the names are short; how often T wins follows them
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
}

void ChannelSheet::setInput(std::shared_ptr<const StoredInput> input, std::size_t sample, const QString& first) {
    if (input == m_input && sample == m_sample && first == m_first)
        return;
    m_input = std::move(input);
    m_sample = sample;
    m_first = first;
    m_names.clear();
    clear();
    if (!m_input)
        return;
    const bool hasMany = m_input->channels.size() > kMostListed;
    setViewMode(hasMany ? QListView::IconMode : QListView::ListMode);
    setIconSize(hasMany ? QSize(kPicture, kPicture) : QSize());
    setGridSize(hasMany ? QSize(kCell, kCell) : QSize());
    setWrapping(hasMany);
    setProperty("sheet", hasMany);
    style()->unpolish(this);
    style()->polish(this);
    hasMany ? fillSheet() : fillList();
    updateGeometry();
}

void ChannelSheet::fillList() {
    if (!m_first.isEmpty())
        m_names.push_back(m_first);
    for (const std::string& name : m_input->channels)
        m_names.push_back(inTheWindowsLanguage(name));
    for (const QString& name : m_names)
        addRow(name);
}

void ChannelSheet::fillSheet() {
    const std::size_t count = std::min(m_input->channels.size(), kMostOnSheet);
    for (std::size_t c = 0; c < count; ++c) {
        const QString name = inTheWindowsLanguage(m_input->channels[c]);
        const QImage image = channelThumbnail(*m_input, m_sample, c, QSize(2 * kPicture, 2 * kPicture));
        QPixmap pixmap = QPixmap::fromImage(
            image.scaled(2 * kPicture, 2 * kPicture, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)
                .copy(0, 0, 2 * kPicture, 2 * kPicture));
        pixmap.setDevicePixelRatio(2);
        auto* item = new QListWidgetItem(untintedIcon(pixmap), {}, this);
        item->setToolTip(name);
        item->setData(Qt::AccessibleTextRole, name);
        m_names.push_back(name);
    }
}

void ChannelSheet::setRates(const std::vector<WinCounts>& rates) {
    for (int row = 0; row < count(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        const QString& name = m_names[index];
        const QString text =
            index < rates.size() && rates[index].total() > 0
                ? tr("%1 · T wins %2").arg(name, shareText(rates[index].condition, rates[index].total()))
                : name;
        item(row)->setToolTip(isSheet() || text != name ? text : QString());
        item(row)->setData(Qt::AccessibleTextRole, text);
        if (!isSheet())
            item(row)->setText(text);
    }
}

QSize ChannelSheet::sizeHint() const {
    if (!isSheet())
        return SourceList::sizeHint();
    const int columns = std::max(1, (std::max(width(), 160) - 2) / kCell);
    return {160, (count() + columns - 1) / columns * kCell + 2};
}

void ChannelSheet::resizeEvent(QResizeEvent* event) {
    SourceList::resizeEvent(event);
    if (isSheet() && event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace acti::ui

#include "ui/panels/facts_card.h"

#include "ui/panels/fact_value.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>
#include <iterator>

namespace acti::ui {

FactsCard::FactsCard(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kRhythm);
    m_grid->setVerticalSpacing(kRhythm);
    m_grid->setColumnMinimumWidth(0, 10 * kRhythm);
    m_grid->setColumnStretch(1, 1);
}

void FactsCard::setFacts(const Entry& entry, Params params, const Facts& facts) {
    showRows(factRowsOf(entry, params, facts));
}

// Labels are kept from one call to the next, so that a moving slider changes texts and builds nothing.
void FactsCard::showRows(const std::vector<FactRow>& rows) {
    while (m_lines.size() < rows.size())
        m_lines.push_back(makeLine(static_cast<int>(m_lines.size())));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const FactRow row = i < rows.size() ? rows[i] : FactRow{};
        const bool isUsed = i < rows.size();
        const bool isNote = isUsed && !row.isSection && row.name.isEmpty();
        line.heading->setVisible(isUsed && (row.isSection || isNote));
        line.name->setVisible(isUsed && !row.isSection && !isNote);
        line.value->setVisible(line.name->isVisibleTo(this));
        line.heading->setText(isNote ? row.value : row.name.toUpper());
        line.heading->setProperty("role", row.isSection ? "section" : "muted");
        line.heading->setContentsMargins(0, row.isSection ? kRhythm : 0, 0, 0);
        line.heading->style()->polish(line.heading);
        line.name->setText(row.name);
        line.value->showRow(row);
    }
    if (!m_stop || !m_stop->isVisibleTo(this))
        makeStop(neighbour(nullptr, 1));
}

void FactsCard::makeStop(FactValue* value) {
    if (!value || value == m_stop)
        return;
    if (m_stop)
        m_stop->setFocusPolicy(Qt::NoFocus);
    value->setFocusPolicy(Qt::TabFocus);
    if (m_stop)
        setTabOrder(m_stop, value); // in its place of the order
    m_stop = value;
}

FactValue* FactsCard::neighbour(const FactValue* value, int step) const {
    std::vector<FactValue*> shown;
    for (const Line& line : m_lines)
        if (line.value->isVisibleTo(this))
            shown.push_back(line.value);
    const auto at = std::find(shown.begin(), shown.end(), value);
    const auto next = at == shown.end() ? 0 : at - shown.begin() + step;
    return next >= 0 && next < std::ssize(shown) ? shown[static_cast<std::size_t>(next)] : nullptr;
}

bool FactsCard::eventFilter(QObject* watched, QEvent* event) {
    auto* value = static_cast<FactValue*>(watched);
    if (event->type() == QEvent::FocusIn)
        makeStop(value);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    FactValue* next = neighbour(value, key == Qt::Key_Up ? -1 : 1);
    if (!next)
        return true;
    next->setFocus(Qt::OtherFocusReason);
    for (QWidget* parent = parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(next);
    return true;
}

FactsCard::Line FactsCard::makeLine(int index) {
    const Line line{new QLabel, roleLabel("muted", {}), new FactValue};
    for (QLabel* label : {line.heading, line.name, static_cast<QLabel*>(line.value)}) {
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setWordWrap(label != line.name);
    }
    line.value->installEventFilter(this);
    m_grid->addWidget(line.heading, 2 * index, 0, 1, 2);
    m_grid->addWidget(line.name, 2 * index + 1, 0);
    m_grid->addWidget(line.value, 2 * index + 1, 1);
    return line;
}

} // namespace acti::ui

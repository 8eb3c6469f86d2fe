#include "ui/panels/facts_card.h"

#include "ui/panels/fact_value.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QStyle>

namespace acti::ui {

FactsCard::FactsCard(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kRhythm);
    m_grid->setVerticalSpacing(3);
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
}

FactsCard::Line FactsCard::makeLine(int index) {
    const Line line{new QLabel, roleLabel("muted", {}), new FactValue};
    for (QLabel* label : {line.heading, line.name, static_cast<QLabel*>(line.value)}) {
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setWordWrap(label != line.name);
    }
    m_grid->addWidget(line.heading, 2 * index, 0, 1, 2);
    m_grid->addWidget(line.name, 2 * index + 1, 0);
    m_grid->addWidget(line.value, 2 * index + 1, 1);
    return line;
}

} // namespace acti::ui

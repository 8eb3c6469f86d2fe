#include "ui/panels/sweep_panel.h"

#include "ui/panels/sweep_lines.h"
#include "ui/panels/sweep_range.h"
#include "ui/panels/sweep_shown.h"
#include "ui/panels/swept_card.h"
#include "ui/panels/swept_inputs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/frames.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kNarrowest = 36 * kRhythm;

} // namespace

SweepPanel::SweepPanel(QWidget* parent)
    : QWidget(parent),
      m_card(new SweptCard), m_parts{m_card, new SweptInputs, new SweepRange, new SweepShown, new SweepLines} {
    setObjectName(QStringLiteral("panel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * kRhythm, kRhythm / 2, kRhythm, 2 * kRhythm);
    column->setSpacing(kRhythm);
    for (SweepPart* part : m_parts) {
        column->addWidget(part);
        connect(part, &SweepPart::edited, this, &SweepPanel::edited);
    }
    column->addStretch(1);
    fillScrolled(*this, content);
    setMinimumWidth(kNarrowest);
}

void SweepPanel::setFigure(const SweepFigure& figure) {
    for (SweepPart* part : m_parts)
        part->setFigure(figure);
}

void SweepPanel::beginTyping() { m_card->beginTyping(); }

} // namespace acti::ui

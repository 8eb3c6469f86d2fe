#include "ui/views/meta_acon_centre.h"

#include "ui/theme/theme.h"
#include "ui/views/meta_acon_view.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/notice_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kCardMargin = 2 * kRhythm;

} // namespace

MetaAconCentre::MetaAconCentre(QWidget* parent)
    : QWidget(parent), m_view(new MetaAconView), m_notice(new NoticeBar), m_busy(new BusyStrip(this)),
      m_state(new StatePanel), m_stack(new QStackedWidget) {
    m_stack->addWidget(onCard({m_view, m_notice}));
    m_stack->addWidget(m_state);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void MetaAconCentre::showFigure() { m_stack->setCurrentIndex(0); }

void MetaAconCentre::showState(const StatePanel::Words& words) {
    m_state->showWords(words);
    m_stack->setCurrentIndex(1);
}

bool MetaAconCentre::showsFigure() const { return m_stack->currentIndex() == 0; }

void MetaAconCentre::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_busy->setGeometry(kCardMargin, 0, width() - 2 * kCardMargin, kCardMargin + 4);
    m_busy->raise();
}

} // namespace acti::ui

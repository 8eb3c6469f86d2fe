#include "ui/views/funnel_centre.h"

#include "ui/theme/theme.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/notice_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kLeastStrip = 112;
constexpr int kMostStrip = 320;
constexpr int kStripShare = 6; // of the height, at least one in so many
constexpr int kMargin = 2 * kRhythm;
constexpr int kNarrowestStrip = 520; // it keeps its words readable under narrow tiles

} // namespace

FunnelCentre::FunnelCentre(QWidget* strip, QWidget* parent)
    : QWidget(parent), m_strip(strip), m_tiles(new TileGrid), m_notice(new NoticeBar), m_busy(new BusyStrip(this)),
      m_state(new StatePanel), m_stack(new QStackedWidget) {
    m_strip->setFixedHeight(kLeastStrip);
    m_tiles->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* picture = new QWidget;
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(kMargin, kMargin, kMargin, kRhythm);
    column->setSpacing(2 * kRhythm);
    column->addWidget(m_notice);
    column->addWidget(m_tiles, 1);
    column->addWidget(m_strip);
    m_stack->addWidget(picture);
    m_stack->addWidget(m_state);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_tiles, &TileGrid::tilesMoved, this, [this] {
        shareRoom();
        alignStrip();
    });
}

void FunnelCentre::showTiles() { m_stack->setCurrentIndex(0); }

void FunnelCentre::showState(const StatePanel::Words& words) {
    m_state->showWords(words);
    m_stack->setCurrentIndex(1);
}

bool FunnelCentre::showsTiles() const { return m_stack->currentIndex() == 0; }

// What the tiles cannot use, since they keep the picture's shape, makes the strip's plots larger.
void FunnelCentre::shareRoom() {
    const int both = m_tiles->height() + m_strip->height();
    const int least = std::clamp(both / kStripShare, kLeastStrip, kMostStrip);
    m_strip->setFixedHeight(std::clamp(both - m_tiles->heightFor(m_tiles->width()), least, kMostStrip));
}

// The strip stands under the tiles, which are narrower than the window where the picture is upright.
void FunnelCentre::alignStrip() {
    const int room = m_tiles->width();
    const int width = std::max(m_tiles->tilesRect().width(), std::min(room, kNarrowestStrip));
    const int side = std::max(0, (room - width) / 2);
    m_strip->setContentsMargins(side, 0, side, 0);
}

void FunnelCentre::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_busy->setGeometry(kMargin, 0, width() - 2 * kMargin, kMargin + 4);
    m_busy->raise();
}

} // namespace acti::ui

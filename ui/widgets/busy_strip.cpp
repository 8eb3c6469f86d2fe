#include "ui/widgets/busy_strip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace acti::ui {

BusyStrip::BusyStrip(QWidget* parent) : QWidget(parent), m_stop(linkButton(tr("Cancel"))) {
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Working"));
    m_stop->setToolTip(tr("Stop this computation; the tiles stay as they are"));
    m_stop->setAccessibleName(tr("Cancel the computation"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(bar, 1);
    row->addWidget(m_stop);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &BusyStrip::stopAsked);
    hide();
}

void BusyStrip::setBusy(bool isBusy, bool canStop) {
    m_stop->setVisible(canStop);
    if (!isBusy) {
        m_delay.stop();
        hide();
    } else if (!isVisible() && !m_delay.isActive()) {
        m_delay.start();
    }
}

} // namespace acti::ui

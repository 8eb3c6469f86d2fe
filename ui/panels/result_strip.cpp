#include "ui/panels/result_strip.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/views/margin_plot.h"
#include "ui/views/scatter_plot.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace acti::ui {

QString shareText(std::size_t part, std::size_t all) {
    if (part == 0 || all == 0)
        return QStringLiteral("0");
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(all);
    if (share < 0.05)
        return QStringLiteral("< 0.1 %");
    if (part < all && share > 99.95)
        return QStringLiteral("> 99.9 %");
    return QString::fromStdString(fixed(share, 1)) + QStringLiteral(" %");
}

ResultStrip::ResultStrip(QWidget* parent)
    : QWidget(parent), m_rate(roleLabel("hero", {})), m_others(new QLabel), m_facts(roleLabel("small", {})),
      m_margins(new MarginPlot), m_scatter(new ScatterPlot) {
    m_rate->setObjectName(QStringLiteral("winRate"));
    m_others->setObjectName(QStringLiteral("otherRates"));
    m_rate->setAccessibleName(tr("Share of pixels where T wins"));
    auto* numbers = new QVBoxLayout;
    numbers->setSpacing(kRhythm / 2);
    numbers->addStretch(1);
    numbers->addWidget(m_rate);
    numbers->addWidget(m_others);
    numbers->addWidget(m_facts);
    numbers->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * kRhythm);
    row->addLayout(numbers, 5);
    row->addWidget(m_margins, 6);
    row->addWidget(m_scatter, 5);
}

void ResultStrip::showPicture(const FunnelPicture& picture) {
    const WinCounts& counts = picture.content.counts;
    m_rate->setText(shareText(counts.condition, counts.total()));
    m_others->setText(tr("T wins  ·  x %1  ·  tie %2")
                          .arg(shareText(counts.input, counts.total()), shareText(counts.tie, counts.total())));
    const QSize size = picture.size();
    m_facts->setText(tr("%1 × %2  ·  %3  ·  %4 ms")
                         .arg(size.width())
                         .arg(size.height())
                         .arg(QString::fromStdString(picture.content.channelName),
                              picture.milliseconds < 10 ? displayNumber(picture.milliseconds, 2)
                                                        : QString::number(qRound(picture.milliseconds))));
    m_margins->setHistogram(picture.margins);
    m_scatter->setPoints(picture.scatter, picture.content.scales.greys);
}

} // namespace acti::ui

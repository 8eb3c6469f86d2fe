#include "ui/panels/pixel_panel.h"

#include "ui/panels/pixel_chain.h"
#include "ui/theme/theme.h"
#include "ui/views/plot_caption.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kRow = 20;
constexpr int kRuleRoom = 17; // the line between taps and outcome, with its air

QFont weighted(QFont font, QFont::Weight weight) {
    font.setWeight(weight);
    return font;
}

} // namespace

ChainView::ChainView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Arithmetic of the pixel"));
}

void ChainView::setTrace(std::optional<PixelTrace> trace) {
    const int before = sizeHint().height();
    m_trace = std::move(trace);
    if (sizeHint().height() != before)
        updateGeometry();
    update();
}

// Sum, T, x, verdict; bias and norm where there are any.
int ChainView::outcomeRows() const { return 4 + (m_trace->bias != 0) + (m_trace->hasNorm ? 1 : 0); }

QSize ChainView::sizeHint() const {
    if (!m_trace)
        return {220, kRow};
    return {220, (static_cast<int>(m_trace->taps.size()) + outcomeRows()) * kRow + kRuleRoom};
}

void ChainView::paintEvent(QPaintEvent*) {
    if (!m_trace)
        return;
    QPainter painter(this);
    paintTaps(painter);
    const int taps = static_cast<int>(m_trace->taps.size()) * kRow;
    painter.setPen(currentTheme().border);
    painter.drawLine(0, taps + kRuleRoom / 2, width(), taps + kRuleRoom / 2);
    paintOutcome(painter, taps + kRuleRoom);
}

void ChainView::paintTaps(QPainter& painter) const {
    const Theme& theme = currentTheme();
    double values = 0;
    double weights = 0;
    double products = 0;
    for (const PixelTrace::Tap& tap : m_trace->taps) {
        values = std::max(values, std::abs(tap.value));
        weights = std::max(weights, std::abs(tap.weight));
        products = std::max(products, std::abs(tap.product));
    }
    const int first = width() * 30 / 100;
    const int second = width() * 64 / 100;
    int top = 0;
    for (const PixelTrace::Tap& tap : m_trace->taps) {
        painter.setPen(theme.muted);
        const QString value = tap.isPadding ? tr("padding 0") : signedFixed(tap.value, columnDecimals(values));
        painter.drawText(QRect(0, top, first, kRow), Qt::AlignRight | Qt::AlignVCenter, value);
        painter.drawText(QRect(first, top, second - first, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("× ") + signedFixed(tap.weight, columnDecimals(weights)));
        painter.drawText(QRect(second, top, 22, kRow), Qt::AlignCenter, QStringLiteral("="));
        painter.setPen(tap.isPadding ? theme.muted : theme.text);
        painter.drawText(QRect(second, top, width() - second, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         signedFixed(tap.product, columnDecimals(products)));
        top += kRow;
    }
}

void ChainView::paintOutcome(QPainter& painter, int top) const {
    const Theme& theme = currentTheme();
    const PixelTrace& trace = *m_trace;
    const auto row = [&](const QString& name, const QString& value) {
        painter.setPen(theme.muted);
        painter.drawText(QRect(0, top, width(), kRow), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(theme.text);
        painter.drawText(QRect(0, top, width(), kRow), Qt::AlignRight | Qt::AlignVCenter, value);
        top += kRow;
    };
    if (trace.bias != 0)
        row(tr("bias"), signedFixed(trace.bias, columnDecimals(std::abs(trace.bias))));
    row(tr("sum"), signedFixed(trace.sum, columnDecimals(std::abs(trace.sum))));
    if (trace.hasNorm) {
        QString formula = tr("(sum %1) × %2").arg(signedFixed(-trace.norm.mean, columnDecimals(std::abs(trace.norm.mean))),
                                                  displayNumber(trace.norm.scale, 4));
        if (trace.norm.shift != 0)
            formula += QLatin1Char(' ') + signedFixed(trace.norm.shift, columnDecimals(std::abs(trace.norm.shift)));
        row(tr("norm"), formula);
    }
    const int decimals = columnDecimals(std::max(std::abs(trace.t), std::abs(trace.x)));
    row(tr("T(x)"), signedFixed(trace.t, decimals));
    row(tr("x"), signedFixed(trace.x, decimals));
    const QColor colour = trace.winner == Winner::Condition ? theme.amber : theme.text;
    painter.setFont(weighted(painter.font(), QFont::DemiBold));
    painter.setPen(colour);
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignLeft | Qt::AlignVCenter, verdictText(trace.winner));
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("y = ") + signedFixed(trace.y, decimals));
}

PixelPanel::PixelPanel(QWidget* parent)
    : QWidget(parent), m_title(sectionLabel({})), m_hint(roleLabel("small", {})), m_copy(linkButton(tr("Copy"))), m_chain(new ChainView) {
    m_title->setObjectName(QStringLiteral("pixelTitle"));
    m_copy->setObjectName(QStringLiteral("copyPixel"));
    m_copy->setToolTip(tr("Copy the whole chain as text, at full precision"));
    m_copy->setAccessibleName(tr("Copy the pixel's arithmetic"));
    m_hint->setWordWrap(true);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addLayout(head);
    column->addWidget(m_chain);
    column->addWidget(m_hint);
    clear();
}

void PixelPanel::showPixel(const PixelTrace& trace, QPoint pixel, const QString& channel, bool isPinned) {
    m_title->setText(tr("PIXEL ROW %1, COLUMN %2").arg(pixel.y()).arg(pixel.x()));
    m_hint->setText(isPinned ? tr("Pinned: arrow keys move it, Escape lets it go.") : tr("Click in a tile to pin a pixel."));
    m_text = pixelChainText(trace, pixel, channel);
    m_copy->setEnabled(true);
    m_chain->setAccessibleDescription(m_text);
    m_chain->setTrace(trace);
}

void PixelPanel::clear() {
    m_title->setText(tr("PIXEL"));
    m_hint->setText(tr("Point at a pixel to see its arithmetic."));
    m_text.clear();
    m_copy->setEnabled(false);
    m_chain->setTrace(std::nullopt);
}

} // namespace acti::ui

#include "ui/panels/pixel_panel.h"

#include "core/base/text.h"
#include "ui/panels/pixel_chain.h"
#include "ui/theme/theme.h"
#include "ui/views/plot_caption.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kRow = 20;
constexpr int kRuleRoom = 17; // the line between taps and outcome, with its air

int decimalsOf(const std::vector<PixelTrace::Tap>& taps, double PixelTrace::Tap::*column) {
    std::vector<double> values;
    double largest = 0;
    for (const PixelTrace::Tap& tap : taps) {
        values.push_back(tap.*column);
        largest = std::max(largest, std::abs(tap.*column));
    }
    return commonDecimals(values, columnDecimals(largest));
}

// "− 0.0009", "+ 1.25": a number to be added.
QString addend(double value) {
    const bool isTiny = value != 0 && std::abs(value) < 1e-4; // where displayNumber would write an exponent
    const QString digits =
        isTiny ? QString::fromStdString(fixed(std::abs(value), 7)) : displayNumber(std::abs(value), 4);
    return (value < 0 ? QStringLiteral("− ") : QStringLiteral("+ ")) + digits;
}

// "(sum − 0.12) × 1.25 + 0.5".
QString normFormula(const QString& of, const ChannelNorm& norm) {
    QString formula = QStringLiteral("(%1 %2) × %3").arg(of, addend(-norm.mean), displayNumber(norm.scale, 4));
    if (norm.shift != 0)
        formula += QLatin1Char(' ') + addend(norm.shift);
    return formula;
}

QString weightText(const PixelTrace::Tap& tap, int decimals) {
    return QStringLiteral("× ") + signedFixed(tap.weight, decimals);
}

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

namespace {

// The sum of the taps; bias and norm where there are any.
int branchRows(const PixelTrace::Branch& branch) {
    return static_cast<int>(branch.taps.size()) + 1 + (branch.bias != 0) + (branch.hasNorm ? 1 : 0);
}

} // namespace

// T, x, verdict; what the branches make together, and its norm, where there are any.
int ChainView::outcomeRows() const { return 3 + (m_trace->branches.size() > 1 ? 1 : 0) + (m_trace->hasNorm ? 1 : 0); }

QSize ChainView::sizeHint() const {
    if (!m_trace)
        return {220, kRow};
    int height = outcomeRows() * kRow;
    for (const PixelTrace::Branch& branch : m_trace->branches)
        height += branchRows(branch) * kRow + kRuleRoom;
    return {220, height};
}

void ChainView::paintEvent(QPaintEvent*) {
    if (!m_trace)
        return;
    QPainter painter(this);
    int top = 0;
    for (std::size_t i = 0; i < m_trace->branches.size(); ++i) {
        const PixelTrace::Branch& branch = m_trace->branches[i];
        paintTaps(painter, branch, top);
        top += static_cast<int>(branch.taps.size()) * kRow;
        painter.setPen(currentTheme().border);
        painter.drawLine(0, top + kRuleRoom / 2, width(), top + kRuleRoom / 2);
        top = paintSum(painter, i, top + kRuleRoom);
    }
    paintOutcome(painter, top);
}

void ChainView::paintTaps(QPainter& painter, const PixelTrace::Branch& branch, int top) const {
    const Theme& theme = currentTheme();
    const int values = decimalsOf(branch.taps, &PixelTrace::Tap::value);
    const int weights = decimalsOf(branch.taps, &PixelTrace::Tap::weight);
    const int products = decimalsOf(branch.taps, &PixelTrace::Tap::product);
    QStringList shown;
    int first = 0;
    int second = 0;
    for (const PixelTrace::Tap& tap : branch.taps) {
        shown << (tap.isPadding ? tr("padding") : signedFixed(tap.value, values));
        first = std::max(first, painter.fontMetrics().horizontalAdvance(shown.back()));
        second = std::max(second, painter.fontMetrics().horizontalAdvance(weightText(tap, weights)));
    }
    second += first + kRhythm;
    int index = 0;
    for (const PixelTrace::Tap& tap : branch.taps) {
        painter.setPen(theme.muted);
        painter.drawText(QRect(0, top, first, kRow), Qt::AlignRight | Qt::AlignVCenter, shown[index++]);
        painter.drawText(QRect(first, top, second - first, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         weightText(tap, weights));
        painter.drawText(QRect(second, top, 3 * kRhythm, kRow), Qt::AlignCenter, QStringLiteral("="));
        painter.setPen(tap.isPadding ? theme.muted : theme.text);
        painter.drawText(QRect(second, top, width() - second, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         signedFixed(tap.product, products));
        top += kRow;
    }
}

void ChainView::paintRow(QPainter& painter, int top, const QString& name, const QString& value) const {
    painter.setPen(currentTheme().muted);
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setPen(currentTheme().text);
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignRight | Qt::AlignVCenter, value);
}

int ChainView::paintSum(QPainter& painter, std::size_t index, int top) const {
    const PixelTrace::Branch& branch = m_trace->branches[index];
    const auto row = [&](const QString& name, const QString& value) {
        paintRow(painter, top, name, value);
        top += kRow;
    };
    if (branch.bias != 0)
        row(tr("bias"), signedFixed(branch.bias, columnDecimals(std::abs(branch.bias))));
    row(poolName(m_trace->pool), signedFixed(branch.sum, columnDecimals(std::abs(branch.sum))));
    if (branch.hasNorm)
        row(tr("norm"), normFormula(poolName(m_trace->pool), branch.norm));
    return top;
}

void ChainView::paintOutcome(QPainter& painter, int top) const {
    const Theme& theme = currentTheme();
    const PixelTrace& trace = *m_trace;
    const auto row = [&](const QString& name, const QString& value) {
        paintRow(painter, top, name, value);
        top += kRow;
    };
    if (trace.branches.size() > 1)
        row(trace.merge == Merge::Sum ? tr("sum of branches") : tr("largest branch"),
            signedFixed(trace.merged, columnDecimals(std::abs(trace.merged))));
    if (trace.hasNorm)
        row(tr("norm"), normFormula(tr("branches"), trace.norm));
    const int decimals = columnDecimals(std::max(std::abs(trace.t), std::abs(trace.x)));
    row(tr("T(x)"), signedFixed(trace.t, decimals));
    row(tr("x"), signedFixed(trace.x, decimals));
    const QColor colour = trace.winner == Winner::Condition ? theme.amber : theme.text;
    painter.setFont(weighted(painter.font(), QFont::DemiBold));
    painter.setPen(colour);
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignLeft | Qt::AlignVCenter, verdictText(trace));
    painter.drawText(QRect(0, top, width(), kRow), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("y = ") + signedFixed(trace.y, decimals));
}

PixelPanel::PixelPanel(QWidget* parent)
    : QWidget(parent), m_title(sectionLabel({})), m_hint(roleLabel("small", {})), m_copy(linkButton(tr("Copy"))),
      m_verdict(roleLabel("verdict", {})), m_chain(new ChainView) {
    m_verdict->setObjectName(QStringLiteral("pixelVerdict"));
    m_title->setObjectName(QStringLiteral("pixelTitle"));
    m_copy->setObjectName(QStringLiteral("copyPixel"));
    m_copy->setToolTip(tr("Copy the whole chain as text, at full precision"));
    m_copy->setAccessibleName(tr("Copy the pixel's arithmetic"));
    m_hint->setWordWrap(true);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_text, tr("Copied"), *m_copy); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addLayout(head);
    column->addWidget(m_verdict);
    column->addWidget(m_chain);
    column->addWidget(m_hint);
    clear();
}

void PixelPanel::showPixel(const PixelTrace& trace, QPoint pixel, const QString& channel, bool isPinned) {
    m_title->setText(tr("PIXEL ROW %1, COLUMN %2").arg(pixel.y()).arg(pixel.x()));
    m_hint->setText(isPinned ? tr("Pinned: arrow keys move it, Escape lets it go.")
                             : tr("Click in a tile to pin a pixel."));
    m_text = pixelChainText(trace, pixel, channel);
    m_copy->setEnabled(true);
    m_chain->setAccessibleDescription(m_text);
    m_verdict->setText(comparisonText(trace));
    m_verdict->setProperty("isOfX", trace.winner != Winner::Condition);
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
    m_verdict->show();
    m_chain->setTrace(trace);
}

void PixelPanel::clear() {
    m_title->setText(tr("PIXEL"));
    m_hint->setText(tr("Point at a pixel to see its arithmetic."));
    m_text.clear();
    m_copy->setEnabled(false);
    m_verdict->hide();
    m_chain->setTrace(std::nullopt);
}

} // namespace acti::ui

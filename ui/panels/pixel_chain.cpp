#include "ui/panels/pixel_chain.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <string>

namespace acti::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("PixelChain", text); }

QString exact(double value) { return QString::fromStdString(shortest(value)); }

QString tapLine(const PixelTrace::Tap& tap) {
    const QString line = QStringLiteral("  %1 * %2 = %3").arg(exact(tap.value), exact(tap.weight), exact(tap.product));
    const QString place = tap.isPadding ? tr("padding") : tr("row %1, column %2").arg(tap.row).arg(tap.column);
    return line + QStringLiteral("    (") + place + QLatin1Char(')');
}

} // namespace

int columnDecimals(double largest) {
    if (!(largest > 0) || !std::isfinite(largest))
        return 3;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(largest))), 0, 8);
}

int commonDecimals(const std::vector<double>& values, int most) {
    int needed = std::min(2, most);
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        const std::string digits = fixed(value, most);
        const std::size_t last = digits.find_last_not_of('0');
        const std::size_t point = digits.find('.');
        if (point != std::string::npos && last > point)
            needed = std::max(needed, static_cast<int>(last - point));
    }
    return needed;
}

QString signedFixed(double value, int decimals) {
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("NaN") : value > 0 ? QStringLiteral("+∞") : QStringLiteral("−∞");
    const QString digits = QString::fromStdString(fixed(std::abs(value), decimals));
    if (value == 0)
        return digits;
    return (value > 0 ? QLatin1Char('+') : QChar(0x2212)) + digits;
}

QString verdictText(Winner winner) {
    switch (winner) {
    case Winner::Input:
        return tr("x wins");
    case Winner::Condition:
        return tr("T wins");
    case Winner::Tie:
        break;
    }
    return tr("tie");
}

QString pixelChainText(const PixelTrace& trace, QPoint pixel, const QString& channel) {
    QStringList lines{tr("Row %1, column %2, %3").arg(pixel.y()).arg(pixel.x()).arg(channel),
                      tr("value * weight = product")};
    for (const PixelTrace::Tap& tap : trace.taps)
        lines << tapLine(tap);
    lines << tr("bias = %1").arg(exact(trace.bias)) << tr("sum = %1").arg(exact(trace.sum));
    if (trace.hasNorm)
        lines << tr("norm: T = (%1 - %2) * %3 + %4 = %5")
                     .arg(exact(trace.sum), exact(trace.norm.mean), exact(trace.norm.scale), exact(trace.norm.shift),
                          exact(trace.t));
    else
        lines << tr("no norm: T = %1").arg(exact(trace.t));
    lines << tr("x = %1").arg(exact(trace.x))
          << tr("%1: y = max(x, T) = %2").arg(verdictText(trace.winner), exact(trace.y));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace acti::ui

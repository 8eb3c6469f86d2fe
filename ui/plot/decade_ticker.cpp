#include "ui/plot/decade_ticker.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

QString raised(long long exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::llabs(exponent)))
        text += kDigits[digit.digitValue()];
    return text;
}

} // namespace

QString decadeLabel(double exponent) {
    const double whole = std::round(exponent);
    if (std::abs(exponent - whole) > 1e-9 * std::max(1.0, std::abs(exponent)))
        return QString::fromStdString(significant(std::pow(10, exponent), 3)).replace(QLatin1Char('-'), QChar(0x2212));
    if (whole >= -2 && whole <= 3)
        return QString::fromStdString(significant(std::pow(10, whole), 3));
    return QStringLiteral("10") + raised(std::llround(whole));
}

// Whole powers as soon as two of them are in sight; their distance is 1, 2 or 5 times a power of ten.
double DecadeTicker::getTickStep(const QCPRange& range) {
    constexpr double kMostTicks = 60;
    if (m_step > 0)
        return m_step * std::max(1.0, std::ceil(range.size() / (m_step * kMostTicks)));
    const double step = QCPAxisTicker::getTickStep(range);
    return range.size() < 1.5 ? step : std::max(1.0, std::ceil(step));
}

int DecadeTicker::getSubTickCount(double) { return 0; }

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int) { return decadeLabel(tick); }

} // namespace acti::plot

#include "ui/panels/pixel_chain.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <string>

namespace acti::ui {
namespace {

struct PixelChain {
    Q_DECLARE_TR_FUNCTIONS(PixelChain)
};

QString exact(double value) { return QString::fromStdString(shortest(value)); }

QString tapLine(const PixelTrace::Tap& tap) {
    const QString line = QStringLiteral("  %1 * %2 = %3").arg(exact(tap.value), exact(tap.weight), exact(tap.product));
    QString place =
        tap.isPadding ? PixelChain::tr("padding") : PixelChain::tr("row %1, column %2").arg(tap.row).arg(tap.column);
    if (tap.isFromBorder)
        place = PixelChain::tr("%1, for one outside").arg(place);
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
        return PixelChain::tr("x wins");
    case Winner::Condition:
        return PixelChain::tr("T wins");
    case Winner::Tie:
        break;
    }
    return PixelChain::tr("tie");
}

QString verdictText(const PixelTrace& trace) {
    if (std::isnan(trace.t) || std::isnan(trace.x))
        return std::isnan(trace.x) ? PixelChain::tr("x is NaN") : PixelChain::tr("T is NaN");
    return verdictText(trace.winner);
}

QString comparisonText(const PixelTrace& trace) {
    const int decimals = columnDecimals(std::max(std::abs(trace.t), std::abs(trace.x)));
    const QString sign = trace.t > trace.x   ? QStringLiteral(">")
                         : trace.t < trace.x ? QStringLiteral("<")
                                             : QStringLiteral("=");
    if (std::isnan(trace.t) || std::isnan(trace.x))
        return verdictText(trace);
    return PixelChain::tr("%1: T %2 %3 x %4")
        .arg(verdictText(trace), signedFixed(trace.t, decimals), sign, signedFixed(trace.x, decimals));
}

namespace {

// "norm: T = (sum - mean) * scale + shift = value".
QString normLine(const QString& name, double from, const ChannelNorm& norm, double value) {
    return PixelChain::tr("norm: %1 = (%2 - %3) * %4 + %5 = %6")
        .arg(name, exact(from), exact(norm.mean), exact(norm.scale), exact(norm.shift), exact(value));
}

QStringList branchLines(const PixelTrace& trace, std::size_t index) {
    const PixelTrace::Branch& branch = trace.branches[index];
    const bool isOnly = trace.branches.size() == 1;
    const QString name = isOnly ? QStringLiteral("T") : PixelChain::tr("branch %1").arg(index + 1);
    QStringList lines;
    if (!isOnly)
        lines << PixelChain::tr("Branch %1").arg(index + 1);
    lines << PixelChain::tr("value * weight = product");
    for (const PixelTrace::Tap& tap : branch.taps)
        lines << tapLine(tap);
    if (trace.pool == Pool::Parametric)
        lines << PixelChain::tr("bias = %1").arg(exact(branch.bias));
    lines << PixelChain::tr("%1 = %2").arg(poolName(trace.pool), exact(branch.sum));
    if (branch.hasNorm)
        lines << normLine(name, branch.sum, branch.norm, branch.value);
    else if (isOnly && !trace.hasNorm)
        lines << PixelChain::tr("no norm: T = %1").arg(exact(branch.value));
    return lines;
}

} // namespace

QString poolName(Pool pool) {
    switch (pool) {
    case Pool::Max:
        return PixelChain::tr("largest");
    case Pool::Average:
        return PixelChain::tr("mean");
    case Pool::Parametric:
        break;
    }
    return PixelChain::tr("sum");
}

QString combineFormula(Combine combine) {
    switch (combine) {
    case Combine::Sum:
        return PixelChain::tr("x + T");
    case Combine::Condition:
        return PixelChain::tr("T");
    case Combine::Relu:
        return PixelChain::tr("max(T, 0)");
    case Combine::Smooth:
        return PixelChain::tr("S(x, T), the smooth maximum");
    case Combine::Max:
        break;
    }
    return PixelChain::tr("max(x, T)");
}

QString pixelChainText(const PixelTrace& trace, QPoint pixel, const QString& channel) {
    QStringList lines{PixelChain::tr("Row %1, column %2, %3").arg(pixel.y()).arg(pixel.x()).arg(channel)};
    for (std::size_t i = 0; i < trace.branches.size(); ++i)
        lines << branchLines(trace, i);
    if (trace.branches.size() > 1)
        lines << (trace.merge == Merge::Sum ? PixelChain::tr("sum of the branches = %1")
                                            : PixelChain::tr("largest of the branches = %1"))
                     .arg(exact(trace.merged));
    if (trace.hasNorm)
        lines << normLine(QStringLiteral("T"), trace.merged, trace.norm, trace.t);
    else if (trace.branches.size() > 1)
        lines << PixelChain::tr("T = %1").arg(exact(trace.t));
    lines << PixelChain::tr("x = %1").arg(exact(trace.x))
          << PixelChain::tr("%1: y = %2 = %3").arg(verdictText(trace), combineFormula(trace.combine), exact(trace.y));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace acti::ui

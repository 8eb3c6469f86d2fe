#include "ui/panels/fact_words.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

// Whether f or f' has the value somewhere: at a kink a slope may be that of one side alone.
bool isAttained(const CurveAt& curve, double Sample::*part, const Bound& bound) {
    if (!std::isfinite(bound.value))
        return false;
    const bool hasPiece = bound.over && bound.over->min < bound.over->max;
    return hasPiece || (bound.at && curve.has(part, bound.value, *bound.at));
}

QString bracketed(bool isClosedBelow, const QString& low, const QString& high, bool isClosedAbove) {
    return QStringLiteral("%1%2, %3%4")
        .arg(isClosedBelow ? QLatin1String("[") : QLatin1String("("), low, high,
             isClosedAbove ? QLatin1String("]") : QLatin1String(")"));
}

QString interval(const CurveAt& curve, double Sample::*part, const Bound& low, const Bound& high) {
    return bracketed(isAttained(curve, part, low), displayNumber(low.value), displayNumber(high.value),
                     isAttained(curve, part, high));
}

} // namespace

bool CurveAt::has(double Sample::*part, double value, double x) const {
    const double there = entry.at(x, params).*part;
    return std::fabs(there - value) <= 1e-12 * std::max(1.0, std::fabs(value));
}

QString pieceText(const CurveAt& curve, double Sample::*part, double value, const Range& piece) {
    const auto isClosed = [&](double end) { return std::isfinite(end) && curve.has(part, value, end); };
    return bracketed(isClosed(piece.min), displayNumber(piece.min, 6), displayNumber(piece.max, 6),
                     isClosed(piece.max));
}

QString full(double value) { return QString::fromStdString(shortest(value)); }

QString points(const std::vector<Point>& list) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kListed, list.size()); ++i)
        lines << FactRows::tr("%1 at x = %2").arg(displayNumber(list[i].y, 5), displayNumber(list[i].x, 5));
    if (list.size() > kListed)
        lines << FactRows::tr("and %1 more").arg(list.size() - kListed);
    return lines.join(QLatin1Char('\n'));
}

QString pointsInFull(const std::vector<Point>& list) {
    QStringList lines;
    for (const Point& point : list)
        lines << QStringLiteral("x = %1, f = %2").arg(full(point.x), full(point.y));
    return lines.join(QLatin1Char('\n'));
}

QString attained(const CurveAt& curve, const Bound& low, const Bound& high) {
    const auto place = [&](const Bound& bound) {
        if (bound.over && bound.over->min < bound.over->max)
            return pieceText(curve, &Sample::f1, bound.value, *bound.over);
        if (!bound.at)
            return FactRows::tr("approached only");
        const QString x = displayNumber(*bound.at, 6);
        return isAttained(curve, &Sample::f1, bound) ? QStringLiteral("x = %1").arg(x)
                                                     : FactRows::tr("one-sided, at x = %1").arg(x);
    };
    return FactRows::tr("inf: %1\nsup: %2").arg(place(low), place(high));
}

QString smoothness(Smoothness value) {
    switch (value) {
    case Smoothness::Discontinuous:
        return FactRows::tr("not continuous");
    case Smoothness::C0:
        return QStringLiteral("C⁰");
    case Smoothness::C1:
        return QStringLiteral("C¹");
    case Smoothness::C2:
        return QStringLiteral("C²");
    case Smoothness::Infinite:
        break;
    }
    return FactRows::tr("C∞, every derivative");
}

QString direction(Direction value) {
    switch (value) {
    case Direction::NonDecreasing:
        return FactRows::tr("yes, never falling");
    case Direction::NonIncreasing:
        return FactRows::tr("yes, never rising");
    case Direction::Constant:
        return FactRows::tr("constant");
    case Direction::Neither:
        break;
    }
    return FactRows::tr("no");
}

QString orUnknown(double value) { return std::isnan(value) ? FactRows::tr("not resolved") : displayNumber(value); }

QString boundsText(const CurveAt& curve, double Sample::*part, const Bound& low, const Bound& high) {
    return std::isnan(low.value) ? FactRows::tr("not resolved") : interval(curve, part, low, high);
}

QString saturation(const Facts& facts) {
    QStringList zones;
    const auto add = [&](const std::optional<Saturation>& zone, const QString& sign) {
        if (zone)
            zones << QStringLiteral("x %1 %2%3")
                         .arg(sign, displayNumber(zone->from, 4), zone->isHard ? FactRows::tr(" (hard)") : QString());
    };
    add(facts.saturatesBelow, QStringLiteral("≤"));
    add(facts.saturatesAbove, QStringLiteral("≥"));
    return zones.join(QStringLiteral(", "));
}

QString kinks(const std::vector<Kink>& list) {
    QStringList texts;
    for (const Kink& kink : list)
        texts << FactRows::tr("%1 (%2 jumps)")
                     .arg(displayNumber(kink.x, 6), kink.order == 0   ? QStringLiteral("f")
                                                    : kink.order == 1 ? QStringLiteral("f′")
                                                    : kink.order == 2 ? QStringLiteral("f″")
                                                                      : QStringLiteral("f‴"));
    return texts.join(QStringLiteral(", "));
}

QString attainedInFull(const Bound& low, const Bound& high) {
    QStringList places;
    for (const Bound& bound : {low, high})
        if (bound.at)
            places << full(*bound.at);
    return places.join(QStringLiteral(", "));
}

QString kinksInFull(const std::vector<Kink>& list) {
    QStringList places;
    for (const Kink& kink : list)
        places << full(kink.x);
    return places.join(QStringLiteral(", "));
}

QString saturationInFull(const Facts& facts) {
    QStringList places;
    for (const auto& zone : {facts.saturatesBelow, facts.saturatesAbove})
        if (zone)
            places << full(zone->from);
    return places.join(QStringLiteral(", "));
}

} // namespace acti::ui

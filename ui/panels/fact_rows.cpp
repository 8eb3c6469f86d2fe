#include "ui/panels/fact_rows.h"

#include "core/activations/kink_conventions.h"
#include "core/base/text.h"
#include "core/figure/slope_bounds.h"
#include "core/maxima/acon_bounds.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

struct FactRows {
    Q_DECLARE_TR_FUNCTIONS(FactRows)
};

constexpr std::size_t kListed = 3; // of zeros, extrema, inflections; more are counted

QString interval(const Bound& low, const Bound& high) {
    const auto isClosed = [](const Bound& bound) {
        return std::isfinite(bound.value) && (bound.at.has_value() || bound.over.has_value());
    };
    return QStringLiteral("%1%2, %3%4")
        .arg(isClosed(low) ? QLatin1String("[") : QLatin1String("("), displayNumber(low.value),
             displayNumber(high.value), isClosed(high) ? QLatin1String("]") : QLatin1String(")"));
}

// Open at an end that lies at infinity.
QString rangeText(const Range& range) {
    return QStringLiteral("%1%2, %3%4")
        .arg(std::isfinite(range.min) ? QLatin1String("[") : QLatin1String("("), displayNumber(range.min, 6),
             displayNumber(range.max, 6), std::isfinite(range.max) ? QLatin1String("]") : QLatin1String(")"));
}

QString full(double value) { return QString::fromStdString(shortest(value)); }

// "x = -1.2784645, f = -0.2784645", one a line.
QString points(const std::vector<Point>& list) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kListed, list.size()); ++i)
        lines << QStringLiteral("%1 at x = %2").arg(displayNumber(list[i].y, 5), displayNumber(list[i].x, 5));
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

QString attained(const Bound& low, const Bound& high) {
    const auto place = [](const Bound& bound) {
        if (bound.over && !(bound.over->min == bound.over->max))
            return rangeText(*bound.over);
        return bound.at ? QStringLiteral("x = %1").arg(displayNumber(*bound.at, 6)) : FactRows::tr("approached only");
    };
    if (low.at && high.at && !low.over && !high.over && *low.at == -*high.at)
        return QStringLiteral("x = %1%2")
            .arg(*high.at < 0 ? QStringLiteral("∓") : QStringLiteral("±"), displayNumber(std::abs(*high.at)));
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
    return QStringLiteral("C∞, every derivative");
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

QString boundsText(const Bound& low, const Bound& high) {
    return std::isnan(low.value) ? FactRows::tr("not resolved") : interval(low, high);
}

// "x ≤ −5.3, x ≥ 5.3": hard where the slope is 0 there.
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
        texts << QStringLiteral("%1 (%2 jumps)")
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

// Of ACON-C and its kin: the bounds as a formula of the parameters, or words where there is nothing to bound.
void addClosedForm(std::vector<FactRow>& rows, const Entry& entry, Params params) {
    const auto acon = aconParamsOf(entry, params);
    const auto bounds = acon ? slopeBoundsOf(entry, params, {}) : std::nullopt;
    if (!bounds)
        return;
    if (!bounds->degenerate.empty()) {
        const QString words = QString::fromStdString(bounds->degenerate);
        rows.push_back({FactRows::tr("degenerate"), words, words, false, {}});
        return;
    }
    if (bounds->supremumForm.empty())
        return;
    const QString tip =
        FactRows::tr("1/2 ± y*/4 with y* tanh(y*/2) = 2, y* = %1; the same for every β but 0. The paper "
                     "(Ma et al. 2021, arXiv:2009.04759) gives these numbers; the form is derived here.")
            .arg(displayNumber(kSwishExtremeAt, 10));
    rows.push_back(
        {FactRows::tr("sup f′"), QString::fromStdString(bounds->supremumForm), tip, false, full(bounds->range.max)});
    rows.push_back(
        {FactRows::tr("inf f′"), QString::fromStdString(bounds->infimumForm), tip, false, full(bounds->range.min)});
}

void addZeros(std::vector<FactRow>& rows, const Facts& facts) {
    QStringList shown, whole;
    for (std::size_t i = 0; i < std::min(kListed, facts.zeros.size()); ++i) {
        shown << displayNumber(facts.zeros[i], 6);
        whole << full(facts.zeros[i]);
    }
    for (const Range& range : facts.zeroRanges)
        shown << rangeText(range);
    if (facts.zeros.size() > kListed)
        shown << FactRows::tr("and %1 more").arg(facts.zeros.size() - kListed);
    if (!shown.empty())
        rows.push_back({FactRows::tr("zero at"), shown.join(QStringLiteral(", ")), whole.join(QStringLiteral(", ")),
                        false, whole.join(QStringLiteral(", "))});
}

// What frameworks report where there is no derivative, one line each.
void addConventions(std::vector<FactRow>& rows, const Entry& entry, Params params) {
    QStringList lines, sources;
    for (const KinkConvention& convention : kinkConventions(entry, params)) {
        lines << QStringLiteral("f′(%1) = %2: %3")
                     .arg(displayNumber(convention.x, 4), displayNumber(convention.slope, 4),
                          fromView(convention.framework));
        sources << fromView(convention.framework) + QStringLiteral(": ") + fromView(convention.source);
    }
    sources.removeDuplicates();
    if (!lines.empty())
        rows.push_back({FactRows::tr("reported"), lines.join(QLatin1Char('\n')), sources.join(QLatin1Char('\n')), false,
                        lines.join(QLatin1Char('\n'))});
}

} // namespace

std::vector<FactRow> factRowsOf(const Entry& entry, Params params, const Facts& facts) {
    std::vector<FactRow> rows;
    const auto section = [&](const QString& name) { rows.push_back({name, {}, {}, true, {}}); };
    const auto row = [&](const QString& name, const QString& value, const QString& tip = {},
                         const QString& copied = {}) {
        if (!value.isEmpty())
            rows.push_back({name, value, tip.isEmpty() ? value : tip, false, copied.isEmpty() ? tip : copied});
    };
    section(FactRows::tr("Slope"));
    row(FactRows::tr("bounds"), boundsText(facts.slopeInfimum, facts.slopeSupremum),
        full(facts.slopeInfimum.value) + QStringLiteral(", ") + full(facts.slopeSupremum.value));
    if (!std::isnan(facts.slopeInfimum.value))
        row(FactRows::tr("attained at"), attained(facts.slopeInfimum, facts.slopeSupremum),
            attainedInFull(facts.slopeInfimum, facts.slopeSupremum));
    addClosedForm(rows, entry, params);
    row(FactRows::tr("limits"),
        FactRows::tr("%1 at −∞, %2 at +∞")
            .arg(displayNumber(facts.limitMinus.f1, 6), displayNumber(facts.limitPlus.f1, 6)),
        full(facts.limitMinus.f1) + QStringLiteral(", ") + full(facts.limitPlus.f1));
    row(FactRows::tr("at 0"), displayNumber(facts.atZero.f1), full(facts.atZero.f1));
    row(FactRows::tr("Lipschitz"), orUnknown(facts.lipschitz), full(facts.lipschitz));
    row(FactRows::tr("saturates"), saturation(facts),
        FactRows::tr("|f′| is at most %1 of its supremum; hard: it is 0").arg(displayNumber(kSaturatedShare)),
        saturationInFull(facts));
    section(FactRows::tr("Shape"));
    row(FactRows::tr("range"), boundsText(facts.infimum, facts.supremum),
        full(facts.infimum.value) + QStringLiteral(", ") + full(facts.supremum.value));
    row(FactRows::tr("limits"),
        FactRows::tr("%1 at −∞, %2 at +∞")
            .arg(displayNumber(facts.limitMinus.f, 6), displayNumber(facts.limitPlus.f, 6)),
        full(facts.limitMinus.f) + QStringLiteral(", ") + full(facts.limitPlus.f));
    row(FactRows::tr("f(0)"),
        displayNumber(facts.atZero.f) + (facts.isIdentityNearZero ? FactRows::tr(", f(x) near x there") : QString()),
        full(facts.atZero.f));
    if (!facts.isResolved)
        row(FactRows::tr("landmarks"), FactRows::tr("not resolved"));
    if (facts.window && facts.period)
        row(FactRows::tr("repeats"), FactRows::tr("every %1; below, those in ±%1").arg(displayNumber(*facts.period, 6)),
            full(*facts.period));
    row(facts.minima.size() > 1 ? FactRows::tr("minima") : FactRows::tr("minimum"), points(facts.minima),
        pointsInFull(facts.minima));
    row(facts.maxima.size() > 1 ? FactRows::tr("maxima") : FactRows::tr("maximum"), points(facts.maxima),
        pointsInFull(facts.maxima));
    row(facts.inflections.size() > 1 ? FactRows::tr("inflections") : FactRows::tr("inflection"),
        points(facts.inflections), pointsInFull(facts.inflections));
    row(facts.kinks.size() > 1 ? FactRows::tr("kinks") : FactRows::tr("kink"), kinks(facts.kinks),
        kinksInFull(facts.kinks), kinksInFull(facts.kinks));
    addZeros(rows, facts);
    addConventions(rows, entry, params);
    row(FactRows::tr("monotone"), direction(facts.direction));
    row(FactRows::tr("smooth"), smoothness(facts.smoothness));
    section(FactRows::tr("Unit Gaussian input"));
    row(FactRows::tr("E f"),
        orUnknown(facts.gaussianMean) + (facts.isZeroCentred ? FactRows::tr(", zero-centred") : QString()),
        full(facts.gaussianMean));
    row(FactRows::tr("E f²"), orUnknown(facts.gaussianSecondMoment), full(facts.gaussianSecondMoment));
    row(FactRows::tr("gain"), orUnknown(facts.gain), full(facts.gain));
    row(FactRows::tr("E f′²"), orUnknown(facts.slopeSecondMoment), full(facts.slopeSecondMoment));
    section(FactRows::tr("Source"));
    const std::string_view reference = entry.reference();
    rows.push_back({{}, fromView(reference), {}, false, {}});
    return rows;
}

} // namespace acti::ui

#include "ui/panels/fact_rows.h"

#include "core/activations/kink_conventions.h"
#include "core/figure/slope_bounds.h"
#include "core/maxima/acon_bounds.h"
#include "ui/panels/fact_words.h"
#include "ui/widgets/labels.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

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

QString lineText(double slope) {
    return slope == 0   ? QStringLiteral("0")
           : slope == 1 ? QStringLiteral("x")
                        : displayNumber(slope, 4) + QStringLiteral(" x");
}

// A steep switch: what the smooth maximum is all but equal to, and how far from it at most: W(1/e)/|β|.
void addHardLimit(std::vector<FactRow>& rows, const Entry& entry, Params params) {
    constexpr double kSteep = 10; // |β (p1 - p2)|, from which on the two lines meet as at a corner
    constexpr double kLargestGap = 0.278464542761073795; // u sigmoid(-u) at its largest: W(1/e)
    const auto acon = aconParamsOf(entry, params);
    if (!acon || !(std::fabs(acon->beta * (acon->p1 - acon->p2)) >= kSteep))
        return;
    const bool isMaximum = acon->beta > 0;
    const QString lines = entry.id() == "acon_c" ? QStringLiteral("p₁ x, p₂ x")
                                                 : QStringLiteral("%1, %2").arg(lineText(acon->p1), lineText(acon->p2));
    const QString limit =
        isMaximum ? FactRows::tr("hard maximum: max(%1)").arg(lines) : FactRows::tr("hard minimum: min(%1)").arg(lines);
    const double gap = kLargestGap / std::fabs(acon->beta);
    rows.push_back({isMaximum ? FactRows::tr("β → ∞") : FactRows::tr("β → −∞"),
                    gap > 0 ? FactRows::tr("%1, at most %2 away").arg(limit, displayNumber(gap, 3)) : limit,
                    FactRows::tr("The distance is largest where the two lines are %1/β apart")
                        .arg(displayNumber(1 + kLargestGap, 6)),
                    false, limit});
}

void addZeros(std::vector<FactRow>& rows, const CurveAt& curve, const Facts& facts) {
    QStringList shown, whole;
    for (std::size_t i = 0; i < std::min(kListed, facts.zeros.size()); ++i) {
        shown << displayNumber(facts.zeros[i], 6);
        whole << full(facts.zeros[i]);
    }
    for (const Range& range : facts.zeroRanges)
        shown << pieceText(curve, &Sample::f, 0, range);
    if (facts.zeros.size() > kListed)
        shown << FactRows::tr("and %1 more").arg(facts.zeros.size() - kListed);
    if (!shown.empty())
        rows.push_back({FactRows::tr("zero at"), shown.join(QStringLiteral(", ")), whole.join(QStringLiteral(", ")),
                        false, whole.join(QStringLiteral(", "))});
}

// "f for x ≤ −8.3": where rounding took every digit of a formula as it is written.
void addLostDigits(std::vector<FactRow>& rows, const Facts& facts) {
    const QString names[] = {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″")};
    QStringList lines;
    for (const auto& [range, order] : facts.lost) {
        const QString place = std::isinf(range.min) && std::isinf(range.max) ? FactRows::tr("every x")
                              : std::isinf(range.min) ? QStringLiteral("x ≤ ") + displayNumber(range.max, 4)
                              : std::isinf(range.max) ? QStringLiteral("x ≥ ") + displayNumber(range.min, 4)
                                                      : displayNumber(range.min, 4) + QStringLiteral(" ≤ x ≤ ") +
                                                            displayNumber(range.max, 4);
        lines << FactRows::tr("%1 for %2").arg(names[order], place);
    }
    if (!lines.empty())
        rows.push_back(
            {FactRows::tr("digits lost"), lines.join(QLatin1Char('\n')),
             FactRows::tr("Terms of the formula cancel there until rounding has taken every digit; nothing is "
                          "drawn or counted. Another form of the formula may keep them."),
             false, lines.join(QLatin1Char('\n'))});
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

// The sections of the card, one after the other.
class Card {
public:
    Card(const Entry& entry, Params params, const Facts& facts)
        : m_entry(entry), m_params(params), m_facts(facts), m_curve{entry, params} {}

    std::vector<FactRow> rows() {
        slope();
        shape();
        places();
        gaussian();
        section(FactRows::tr("Source"));
        m_rows.push_back({{}, fromView(m_entry.reference()), {}, false, {}});
        return std::move(m_rows);
    }

private:
    void section(const QString& name) { m_rows.push_back({name, {}, {}, true, {}}); }

    void row(const QString& name, const QString& value, const QString& tip = {}, const QString& copied = {}) {
        if (!value.isEmpty())
            m_rows.push_back({name, value, tip.isEmpty() ? value : tip, false, copied.isEmpty() ? tip : copied});
    }

    static QString both(double low, double high) { return full(low) + QStringLiteral(", ") + full(high); }

    static QString limits(double minus, double plus) {
        return FactRows::tr("%1 at −∞, %2 at +∞").arg(displayNumber(minus, 6), displayNumber(plus, 6));
    }

    void slope() {
        const Facts& facts = m_facts;
        section(FactRows::tr("Slope"));
        row(FactRows::tr("bounds"), boundsText(m_curve, &Sample::f1, facts.slopeInfimum, facts.slopeSupremum),
            both(facts.slopeInfimum.value, facts.slopeSupremum.value));
        if (!std::isnan(facts.slopeInfimum.value))
            row(FactRows::tr("attained at"), attained(m_curve, facts.slopeInfimum, facts.slopeSupremum),
                attainedInFull(facts.slopeInfimum, facts.slopeSupremum));
        addClosedForm(m_rows, m_entry, m_params);
        addHardLimit(m_rows, m_entry, m_params);
        row(FactRows::tr("limits"), limits(facts.limitMinus.f1, facts.limitPlus.f1),
            both(facts.limitMinus.f1, facts.limitPlus.f1));
        row(FactRows::tr("at 0"), displayNumber(facts.atZero.f1), full(facts.atZero.f1));
        row(FactRows::tr("Lipschitz"), orUnknown(facts.lipschitz), full(facts.lipschitz));
        row(FactRows::tr("saturates"), saturation(facts),
            FactRows::tr("|f′| is at most %1 of its supremum; hard: it is 0").arg(displayNumber(kSaturatedShare)),
            saturationInFull(facts));
    }

    void shape() {
        const Facts& facts = m_facts;
        section(FactRows::tr("Shape"));
        row(FactRows::tr("range"), boundsText(m_curve, &Sample::f, facts.infimum, facts.supremum),
            both(facts.infimum.value, facts.supremum.value));
        row(FactRows::tr("limits"), limits(facts.limitMinus.f, facts.limitPlus.f),
            both(facts.limitMinus.f, facts.limitPlus.f));
        row(FactRows::tr("f(0)"),
            displayNumber(facts.atZero.f) +
                (facts.isIdentityNearZero ? FactRows::tr(", f(x) near x there") : QString()),
            full(facts.atZero.f));
        addLostDigits(m_rows, facts);
        if (!facts.isResolved)
            row(FactRows::tr("landmarks"), FactRows::tr("not resolved"));
        if (facts.window && facts.period)
            row(FactRows::tr("repeats"),
                FactRows::tr("every %1; below, those in ±%1").arg(displayNumber(*facts.period, 6)),
                full(*facts.period));
    }

    void places() {
        const Facts& facts = m_facts;
        row(facts.minima.size() > 1 ? FactRows::tr("minima") : FactRows::tr("minimum"), points(facts.minima),
            pointsInFull(facts.minima));
        row(facts.maxima.size() > 1 ? FactRows::tr("maxima") : FactRows::tr("maximum"), points(facts.maxima),
            pointsInFull(facts.maxima));
        row(facts.inflections.size() > 1 ? FactRows::tr("inflections") : FactRows::tr("inflection"),
            points(facts.inflections), pointsInFull(facts.inflections));
        row(facts.kinks.size() > 1 ? FactRows::tr("kinks") : FactRows::tr("kink"), kinks(facts.kinks),
            kinksInFull(facts.kinks), kinksInFull(facts.kinks));
        addZeros(m_rows, m_curve, facts);
        addConventions(m_rows, m_entry, m_params);
        row(FactRows::tr("monotone"), direction(facts.direction));
        row(FactRows::tr("smooth"), smoothness(facts.smoothness));
    }

    void gaussian() {
        const Facts& facts = m_facts;
        section(FactRows::tr("Unit Gaussian input"));
        row(FactRows::tr("E f"),
            orUnknown(facts.gaussianMean) + (facts.isZeroCentred ? FactRows::tr(", zero-centred") : QString()),
            full(facts.gaussianMean));
        row(FactRows::tr("E f²"), orUnknown(facts.gaussianSecondMoment), full(facts.gaussianSecondMoment));
        row(FactRows::tr("gain"), orUnknown(facts.gain), full(facts.gain));
        row(FactRows::tr("E f′²"), orUnknown(facts.slopeSecondMoment), full(facts.slopeSecondMoment));
    }

    const Entry& m_entry;
    Params m_params;
    const Facts& m_facts;
    CurveAt m_curve;
    std::vector<FactRow> m_rows;
};

} // namespace

std::vector<FactRow> factRowsOf(const Entry& entry, Params params, const Facts& facts) {
    return Card(entry, params, facts).rows();
}

} // namespace acti::ui

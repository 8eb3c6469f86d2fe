#include "ui/panels/facts_card.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QStyle>

#include <cmath>

namespace acti::ui {
namespace {

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
        lines << FactsCard::tr("and %1 more").arg(list.size() - kListed);
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
        return bound.at ? QStringLiteral("x = %1").arg(displayNumber(*bound.at, 6)) : FactsCard::tr("approached only");
    };
    if (low.at && high.at && !low.over && !high.over && *low.at == -*high.at)
        return QStringLiteral("x = %1%2")
            .arg(*high.at < 0 ? QStringLiteral("∓") : QStringLiteral("±"), displayNumber(std::abs(*high.at)));
    return FactsCard::tr("inf: %1\nsup: %2").arg(place(low), place(high));
}

QString smoothness(Smoothness value) {
    switch (value) {
    case Smoothness::Discontinuous:
        return FactsCard::tr("not continuous");
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
        return FactsCard::tr("yes, never falling");
    case Direction::NonIncreasing:
        return FactsCard::tr("yes, never rising");
    case Direction::Constant:
        return FactsCard::tr("constant");
    case Direction::Neither:
        break;
    }
    return FactsCard::tr("no");
}

QString orUnknown(double value) { return std::isnan(value) ? FactsCard::tr("not resolved") : displayNumber(value); }

QString boundsText(const Bound& low, const Bound& high) {
    return std::isnan(low.value) ? FactsCard::tr("not resolved") : interval(low, high);
}

// "x ≤ −5.3, x ≥ 5.3": hard where the slope is 0 there.
QString saturation(const Facts& facts) {
    QStringList zones;
    const auto add = [&](const std::optional<Saturation>& zone, const QString& sign) {
        if (zone)
            zones << QStringLiteral("x %1 %2%3")
                         .arg(sign, displayNumber(zone->from, 4), zone->isHard ? FactsCard::tr(" (hard)") : QString());
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

} // namespace

FactsCard::FactsCard(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kRhythm);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnMinimumWidth(0, 10 * kRhythm);
    m_grid->setColumnStretch(1, 1);
}

std::vector<FactsCard::Row> FactsCard::rowsOf(const Entry& entry, const Facts& facts) const {
    std::vector<Row> rows;
    const auto section = [&](const QString& name) { rows.push_back({name, {}, {}, true}); };
    const auto row = [&](const QString& name, const QString& value, const QString& tip = {}) {
        if (!value.isEmpty())
            rows.push_back({name, value, tip, false});
    };
    section(tr("Slope"));
    row(tr("bounds"), boundsText(facts.slopeInfimum, facts.slopeSupremum),
        full(facts.slopeInfimum.value) + QStringLiteral(", ") + full(facts.slopeSupremum.value));
    if (!std::isnan(facts.slopeInfimum.value))
        row(tr("attained at"), attained(facts.slopeInfimum, facts.slopeSupremum));
    row(tr("limits"),
        tr("%1 at −∞, %2 at +∞").arg(displayNumber(facts.limitMinus.f1, 6), displayNumber(facts.limitPlus.f1, 6)));
    row(tr("at 0"), displayNumber(facts.atZero.f1), full(facts.atZero.f1));
    row(tr("Lipschitz"), orUnknown(facts.lipschitz), full(facts.lipschitz));
    row(tr("saturates"), saturation(facts),
        tr("|f′| is at most %1 of its supremum; hard: it is 0").arg(displayNumber(kSaturatedShare)));
    section(tr("Shape"));
    row(tr("range"), boundsText(facts.infimum, facts.supremum),
        full(facts.infimum.value) + QStringLiteral(", ") + full(facts.supremum.value));
    row(tr("limits"),
        tr("%1 at −∞, %2 at +∞").arg(displayNumber(facts.limitMinus.f, 6), displayNumber(facts.limitPlus.f, 6)));
    row(tr("f(0)"), displayNumber(facts.atZero.f) + (facts.isIdentityNearZero ? tr(", f(x) near x there") : QString()),
        full(facts.atZero.f));
    if (!facts.isResolved)
        row(tr("landmarks"), tr("not resolved"));
    if (facts.window && facts.period)
        row(tr("repeats"), tr("every %1; below, those in ±%1").arg(displayNumber(*facts.period, 6)),
            full(*facts.period));
    row(facts.minima.size() > 1 ? tr("minima") : tr("minimum"), points(facts.minima), pointsInFull(facts.minima));
    row(facts.maxima.size() > 1 ? tr("maxima") : tr("maximum"), points(facts.maxima), pointsInFull(facts.maxima));
    row(facts.inflections.size() > 1 ? tr("inflections") : tr("inflection"), points(facts.inflections),
        pointsInFull(facts.inflections));
    row(facts.kinks.size() > 1 ? tr("kinks") : tr("kink"), kinks(facts.kinks));
    row(tr("monotone"), direction(facts.direction));
    row(tr("smooth"), smoothness(facts.smoothness));
    section(tr("Unit Gaussian input"));
    row(tr("E f"), orUnknown(facts.gaussianMean) + (facts.isZeroCentred ? tr(", zero-centred") : QString()),
        full(facts.gaussianMean));
    row(tr("E f²"), orUnknown(facts.gaussianSecondMoment), full(facts.gaussianSecondMoment));
    row(tr("gain"), orUnknown(facts.gain), full(facts.gain));
    row(tr("E f′²"), orUnknown(facts.slopeSecondMoment), full(facts.slopeSecondMoment));
    section(tr("Source"));
    const std::string_view reference = entry.reference();
    rows.push_back({{}, QString::fromUtf8(reference.data(), static_cast<qsizetype>(reference.size())), {}, false});
    return rows;
}

void FactsCard::setFacts(const Entry& entry, const Facts& facts) { showRows(rowsOf(entry, facts)); }

// Labels are kept from one call to the next, so that a moving slider changes texts and builds nothing.
void FactsCard::showRows(const std::vector<Row>& rows) {
    while (m_lines.size() < rows.size())
        m_lines.push_back(makeLine(static_cast<int>(m_lines.size())));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const Row row = i < rows.size() ? rows[i] : Row{};
        const bool isUsed = i < rows.size();
        const bool isNote = isUsed && !row.isSection && row.name.isEmpty();
        line.heading->setVisible(isUsed && (row.isSection || isNote));
        line.name->setVisible(isUsed && !row.isSection && !isNote);
        line.value->setVisible(line.name->isVisibleTo(this));
        line.heading->setText(isNote ? row.value : row.name.toUpper());
        line.heading->setProperty("role", row.isSection ? "section" : "muted");
        line.heading->setContentsMargins(0, row.isSection ? kRhythm : 0, 0, 0);
        line.heading->style()->polish(line.heading);
        line.name->setText(row.name);
        line.value->setText(row.value);
        line.value->setToolTip(row.tip);
        line.value->setAccessibleName(row.name + QStringLiteral(": ") + row.value);
    }
}

FactsCard::Line FactsCard::makeLine(int index) {
    const Line line{new QLabel, roleLabel("muted", {}), new QLabel};
    for (QLabel* label : {line.heading, line.name, line.value}) {
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setWordWrap(label != line.name);
    }
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(line.heading, 2 * index, 0, 1, 2);
    m_grid->addWidget(line.name, 2 * index + 1, 0);
    m_grid->addWidget(line.value, 2 * index + 1, 1);
    return line;
}

} // namespace acti::ui

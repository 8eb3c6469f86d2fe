#include "ui/panels/facts_card.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

#include <cmath>

namespace acti::ui {
namespace {

constexpr std::size_t kListed = 3; // of zeros, extrema, inflections; more are counted

QString interval(const Bound& low, const Bound& high) {
    const auto isClosed = [](const Bound& bound) { return bound.at.has_value() || bound.over.has_value(); };
    return QStringLiteral("%1%2, %3%4")
        .arg(isClosed(low) ? QLatin1String("[") : QLatin1String("("), displayNumber(low.value), displayNumber(high.value),
             isClosed(high) ? QLatin1String("]") : QLatin1String(")"));
}

QString full(double value) { return QString::fromStdString(shortest(value)); }

// "x = -1.2784645, f = -0.2784645", one a line.
QString points(const std::vector<Point>& list) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kListed, list.size()); ++i)
        lines << QStringLiteral("%1 at x = %2").arg(displayNumber(list[i].y, 6), displayNumber(list[i].x, 6));
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
            return QStringLiteral("[%1, %2]").arg(displayNumber(bound.over->min, 6), displayNumber(bound.over->max, 6));
        return bound.at ? QStringLiteral("x = %1").arg(displayNumber(*bound.at, 6)) : FactsCard::tr("approached only");
    };
    if (low.at && high.at && !low.over && !high.over && *low.at == -*high.at)
        return QStringLiteral("x = %1%2").arg(*high.at < 0 ? QStringLiteral("∓") : QStringLiteral("±"), displayNumber(std::abs(*high.at)));
    return FactsCard::tr("inf: %1\nsup: %2").arg(place(low), place(high));
}

QString smoothness(Smoothness value) {
    switch (value) {
    case Smoothness::Discontinuous: return FactsCard::tr("not continuous");
    case Smoothness::C0: return QStringLiteral("C⁰");
    case Smoothness::C1: return QStringLiteral("C¹");
    case Smoothness::C2: return QStringLiteral("C²");
    case Smoothness::Infinite: break;
    }
    return QStringLiteral("C^∞");
}

QString direction(Direction value) {
    switch (value) {
    case Direction::NonDecreasing: return FactsCard::tr("yes, never falling");
    case Direction::NonIncreasing: return FactsCard::tr("yes, never rising");
    case Direction::Constant: return FactsCard::tr("constant");
    case Direction::Neither: break;
    }
    return FactsCard::tr("no");
}

QString kinks(const std::vector<Kink>& list) {
    QStringList texts;
    for (const Kink& kink : list)
        texts << QStringLiteral("%1 (%2 jumps)").arg(displayNumber(kink.x, 6), kink.order == 0 ? QStringLiteral("f") : kink.order == 1 ? QStringLiteral("f′") : QStringLiteral("f″"));
    return texts.join(QStringLiteral(", "));
}

} // namespace

FactsCard::FactsCard(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kRhythm);
    m_grid->setVerticalSpacing(kRhythm - 1);
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
    row(tr("bounds"), interval(facts.slopeInfimum, facts.slopeSupremum), full(facts.slopeInfimum.value) + QStringLiteral(", ") + full(facts.slopeSupremum.value));
    row(tr("attained at"), attained(facts.slopeInfimum, facts.slopeSupremum));
    row(tr("limits"), tr("%1 at −∞, %2 at +∞").arg(displayNumber(facts.limitMinus.f1, 6), displayNumber(facts.limitPlus.f1, 6)));
    row(tr("at 0"), displayNumber(facts.atZero.f1), full(facts.atZero.f1));
    row(tr("Lipschitz"), displayNumber(facts.lipschitz), full(facts.lipschitz));
    section(tr("Shape"));
    row(tr("range"), interval(facts.infimum, facts.supremum), full(facts.infimum.value) + QStringLiteral(", ") + full(facts.supremum.value));
    row(tr("limits"), tr("%1 at −∞, %2 at +∞").arg(displayNumber(facts.limitMinus.f, 6), displayNumber(facts.limitPlus.f, 6)));
    row(facts.minima.size() > 1 ? tr("minima") : tr("minimum"), points(facts.minima), pointsInFull(facts.minima));
    row(facts.maxima.size() > 1 ? tr("maxima") : tr("maximum"), points(facts.maxima), pointsInFull(facts.maxima));
    row(facts.inflections.size() > 1 ? tr("inflections") : tr("inflection"), points(facts.inflections), pointsInFull(facts.inflections));
    row(facts.kinks.size() > 1 ? tr("kinks") : tr("kink"), kinks(facts.kinks));
    row(tr("monotone"), direction(facts.direction));
    row(tr("smooth"), smoothness(facts.smoothness));
    section(tr("Unit Gaussian input"));
    row(tr("E f"), displayNumber(facts.gaussianMean) + (facts.isZeroCentred ? tr(", zero-centred") : QString()), full(facts.gaussianMean));
    row(tr("E f²"), displayNumber(facts.gaussianSecondMoment), full(facts.gaussianSecondMoment));
    row(tr("gain"), displayNumber(facts.gain), full(facts.gain));
    row(tr("E f′²"), displayNumber(facts.slopeSecondMoment), full(facts.slopeSecondMoment));
    section(tr("Source"));
    const std::string_view reference = entry.reference();
    rows.push_back({{}, QString::fromUtf8(reference.data(), static_cast<qsizetype>(reference.size())), {}, false});
    return rows;
}

void FactsCard::setFacts(const Entry& entry, const Facts& facts) { showRows(rowsOf(entry, facts)); }

// Labels are kept from one call to the next, so that a moving slider changes texts and builds nothing.
void FactsCard::showRows(const std::vector<Row>& rows) {
    while (m_labels.size() < rows.size()) {
        const int line = static_cast<int>(m_labels.size());
        auto* name = new QLabel;
        auto* value = new QLabel;
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(name, line, 0);
        m_grid->addWidget(value, line, 1);
        m_labels.emplace_back(name, value);
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const auto [name, value] = m_labels[i];
        const bool isUsed = i < rows.size();
        name->setVisible(isUsed);
        value->setVisible(isUsed && !rows[i].isSection);
        if (!isUsed)
            continue;
        const Row& row = rows[i];
        const bool isWide = row.name.isEmpty();
        const char* role = row.isSection ? "section" : "muted";
        if (name->property("role").toString() != QLatin1String(role)) {
            name->setProperty("role", QLatin1String(role));
            name->setStyleSheet(styleSheet()); // the role changes the look
        }
        name->setContentsMargins(0, row.isSection && i > 0 ? kRhythm : 0, 0, 0);
        name->setText(row.isSection ? row.name.toUpper() : row.name);
        name->setVisible(!isWide);
        value->setText(row.value);
        value->setToolTip(row.tip);
        value->setAccessibleName(row.name + QStringLiteral(": ") + row.value);
        m_grid->addWidget(value, static_cast<int>(i), isWide ? 0 : 1, 1, isWide ? 2 : 1);
    }
}

} // namespace acti::ui

#include "ui/panels/result_strip.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/views/margin_plot.h"
#include "ui/views/scatter_plot.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

#include <cmath>

namespace acti::ui {
namespace {

// "T − x from 0.1 to 0.4"; nothing where all of it is taken.
QString rangeText(const QString& name, const Range& range) {
    const QString from = displayNumber(range.min, 2), to = displayNumber(range.max, 2);
    if (std::isfinite(range.min) && std::isfinite(range.max))
        return ResultStrip::tr("%1 from %2 to %3").arg(name, from, to);
    if (std::isfinite(range.min))
        return ResultStrip::tr("%1 from %2 up").arg(name, from);
    return std::isfinite(range.max) ? ResultStrip::tr("%1 up to %2").arg(name, to) : QString();
}

} // namespace

QString shareText(std::size_t part, std::size_t all) {
    if (part == 0 || all == 0)
        return QStringLiteral("0");
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(all);
    if (share < 0.05)
        return QStringLiteral("< 0.1 %");
    if (part < all && share > 99.95)
        return QStringLiteral("> 99.9 %");
    return QString::fromStdString(fixed(share, 1)) + QStringLiteral(" %");
}

QString brushText(const MapBrush& brush) {
    QStringList parts{rangeText(QStringLiteral("T − x"), brush.margin), rangeText(QStringLiteral("x"), brush.x),
                      rangeText(QStringLiteral("T"), brush.t)};
    parts.removeAll(QString());
    return parts.empty() ? ResultStrip::tr("everything") : parts.join(QStringLiteral(", "));
}

ResultStrip::ResultStrip(QWidget* parent)
    : QWidget(parent), m_rate(roleLabel("hero", {})),
      m_sides(new ChoiceRow(tr("Whose numbers"), {QStringLiteral("A"), QStringLiteral("B")}, {})), m_others(new QLabel),
      m_facts(roleLabel("small", {})), m_brushed(roleLabel("small", {})), m_margins(new MarginPlot),
      m_scatter(new ScatterPlot) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * kRhythm);
    row->addWidget(makeNumbers(), 5);
    row->addWidget(m_margins, 6);
    row->addWidget(m_scatter, 5);
    connectPlots();
}

QWidget* ResultStrip::makeNumbers() {
    m_rate->setObjectName(QStringLiteral("winRate"));
    m_others->setObjectName(QStringLiteral("otherRates"));
    m_brushed->setObjectName(QStringLiteral("brushed"));
    m_rate->setAccessibleName(tr("Share of pixels where T wins"));
    m_rate->setToolTip(tr("Share of the picture's pixels where T(x) is larger than x"));
    m_others->setToolTip(tr("Where x is the larger, and where both are equal"));
    m_facts->setToolTip(tr("Size, channel, and how long the funnel and its maps took"));
    m_brushed->setWordWrap(true);
    m_sides->setCurrent(0);
    auto* numbers = new QWidget;
    auto* column = new QVBoxLayout(numbers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addStretch(1);
    for (QWidget* line : std::initializer_list<QWidget*>{m_rate, m_sides, m_others, m_facts, m_brushed})
        column->addWidget(line);
    column->addStretch(1);
    m_sides->hide();
    m_brushed->hide();
    return numbers;
}

void ResultStrip::connectPlots() {
    connect(m_sides, &ChoiceRow::chosen, this, [this](int index) {
        m_side = index == 0 ? MapSide::First : MapSide::Second;
        showSide();
        if (m_brush) {
            m_brush->side = side();
            emit brushChanged();
        }
        emit sideChosen();
    });
    connect(m_margins, &MarginPlot::rangeChosen, this, [this](std::optional<Range> range) {
        m_scatter->setChosen(std::nullopt);
        setBrush(range ? std::optional(MapBrush{.side = side(), .margin = *range}) : std::nullopt);
    });
    connect(m_scatter, &ScatterPlot::boxChosen, this, [this](const std::optional<ScatterBox>& box) {
        m_margins->setChosen(std::nullopt);
        setBrush(box ? std::optional(MapBrush{.side = side(), .x = box->x, .t = box->t}) : std::nullopt);
    });
}

MapSide ResultStrip::side() const { return m_picture && m_picture->content.second ? m_side : MapSide::First; }

void ResultStrip::setBrush(std::optional<MapBrush> brush) {
    if (brush == m_brush)
        return;
    m_brush = brush;
    m_brushed->setVisible(brush.has_value());
    if (brush)
        m_brushed->setText(brushText(*brush));
    emit brushChanged();
}

void ResultStrip::clearBrush() {
    m_margins->setChosen(std::nullopt);
    m_scatter->setChosen(std::nullopt);
    setBrush(std::nullopt);
}

void ResultStrip::showBrushed(std::size_t chosen, std::size_t all, bool isSample) {
    if (!m_brush)
        return;
    const QString share = shareText(chosen, all);
    const QString count = isSample ? tr("about %1 of the pixels").arg(share)
                                   : tr("%L1 pixels, %2").arg(static_cast<qulonglong>(chosen)).arg(share);
    QString range = brushText(*m_brush);
    range.replace(QStringLiteral("T − x"), QStringLiteral("T\u00a0−\u00a0x")); // stays in one line
    m_brushed->setText(tr("Chosen: %1 (%2)").arg(count, range));
    m_brushed->setToolTip(tr("The other pixels are dimmed. Escape or a click in the plot lets them go."));
}

void ResultStrip::showPicture(std::shared_ptr<const FunnelPicture> picture) {
    m_picture = std::move(picture);
    const bool hasTwo = m_picture->content.second.has_value();
    m_rate->setVisible(!hasTwo);
    m_sides->setVisible(hasTwo);
    if (m_brush)
        m_brush->side = side();
    showSide();
}

void ResultStrip::showRates() {
    const MapContent& content = m_picture->content;
    const auto rateOf = [](const WinCounts& counts) { return shareText(counts.condition, counts.total()); };
    m_rate->setText(rateOf(content.counts));
    for (const MapSide which : {MapSide::First, MapSide::Second}) {
        const QString name = which == MapSide::First ? QStringLiteral("A") : QStringLiteral("B");
        const QString rate = rateOf(content.side(which).counts);
        m_sides->setText(which == MapSide::First ? 0 : 1, name + QStringLiteral("  ") + rate,
                         tr("In funnel %1 T wins %2 of the pixels. The plots and the pixel's arithmetic are of the "
                            "funnel chosen here.")
                             .arg(name, rate));
    }
}

void ResultStrip::showSide() {
    if (!m_picture)
        return;
    showRates();
    m_sides->setCurrent(side() == MapSide::First ? 0 : 1);
    const FunnelPicture& picture = *m_picture;
    const WinCounts& counts = picture.content.side(side()).counts;
    m_others->setText(tr("T wins  ·  x %1  ·  tie %2")
                          .arg(shareText(counts.input, counts.total()), shareText(counts.tie, counts.total())));
    const QSize size = picture.size();
    m_facts->setText(tr("%1 × %2  ·  %3  ·  %4 ms")
                         .arg(size.width())
                         .arg(size.height())
                         .arg(inTheWindowsLanguage(picture.content.channelName),
                              picture.milliseconds < 10 ? displayNumber(picture.milliseconds, 2)
                                                        : QString::number(qRound(picture.milliseconds))));
    const FunnelPlots& plots = side() == MapSide::Second ? picture.secondPlots : picture;
    m_margins->setHistogram(plots.margins);
    m_scatter->setPoints(plots.scatter, scatterSpan(plots.scatter));
}

} // namespace acti::ui

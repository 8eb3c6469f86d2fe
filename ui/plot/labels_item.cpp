#include "ui/plot/labels_item.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr double kPadding = 2; // around words
constexpr double kMostOfPanel = 0.5;
constexpr double kDot = 4; // half a dot

} // namespace

LabelsItem::LabelsItem(QCPAxisRect* rect) : QCPAbstractItem(rect->parentPlot()), m_rect(rect) {
    setSelectable(false);
    setClipToAxisRect(false); // half a line may reach out of a flat panel: better there than cut
}

void LabelsItem::add(const QString& text, const QFont& font, const QColor& colour, std::vector<LabelSpot> spots) {
    m_words.push_back({text, font, colour, std::move(spots)});
}

double LabelsItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

// Of "a = b = c" the ends alone where all of it would run through half the panel.
QString LabelsItem::textOf(const Words& words) const {
    const QString equals = QStringLiteral(" = ");
    const bool isLong = QFontMetricsF(words.font).horizontalAdvance(words.text) > kMostOfPanel * m_rect->width();
    return isLong && words.text.count(equals) > 1
               ? words.text.section(equals, 0, 0) + equals + words.text.section(equals, -1)
               : words.text;
}

Label LabelsItem::labelOf(const Words& words) const {
    const QFontMetricsF metrics(words.font);
    Label label{{metrics.horizontalAdvance(textOf(words)) + 2 * kPadding, metrics.height() + 2 * kPadding}, {}};
    for (const LabelSpot& spot : words.spots)
        label.spots.push_back({{m_rect->axis(QCPAxis::atBottom)->coordToPixel(spot.at.x()),
                                m_rect->axis(QCPAxis::atLeft)->coordToPixel(spot.at.y())},
                               spot.anchor,
                               spot.isAbove});
    return label;
}

// The legend inside the panel, and what stands on the layers below.
std::vector<QRectF> LabelsItem::taken() const {
    std::vector<QRectF> places;
    for (const QCPLayoutElement* element : m_rect->insetLayout()->elements(false))
        if (element)
            places.emplace_back(element->outerRect());
    for (int i = 0; i < parentPlot()->itemCount(); ++i)
        if (const auto* other = qobject_cast<const LabelsItem*>(parentPlot()->item(i));
            other && other->m_rect == m_rect && other->layer()->index() < layer()->index())
            places.insert(places.end(), other->m_placed.begin(), other->m_placed.end());
    return places;
}

std::vector<QLineF> LabelsItem::lines() const {
    std::vector<QLineF> lines;
    for (int i = 0; i < parentPlot()->graphCount(); ++i) {
        const QCPGraph* graph = parentPlot()->graph(i);
        if (graph->keyAxis() != m_rect->axis(QCPAxis::atBottom))
            continue;
        const bool isDots = graph->lineStyle() == QCPGraph::lsNone;
        QPointF before(qQNaN(), 0);
        for (const QCPGraphData& point : *graph->data()) {
            const QPointF at = graph->coordsToPixels(point.key, point.value);
            if (isDots && !qIsNaN(at.y()))
                lines.emplace_back(at - QPointF(kDot, 0), at + QPointF(kDot, 0));
            else if (!qIsNaN(before.x()) && !qIsNaN(before.y()) && !qIsNaN(at.y()))
                lines.emplace_back(before, at);
            before = at;
        }
    }
    for (int i = 0; i < parentPlot()->itemCount(); ++i)
        if (const auto* rule = qobject_cast<const QCPItemLine*>(parentPlot()->item(i));
            rule && rule->clipAxisRect() == m_rect && rule->layer() == layer())
            lines.emplace_back(rule->start->pixelPosition(), rule->end->pixelPosition());
    return lines;
}

void LabelsItem::draw(QCPPainter* painter) {
    const std::vector<QLineF> shunned = m_words.empty() ? std::vector<QLineF>{} : lines();
    std::vector<Label> labels;
    for (const Words& words : m_words)
        labels.push_back(labelOf(words));
    const auto places = placeLabels(labels, m_rect->rect(), taken(), shunned);
    m_placed.clear();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i])
            continue;
        m_placed.push_back(*places[i]);
        painter->setFont(m_words[i].font);
        painter->setPen(m_words[i].colour);
        painter->drawText(places[i]->adjusted(kPadding, kPadding, -kPadding, -kPadding),
                          Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, textOf(m_words[i]));
    }
}

} // namespace acti::plot

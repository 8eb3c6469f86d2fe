#include "ui/plot/labels_item.h"

#include "ui/plot/mark_items.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr double kPadding = 2;         // around words
constexpr qsizetype kMostDots = 2'000; // that words are kept from

} // namespace

LabelsItem::LabelsItem(QCPAxisRect* rect) : QCPAbstractItem(rect->parentPlot()), m_rect(rect) {
    setSelectable(false);
    setClipToAxisRect(false); // half a line may reach out of a flat panel: better there than cut
}

void LabelsItem::add(LabelWords words, std::vector<LabelSpot> spots) {
    m_words.push_back({std::move(words), std::move(spots)});
}

double LabelsItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

Label LabelsItem::labelOf(const Words& words, const std::vector<QRectF>& dots) const {
    const QFontMetricsF metrics(words.words.font);
    const auto sizeOf = [&](const QString& form) {
        return QSizeF(metrics.horizontalAdvance(form) + 2 * kPadding, metrics.height() + 2 * kPadding);
    };
    Label label{sizeOf(words.words.forms.front()), {}};
    for (qsizetype i = 1; i < words.words.forms.size(); ++i)
        label.shorter.push_back(sizeOf(words.words.forms[i]));
    for (LabelSpot spot : words.spots) {
        spot.at = {m_rect->axis(QCPAxis::atBottom)->coordToPixel(spot.at.x()),
                   m_rect->axis(QCPAxis::atLeft)->coordToPixel(spot.at.y())};
        for (const QRectF& dot : dots)
            if (dot.contains(spot.at))
                spot.gap = std::max(spot.gap, dot.height() / 2);
        label.spots.push_back(spot);
    }
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
            for (const ShownLabel& shown : other->m_shown)
                places.push_back(shown.rect);
    return places;
}

std::vector<QRectF> LabelsItem::dots() const {
    std::vector<QRectF> dots;
    for (int i = 0; i < parentPlot()->graphCount(); ++i) {
        const auto* graph = dynamic_cast<const DotsGraph*>(parentPlot()->graph(i));
        if (!graph || graph->keyAxis() != m_rect->axis(QCPAxis::atBottom) || graph->data()->size() > kMostDots)
            continue;
        const QSizeF size(2 * graph->radius(), 2 * graph->radius());
        for (const QCPGraphData& point : *graph->data())
            if (const QPointF at = graph->coordsToPixels(point.key, point.value); !qIsNaN(at.y()))
                dots.emplace_back(at - QPointF(graph->radius(), graph->radius()), size);
    }
    return dots;
}

Obstacles LabelsItem::obstacles(const std::vector<QRectF>& dots) const {
    Obstacles out{taken()};
    out.dots = dots;
    for (int i = 0; i < parentPlot()->graphCount(); ++i) {
        const QCPGraph* graph = parentPlot()->graph(i);
        if (graph->keyAxis() != m_rect->axis(QCPAxis::atBottom) || graph->lineStyle() == QCPGraph::lsNone)
            continue;
        QPointF before(qQNaN(), 0);
        for (const QCPGraphData& point : *graph->data()) {
            const QPointF at = graph->coordsToPixels(point.key, point.value);
            if (!qIsNaN(before.x()) && !qIsNaN(before.y()) && !qIsNaN(at.y()))
                out.curves.emplace_back(before, at);
            before = at;
        }
    }
    const QCPLayer* grid = parentPlot()->layer(QStringLiteral("grid")); // where the zero lines are
    for (int i = 0; i < parentPlot()->itemCount(); ++i)
        if (const auto* line = qobject_cast<const QCPItemLine*>(parentPlot()->item(i));
            line && line->clipAxisRect() == m_rect && (line->layer() == layer() || line->layer() == grid))
            (line->layer() == grid ? out.guides : out.curves)
                .emplace_back(line->start->pixelPosition(), line->end->pixelPosition());
    return out;
}

void LabelsItem::draw(QCPPainter* painter) {
    m_shown.clear();
    if (m_words.empty())
        return;
    const std::vector<QRectF> allDots = dots();
    std::vector<Label> labels;
    for (const Words& words : m_words)
        labels.push_back(labelOf(words, allDots));
    const auto places = placeLabels(labels, m_rect->rect(), obstacles(allDots));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i])
            continue;
        const LabelWords& words = m_words[i].words;
        m_shown.push_back({words.forms[static_cast<qsizetype>(places[i]->form)], words.forms.front(), words.font,
                           words.colour, places[i]->rect});
        painter->setFont(words.font);
        painter->setPen(words.colour);
        painter->drawText(m_shown.back().rect.adjusted(kPadding, kPadding, -kPadding, -kPadding),
                          Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, m_shown.back().text);
    }
}

} // namespace acti::plot

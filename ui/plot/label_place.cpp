#include "ui/plot/label_place.h"

#include <algorithm>
#include <array>

namespace acti::plot {
namespace {

constexpr double kAir = 2;                // around words, that a line may touch
constexpr double kFlat = 1.3;             // heights of a label, of a panel
constexpr double kMostOfRoom = 0.7;       // of its width, for a label that has a shorter form
constexpr double kTouch = 0.5;            // pixels that neighbours may share
constexpr std::array kLinesAway{1, 2, 3}; // from the best spot, where all sides are taken
constexpr std::size_t kMostPlaced = 120;  // of a panel: more words would be read by nobody

QRectF besideSpot(const QSizeF& size, const LabelSpot& spot) {
    const double left = spot.anchor == Text::Anchor::Left    ? spot.at.x()
                        : spot.anchor == Text::Anchor::Right ? spot.at.x() - size.width()
                                                             : spot.at.x() - size.width() / 2;
    return {QPointF(left, spot.isAbove ? spot.at.y() - spot.gap - size.height() : spot.at.y() + spot.gap), size};
}

// A side that is too short for the label is kept to its middle.
double within(double begin, double length, double low, double high) {
    return length > high - low ? (low + high - length) / 2 : std::clamp(begin, low, high - length);
}

QRectF inside(const QRectF& room, const QRectF& label) {
    return {within(label.x(), label.width(), room.left(), room.right()),
            within(label.y(), label.height(), room.top(), room.bottom()), label.width(), label.height()};
}

bool isFree(const QRectF& place, const std::vector<QRectF>& taken) {
    const QRectF core = place.adjusted(kTouch, kTouch, -kTouch, -kTouch);
    return std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(core); });
}

// Lines by the columns of the room that they reach into, since a label meets few of them.
class LinesByColumn {
public:
    LinesByColumn(std::vector<QLineF> lines, const QRectF& room)
        : m_lines(std::move(lines)), m_left(room.left()), m_step(std::max(1.0, room.width() / kColumns)) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const auto [from, to] =
                columnsOf(std::min(m_lines[i].x1(), m_lines[i].x2()), std::max(m_lines[i].x1(), m_lines[i].x2()));
            for (std::size_t column = from; column <= to; ++column)
                m_columns[column].push_back(i);
        }
    }

    bool meets(const QRectF& rect) const {
        const auto [from, to] = columnsOf(rect.left(), rect.right());
        for (std::size_t column = from; column <= to; ++column)
            for (const std::size_t line : m_columns[column])
                if (crosses(rect, m_lines[line]))
                    return true;
        return false;
    }

private:
    static constexpr std::size_t kColumns = 64;

    std::pair<std::size_t, std::size_t> columnsOf(double from, double to) const {
        const auto column = [&](double x) {
            return static_cast<std::size_t>(std::clamp((x - m_left) / m_step, 0.0, kColumns - 1.0));
        };
        return {column(from), column(to)};
    }

    std::vector<QLineF> m_lines;
    double m_left;
    double m_step;
    std::array<std::vector<std::size_t>, kColumns> m_columns;
};

class Placer {
public:
    Placer(const QRectF& room, Obstacles obstacles)
        : m_room(room), m_sight(room.adjusted(-1, -1, 1, 1)), m_taken(std::move(obstacles.taken)),
          m_dots(std::move(obstacles.dots)), m_curves(std::move(obstacles.curves), room),
          m_guides(std::move(obstacles.guides), room) {}

    // The first place that nothing runs through, of the whole label or else of a shorter form; where there is none, one
    // that as little as can be runs through, whole if it can be.
    std::optional<PlacedLabel> placeOf(const Label& label) {
        std::optional<PlacedLabel> best;
        int least = kNoPlace;
        for (std::size_t form = 0; form <= label.shorter.size() && least > 0; ++form) {
            const QSizeF size = form == 0 ? label.size : label.shorter[form - 1];
            const bool isLast = form == label.shorter.size();
            if (!isLast && size.width() > kMostOfRoom * m_room.width())
                continue;
            for (const QRectF& place : placesOf(size, label.spots)) {
                const int cost = costOf(place);
                if (cost >= least)
                    continue;
                least = cost;
                best = PlacedLabel{place, form};
                if (cost == 0)
                    break;
            }
        }
        const bool isFlat = m_room.height() < kFlat * label.size.height();
        if (best && least > 1 && isFlat) // where words would hide most of what they are about, they are left out
            best.reset();
        if (best)
            m_taken.push_back(best->rect);
        return best;
    }

private:
    static constexpr int kNoPlace = 4;

    int costOf(const QRectF& place) const {
        if (!isFree(place, m_taken))
            return kNoPlace;
        const QRectF words = place.adjusted(kAir, kAir, -kAir, -kAir);
        if (!isFree(words, m_dots))
            return 3;
        return m_curves.meets(words) ? 2 : m_guides.meets(words) ? 1 : 0;
    }

    // Beside its point, then lines away from it.
    std::vector<QRectF> placesOf(const QSizeF& size, const std::vector<LabelSpot>& spots) const {
        std::vector<QRectF> places;
        for (const LabelSpot& spot : spots)
            if (m_sight.contains(spot.at))
                places.push_back(inside(m_room, besideSpot(size, spot)));
        for (const int lines : kLinesAway)
            for (const LabelSpot& spot : spots)
                if (m_sight.contains(spot.at))
                    places.push_back(inside(
                        m_room, besideSpot(size, spot).translated(0, (spot.isAbove ? -lines : lines) * size.height())));
        return places;
    }

    QRectF m_room;
    QRectF m_sight;
    std::vector<QRectF> m_taken;
    std::vector<QRectF> m_dots;
    LinesByColumn m_curves;
    LinesByColumn m_guides;
};

} // namespace

// Lines that run along an edge do not cross it.
bool crosses(const QRectF& rect, const QLineF& line) {
    if (std::max(line.x1(), line.x2()) < rect.left() || std::min(line.x1(), line.x2()) > rect.right() ||
        std::max(line.y1(), line.y2()) < rect.top() || std::min(line.y1(), line.y2()) > rect.bottom())
        return false;
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    for (const QLineF& diagonal :
         {QLineF(rect.topLeft(), rect.bottomRight()), QLineF(rect.bottomLeft(), rect.topRight())})
        if (diagonal.intersects(line, nullptr) == QLineF::BoundedIntersection)
            return true;
    return false;
}

std::vector<LabelSpot> sidesOf(const LabelSpot& first) {
    using Anchor = Text::Anchor;
    const Anchor other = first.anchor == Anchor::Left ? Anchor::Right : Anchor::Left;
    return {first,
            {first.at, first.anchor, !first.isAbove, first.gap},
            {first.at, other, first.isAbove, first.gap},
            {first.at, other, !first.isAbove, first.gap}};
}

std::vector<std::optional<PlacedLabel>> placeLabels(std::span<const Label> labels, const QRectF& room,
                                                    Obstacles obstacles) {
    Placer placer(room, std::move(obstacles));
    std::vector<std::optional<PlacedLabel>> places;
    std::size_t placed = 0;
    for (const Label& label : labels) {
        places.push_back(placed < kMostPlaced ? placer.placeOf(label) : std::nullopt);
        placed += places.back() ? 1 : 0;
    }
    return places;
}

} // namespace acti::plot

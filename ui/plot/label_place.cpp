#include "ui/plot/label_place.h"

#include <algorithm>
#include <array>

namespace acti::plot {
namespace {

constexpr double kAir = 2;                // around words, that a line may touch
constexpr double kTouch = 0.5;            // pixels that neighbours may share
constexpr std::array kLinesAway{1, 2, 3}; // from the best spot, where all sides are taken
constexpr std::size_t kMostPlaced = 120;  // of a panel: more words would be read by nobody

QRectF besideSpot(const QSizeF& size, const LabelSpot& spot) {
    const double left = spot.anchor == Text::Anchor::Left    ? spot.at.x()
                        : spot.anchor == Text::Anchor::Right ? spot.at.x() - size.width()
                                                             : spot.at.x() - size.width() / 2;
    return {QPointF(left, spot.isAbove ? spot.at.y() - size.height() : spot.at.y()), size};
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

bool isClear(const QRectF& place, std::span<const QLineF> shunned) {
    const QRectF words = place.adjusted(kAir, kAir, -kAir, -kAir);
    return std::ranges::none_of(shunned, [&](const QLineF& line) { return crosses(words, line); });
}

std::optional<QRectF> placeOf(const Label& label, const QRectF& room, const std::vector<QRectF>& taken,
                              std::span<const QLineF> shunned) {
    const QRectF sight = room.adjusted(-1, -1, 1, 1);
    for (const LabelSpot& spot : label.spots)
        if (const QRectF place = inside(room, besideSpot(label.size, spot));
            !shunned.empty() && sight.contains(spot.at) && isFree(place, taken) && isClear(place, shunned))
            return place;
    for (const LabelSpot& spot : label.spots)
        if (const QRectF place = inside(room, besideSpot(label.size, spot));
            sight.contains(spot.at) && isFree(place, taken))
            return place;
    for (const LabelSpot& spot : label.spots)
        for (const int lines : kLinesAway) {
            const double away = (spot.isAbove ? -lines : lines) * label.size.height();
            const QRectF place = inside(room, besideSpot(label.size, spot).translated(0, away));
            if (sight.contains(spot.at) && isFree(place, taken))
                return place;
        }
    return std::nullopt;
}

} // namespace

std::vector<LabelSpot> sidesOf(const LabelSpot& first) {
    using Anchor = Text::Anchor;
    const Anchor other = first.anchor == Anchor::Left ? Anchor::Right : Anchor::Left;
    return {first,
            {first.at, first.anchor, !first.isAbove},
            {first.at, other, first.isAbove},
            {first.at, other, !first.isAbove}};
}

std::vector<std::optional<QRectF>> placeLabels(std::span<const Label> labels, const QRectF& room,
                                               std::vector<QRectF> taken, std::span<const QLineF> shunned) {
    std::vector<std::optional<QRectF>> places;
    std::size_t placed = 0;
    for (const Label& label : labels) {
        places.push_back(placed < kMostPlaced ? placeOf(label, room, taken, shunned) : std::nullopt);
        if (!places.back())
            continue;
        taken.push_back(*places.back());
        ++placed;
    }
    return places;
}

} // namespace acti::plot

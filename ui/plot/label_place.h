// Where the labels of a panel stand, so that none covers another: moved to another side of their point, shortened, or a
// line or two away, and the least important ones left out where nothing is free.
#pragma once

#include "core/figure/scene.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

namespace acti::plot {

// A point, and the side of it that a label stands on.
struct LabelSpot {
    QPointF at;
    Text::Anchor anchor = Text::Anchor::Left;
    bool isAbove = true;
    double gap = 0; // pixels above or below the point, where a dot is drawn on it
};

// `spots`: where it may stand, the best one first; those outside the room do not count.
struct Label {
    QSizeF size;
    std::vector<LabelSpot> spots;
    std::vector<QSizeF> shorter = {}; // of its shorter forms
};

// What labels keep away from: other words always; where any form has a spot clear of them dots, then curves, and then
// the lines of the axes.
struct Obstacles {
    std::vector<QRectF> taken = {};
    std::vector<QLineF> curves = {};
    std::vector<QLineF> guides = {};
    std::vector<QRectF> dots = {};
};

struct PlacedLabel {
    QRectF rect;
    std::size_t form = 0; // 0: the whole label, else one of the shorter ones
};

// The four sides of a point, the given one first.
std::vector<LabelSpot> sidesOf(const LabelSpot& first);

// Whether the line, its ends included, has a point within the rectangle.
bool crosses(const QRectF& rect, const QLineF& line);

// A place for each, in the order of their importance; none of them meets another, or what is taken. All lie inside
// `room` as far as it is large enough. Nothing: there is no room, or no spot in sight. A form that is wider than most
// of the room is left to a shorter one.
std::vector<std::optional<PlacedLabel>> placeLabels(std::span<const Label> labels, const QRectF& room,
                                                    Obstacles obstacles);

} // namespace acti::plot

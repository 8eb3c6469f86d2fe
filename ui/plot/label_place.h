// Where the labels of a panel stand, so that none covers another: moved to another side of their point, or a line or
// two away, and the least important ones left out where nothing is free.
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
};

// `spots`: where it may stand, the best one first; those outside the room do not count.
struct Label {
    QSizeF size;
    std::vector<LabelSpot> spots;
};

// The four sides of a point, the given one first.
std::vector<LabelSpot> sidesOf(const LabelSpot& first);

// A place for each, in the order of their importance; none of them meets another, or one of `taken`. All lie inside
// `room` as far as it is large enough. Nothing: there is no room, or no spot in sight.
// A spot whose label crosses one of `shunned` is taken where every other one does too.
std::vector<std::optional<QRectF>> placeLabels(std::span<const Label> labels, const QRectF& room,
                                               std::vector<QRectF> taken, std::span<const QLineF> shunned = {});

} // namespace acti::plot

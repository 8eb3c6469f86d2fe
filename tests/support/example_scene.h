// A scene with every kind of mark, for tests of what draws it.
#pragma once

#include "core/figure/scene.h"

#include <cmath>

namespace acti {

inline Panel examplePanel() {
    const Ink ink{Ink::Role::Series, 0, 1};
    Polyline curve{.x = {}, .y = {}, .ink = ink};
    Polyline dotted{.x = {-3, 3}, .y = {-1, 1}, .ink = {Ink::Role::Series, 1, 1}, .dash = Dash::Dotted};
    for (double x = -3; x <= 3; x += 0.05) {
        curve.x.push_back(x);
        curve.y.push_back(std::tanh(x));
    }
    Panel panel;
    panel.id = "f";
    panel.x = {"x", {-3, 3}};
    panel.y = {"f", {-1.2, 1.2}};
    panel.marks = {Band{{-0.5, 0.5}, {Ink::Role::Series, 0, 0.1}},
                   Rule{Rule::Direction::Horizontal, 0.5, ink},
                   Rule{Rule::Direction::Vertical, 1, ink},
                   curve,
                   dotted,
                   Points{.x = {0}, .y = {0}, .ink = ink},
                   Points{.x = {1}, .y = {0}, .ink = ink, .isOpen = true},
                   Text{-2.5, 0.5, "sup f′ = 1", ink}};
    panel.legend = {{"Tanh", ink}};
    return panel;
}

inline Panel examplePicture(int column) {
    Bitmap bitmap(6, 4);
    for (std::size_t i = 0; i < bitmap.pixels().size(); ++i)
        bitmap.freshPixels()[i] = {static_cast<std::uint8_t>(i * 10), 0, 100};
    Panel panel;
    panel.id = "x";
    panel.title = "x, input";
    panel.row = 1;
    panel.column = column;
    panel.keepsAspect = true;
    panel.x = {"", {0, 6}, false, false};
    panel.y = {"", {0, 4}, false, false};
    panel.marks = {Raster{bitmap, {0, 6}, {0, 4}}};
    panel.colourBar = ColourBar{"grey", {0, 255}};
    return panel;
}

inline Scene exampleScene() { return {"An example", {100, 80}, {examplePanel()}}; }
inline Scene exampleMaps() { return {"Maps", {100, 80}, {examplePanel(), examplePicture(0), examplePicture(1)}}; }

} // namespace acti

// What is to be drawn, as plain values: panels with axes and a closed set of marks. Nothing here knows a style or a
// device.
#pragma once

#include "core/base/error.h"
#include "core/figure/bitmap.h"
#include "core/numeric/range.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace acti {

// A colour by its meaning; a style gives it its shade. `index` counts the colours of Role::Series; `position` is the
// place on the scale of Role::Scale, 0 to 1: a family of curves by its parameter. `own` is a colour that the user chose
// instead of the style's. `order` is the place among the curves that are shown, for styles that tell curves apart by
// their dashes; without it `index` stands for it.
struct Ink {
    enum class Role { Series, Text, Muted, Grid, Accent, Condition, Input, Tie, Scale };
    Role role = Role::Text;
    int index = 0;
    double opacity = 1;
    double position = 0;
    std::optional<Rgb> own = {};
    std::optional<int> order = {};
    bool operator==(const Ink&) const = default;
};

enum class Dash { Solid, Dotted, Dashed, DashDotted };

// y over x, x non-decreasing; a NaN in y is a gap. Width in points (1/72 inch). Without a dash of its own the line is
// solid, or as the style tells curves apart.
struct Polyline {
    std::vector<double> x;
    std::vector<double> y;
    Ink ink;
    double width = 1.5;
    std::optional<Dash> dash = {};
    bool operator==(const Polyline&) const = default;
};

// The whole width of the panel between two heights.
struct Band {
    Range y;
    Ink ink;
    bool operator==(const Band&) const = default;
};

// What is filled between two heights over x; a NaN in either is a gap.
struct Area {
    std::vector<double> x;
    std::vector<double> low;
    std::vector<double> high;
    Ink ink;
    bool operator==(const Area&) const = default;
};

struct Points {
    std::vector<double> x;
    std::vector<double> y;
    Ink ink;
    bool isOpen = false;                 // a ring: a value that is approached and not taken
    double diameter = 5;                 // points
    std::vector<std::string> notes = {}; // one a point, or none: what it is, for those who point at it
    bool operator==(const Points&) const = default;
};

// Pixels that fill the rectangle x by y evenly on screen, on a logarithmic axis too; row 0 is at the top, y.max.
struct Raster {
    Bitmap bitmap;
    Range x;
    Range y;
    std::string colourMap = {}; // that its colours are of, so that values can be averaged; empty: of none
    bool operator==(const Raster&) const = default;
};

struct Text {
    enum class Anchor { Left, Centre, Right };
    double x = 0;
    double y = 0;
    std::string text;
    Ink ink;
    Anchor anchor = Anchor::Left;
    bool isAbove = true;                   // the text stands on its point, or hangs below it
    bool mayMove = false;                  // along its height, to where it is read best: words about a horizontal line
    std::vector<std::string> shorter = {}; // the same with fewer parts (label.h), for where there is too little room
    bool operator==(const Text&) const = default;
};

// A straight line across the panel.
struct Rule {
    enum class Direction { Horizontal, Vertical };
    Direction direction = Direction::Horizontal;
    double at = 0;
    Ink ink;
    double width = 0.75;
    Dash dash = Dash::Dotted;
    bool operator==(const Rule&) const = default;
};

// Upright at x, from one height to another, with its head at `to`.
struct Arrow {
    double x = 0;
    double from = 0;
    double to = 0;
    Ink ink;
    double width = 1.4;
    bool operator==(const Arrow&) const = default;
};

using Mark = std::variant<Band, Area, Raster, Rule, Polyline, Points, Arrow, Text>;

enum class AxisScale {
    Linear,
    Logarithmic, // the range is positive
    Decades // coordinates are decimal logarithms of what the labels show: 2 stands for 100, -400 for what no double
            // holds
};

struct Axis {
    std::string label;
    Range range;
    bool isVisible = true;
    bool hasTickLabels = true;
    AxisScale scale = AxisScale::Linear;
    std::optional<double> tickStep = {}; // positive, in the axis' coordinates; nothing: round numbers as they fit
    bool operator==(const Axis&) const = default;
};

// What the colours of a panel's raster stand for, or those of its lines: the scale of Ink::Role::Scale where
// `colourMap` is empty. It stands below a panel that keeps its aspect, and right of any other.
struct ColourBar {
    std::string colourMap;
    Range range;
    std::string label = {};
    bool isLogarithmic = false; // the range is then positive
    bool operator==(const ColourBar&) const = default;
};

struct LegendItem {
    std::string text;
    Ink ink;
    std::optional<Dash> dash = {};
    bool isSwatch = false; // a filled square, where a line would mean nothing
    bool isPlain = false;  // words alone
    double width = 1.6;    // of the line, in points
    bool operator==(const LegendItem&) const = default;
};

// Automatic: over the curves where it covers none of them, else in a row of its own above.
enum class LegendPlace { Automatic, Above, TopLeft, TopRight, BottomLeft, BottomRight, Hidden };

// Panels stand in a grid, of a sheet each in that of its cell; rows share their height by `rowWeight`, columns their
// width. Panels of one column share their x axis if `isXLinked`.
struct Panel {
    std::string id;
    std::string title;
    int cell = 0; // of Scene::cells
    int row = 0;
    int column = 0;
    double rowWeight = 1;
    double columnWeight = 1;
    bool keepsAspect = false; // one unit of x as long as one of y: pictures
    Axis x;
    Axis y;
    std::vector<Mark> marks;
    std::vector<LegendItem> legend;
    bool isLegendAbove = false; // in a row of its own; of the top row alone
    LegendPlace legendPlace = LegendPlace::Automatic;
    std::optional<ColourBar> colourBar;
    bool operator==(const Panel&) const = default;
};

struct SizeMm {
    double width = 160;
    double height = 100;
    bool operator==(const SizeMm&) const = default;
};
inline constexpr Range kSideMm{10, 2000};

// OutOfRange for a side outside kSideMm, NaN included; `where` is "size_mm".
Result<void> checkSize(const SizeMm& size);

// One of the scenes that share a page.
struct SceneCell {
    std::string letter; // "a"; empty: none
    std::string title;
    int row = 0;
    int column = 0;
    bool operator==(const SceneCell&) const = default;
};

struct Scene {
    std::string title;
    SizeMm size;
    std::vector<Panel> panels;
    std::vector<SceneCell> cells = {}; // of a sheet; empty: the panels have the page to themselves
    std::string caption = {};          // below the panels; empty: none
    bool isTitleShown = false;         // above the panels; else the title is the file's alone
    bool operator==(const Scene&) const = default;
};

// The scene as lines of text, for people and for tests: the same scene, the same text.
std::string describe(const Scene& scene);

} // namespace acti

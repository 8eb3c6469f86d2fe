// How a scene looks: colours by meaning, fonts, widths. A style knows no mark and no figure.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"

#include <QColor>
#include <QFont>
#include <QPen>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acti::plot {

struct Style {
    std::string id;
    const char* name = ""; // for people, in English; its translation's context is "acti::plot::Style"
    QColor background;
    QColor text;
    QColor muted;
    QColor grid;
    QColor zeroLine;
    QColor accent;
    QColor input; // where x wins
    std::vector<QColor> series;
    Range scale; // the part of a map from dark blue over red to yellow that Ink::Role::Scale runs over
    double textPt = 8.5;
    double titlePt = 8.5;
    double mathPt = 11;
    double lineScale = 1;      // of the widths that marks ask for
    bool dashesCurves = false; // each in its own dash: in print colour alone tells nothing
    double magnification = 1;  // of everything above, in files: for those who sit far away
    bool isGrey = false;       // whatever is coloured becomes grey of its lightness
};

// "light", "dark": as in the window; "paper": black on white, smaller type; "grey": the same for printers without
// colour; "slide", "slide_dark": for projectors.
const std::vector<Style>& styles();
Result<const Style*> findStyle(std::string_view id);
std::string styleNames(); // "light, dark, ..."

// Pixels of a point at the 96 dots an inch in which figures are laid out.
inline constexpr double kPixelsPerPoint = 96.0 / 72.0;

QColor colourOf(const Ink& ink, const Style& style);
// Of words in that ink: as much darker, or lighter, as the contrast of 4.5 to the ground asks for.
QColor wordColourOf(const Ink& ink, const Style& style);
// Without a dash: solid, or as the style tells curves apart.
QPen penOf(const Ink& ink, double widthPt, std::optional<Dash> dash, const Style& style);
QFont textFont(double sizePt, QFont::Weight weight = QFont::Normal);
QFont mathFont(double sizePt);

// Registers the bundled fonts once a process; false if one is missing, and then figures would look different elsewhere.
bool loadFonts();

} // namespace acti::plot

#include "ui/plot/style.h"

#include "core/figure/colour_map.h"
#include "core/figure/map_colours.h"
#include "ui/plot/contrast.h"
#include "ui/plot/greyscale.h"

#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>

namespace acti::plot {
namespace {

QColor fromRgb(Rgb colour) { return {colour.r, colour.g, colour.b}; }

// Okabe and Ito's eight, in an order that keeps the first ones apart in lightness too; the second blue and the second
// yellow come last, so that few curves never look alike. On white its sky blue and orange are darkened, on dark ground
// blue and green raised, so that each curve has a contrast of at least 3:1.
std::vector<QColor> lightSeries() {
    return {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#5B5B5B", "#BC8A00", "#3A9BD9", "#8C7A00"};
}
std::vector<QColor> darkSeries() {
    return {"#4BA3DC", "#F08A4B", "#2FC79A", "#E29CC4", "#B8B8B8", "#F0B429", "#8FD0F5", "#D8CB4A"};
}

// The part of a map that keeps a contrast of 3:1: its dark end on white, its light one on dark ground.
constexpr Range kScaleOnWhite{0, 0.64};
constexpr Range kScaleOnDark{0.46, 1};

QColor scaleColour(double position, const Style& style) {
    // Samples of the published table of plasma (matplotlib, CC0). It is for lines, which have no missing values: their
    // colour would be lost among its pinks.
    static const ColourMap plasma("plasma", {{13, 8, 135},
                                             {66, 4, 158},
                                             {106, 0, 168},
                                             {144, 13, 164},
                                             {177, 42, 144},
                                             {204, 70, 120},
                                             {225, 100, 98},
                                             {241, 131, 75},
                                             {252, 166, 54},
                                             {252, 206, 37},
                                             {240, 249, 33}});
    return fromRgb(plasma.at(style.scale.min + std::clamp(position, 0.0, 1.0) * style.scale.length()));
}

QColor scaleGrey(double position) {
    constexpr Range kGreys{20, 136};
    const int grey = qRound(kGreys.min + std::clamp(position, 0.0, 1.0) * kGreys.length());
    return {grey, grey, grey};
}

Style light() {
    return {.id = "light",
            .name = QT_TRANSLATE_NOOP("acti::plot::Style", "Screen, light"),
            .background = "#ffffff",
            .text = "#1d1d1f",
            .muted = "#63666b",
            .grid = "#ececec",
            .zeroLine = "#a8a8aa",
            .accent = "#0a6cdb",
            .input = "#8a8a8a",
            .series = lightSeries(),
            .scale = kScaleOnWhite};
}

Style dark() {
    return {.id = "dark",
            .name = QT_TRANSLATE_NOOP("acti::plot::Style", "Screen, dark"),
            .background = "#24262a",
            .text = "#ececee",
            .muted = "#a3a6ab",
            .grid = "#34373c",
            .zeroLine = "#6a6e75",
            .accent = "#5aa9ff",
            .input = "#9a9a9a",
            .series = darkSeries(),
            .scale = kScaleOnDark};
}

Style paper() {
    return {.id = "paper",
            .name = QT_TRANSLATE_NOOP("acti::plot::Style", "Paper"),
            .background = "#ffffff",
            .text = "#000000",
            .muted = "#333333",
            .grid = "#e4e4e4",
            .zeroLine = "#8c8c8c",
            .accent = "#0058b5",
            .input = "#808080",
            .series = lightSeries(),
            .scale = kScaleOnWhite,
            .textPt = 7.5,
            .titlePt = 8,
            .mathPt = 10,
            .lineScale = 0.8,
            .dashesCurves = true};
}

// Greys that a cheap printer keeps apart: neighbours differ in lightness, and in their dash besides.
Style grey() {
    Style style = paper();
    style.id = "grey";
    style.name = QT_TRANSLATE_NOOP("acti::plot::Style", "Paper, greyscale");
    style.accent = "#000000";
    style.input = "#9a9a9a";
    style.series = {"#000000", "#7d7d7d", "#3a3a3a", "#909090", "#2b2b2b", "#5c5c5c", "#6a6a6a", "#484848"};
    style.isGrey = true;
    return style;
}

// Text of 15 points on a slide as wide as 10 inches, and lines to go with it.
constexpr double kSlideMagnification = 1.75;

Style onSlide(Style style) {
    style.lineScale = 1.15;
    style.magnification = kSlideMagnification;
    return style;
}

Style slide() {
    Style style = onSlide(light());
    style.id = "slide";
    style.name = QT_TRANSLATE_NOOP("acti::plot::Style", "Slide");
    style.text = "#111111";
    style.muted = "#4a4d52";
    style.grid = "#e4e4e4";
    style.zeroLine = "#909092";
    return style;
}

Style slideDark() {
    Style style = onSlide(dark());
    style.id = "slide_dark";
    style.name = QT_TRANSLATE_NOOP("acti::plot::Style", "Slide, dark");
    style.background = "#101114";
    style.text = "#f6f6f7";
    style.muted = "#c3c6cb";
    style.grid = "#2a2c31";
    return style;
}

QFont fontOf(const char* family, double sizePt) {
    QFont font{QString::fromLatin1(family)};
    font.setPixelSize(std::max(1, qRound(sizePt * kPixelsPerPoint)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

const std::vector<Style>& styles() {
    static const std::vector<Style> all{light(), dark(), paper(), grey(), slide(), slideDark()};
    return all;
}

Result<const Style*> findStyle(std::string_view id) {
    for (const Style& style : styles())
        if (style.id == id)
            return &style;
    return Error{ErrorCode::NotFound, "no theme of this name; there are " + styleNames(), std::string(id)};
}

std::string styleNames() {
    std::string text;
    for (const Style& style : styles())
        text += (text.empty() ? "" : ", ") + style.id;
    return text;
}

QColor colourOf(const Ink& ink, const Style& style) {
    QColor colour;
    switch (ink.role) {
    case Ink::Role::Series:
        colour = style.series[static_cast<std::size_t>(ink.index) % style.series.size()];
        break;
    case Ink::Role::Text:
        colour = style.text;
        break;
    case Ink::Role::Muted:
        colour = style.muted;
        break;
    case Ink::Role::Grid:
        colour = style.grid;
        break;
    case Ink::Role::Accent:
        colour = style.accent;
        break;
    case Ink::Role::Condition:
        colour = fromRgb(kConditionColour);
        break;
    case Ink::Role::Input:
        colour = style.input;
        break;
    case Ink::Role::Tie:
        colour = fromRgb(kTieColour);
        break;
    case Ink::Role::Scale:
        colour = style.isGrey ? scaleGrey(ink.position) : scaleColour(ink.position, style);
        break;
    }
    if (ink.own)
        colour = fromRgb(*ink.own);
    if (style.isGrey && ink.role != Ink::Role::Scale)
        colour = fromRgb(greyOf({static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                                 static_cast<std::uint8_t>(colour.blue())}));
    colour.setAlphaF(static_cast<float>(ink.opacity));
    return colour;
}

QColor wordColourOf(const Ink& ink, const Style& style) {
    constexpr double kEnough = 4.5;
    QColor colour = colourOf(ink, style);
    const bool isDarkGround = luminanceOf(style.background) < 0.18;
    for (int step = 0; step < 40 && contrast(colour, style.background) < kEnough; ++step)
        colour = isDarkGround ? colour.lighter(105) : colour.darker(105);
    return colour;
}

namespace {

using DashLengths = QList<qreal>; // in widths of the line; none: solid

DashLengths lengthsOf(Dash dash) {
    switch (dash) {
    case Dash::Dotted:
        return {2, 2.5};
    case Dash::Dashed:
        return {5, 3};
    case Dash::DashDotted:
        return {6, 2.5, 1.5, 2.5};
    case Dash::Solid:
        break;
    }
    return {};
}

// Those that tell curves apart, the first of them solid.
const std::array<DashLengths, 8>& curveDashes() {
    static const std::array<DashLengths, 8> all{lengthsOf(Dash::Solid),  lengthsOf(Dash::Dashed),
                                                lengthsOf(Dash::Dotted), lengthsOf(Dash::DashDotted),
                                                DashLengths{9, 3},       DashLengths{6, 2, 1.5, 2, 1.5, 2},
                                                DashLengths{3, 1.5},     DashLengths{9, 2.5, 3, 2.5}};
    return all;
}

// There may be more curves than colours: those of a second round are dashed, of a third dotted, and so on. In print
// each of the curves that are shown has another dash than those before it.
DashLengths lengthsOf(const Ink& ink, const Style& style) {
    if (ink.role != Ink::Role::Series)
        return {};
    const auto colours = style.series.size();
    const auto index = static_cast<std::size_t>(std::max(0, ink.index));
    const auto order = static_cast<std::size_t>(std::max(0, ink.order.value_or(ink.index)));
    const std::size_t round = style.dashesCurves ? order + (ink.order ? 0 : index / colours) : index / colours;
    return curveDashes()[round % curveDashes().size()];
}

} // namespace

QPen penOf(const Ink& ink, double widthPt, std::optional<Dash> dash, const Style& style) {
    const DashLengths lengths = dash ? lengthsOf(*dash) : lengthsOf(ink, style);
    QPen pen(colourOf(ink, style), widthPt * kPixelsPerPoint * style.lineScale);
    pen.setCapStyle(lengths.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!lengths.isEmpty())
        pen.setDashPattern(lengths);
    return pen;
}

QFont textFont(double sizePt, QFont::Weight weight) {
    QFont font = fontOf("Actiscope Sans", sizePt);
    font.setWeight(weight);
    return font;
}

QFont mathFont(double sizePt) { return fontOf("Actiscope Math", sizePt); }

bool loadFonts() {
    static const bool isLoaded = [] {
        bool all = true;
        for (const char* name :
             {"ActiscopeSans-Regular", "ActiscopeSans-Medium", "ActiscopeSans-SemiBold", "ActiscopeMath-Regular"})
            all = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(name))) >= 0 &&
                  all;
        return all;
    }();
    return isLoaded;
}

} // namespace acti::plot

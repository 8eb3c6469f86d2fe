#include "core/figure/meta_acon_panels.h"

#include "core/figure/curve_line.h"
#include "core/figure/map_colours.h"
#include "core/figure/sweep_panels.h"
#include "core/numeric/real.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const Ink kInputInk{Ink::Role::Muted, 0, 0.14};
constexpr double kQuiet = 0.45;          // of the channels that are not shown
constexpr double kNarrowestScale = 0.02; // of betas, from end to end
constexpr std::size_t kMostNamedBars = 12;
constexpr double kMapsWidth = 0.6; // of the curves'
constexpr double kFewestBins = 8;
constexpr double kMostBins = 48;
constexpr std::size_t kPieces = 40; // of a curve whose beta changes along it

Ink betaInk(const Range& scale, double beta, double opacity = 1) {
    return {Ink::Role::Scale, 0, opacity, std::clamp((beta - scale.min) / scale.length(), 0.0, 1.0)};
}

ColourBar betaBar(const Range& scale) { return {{}, scale, "β"}; }

LegendItem plainItem(std::string text) { return {std::move(text), {Ink::Role::Muted}, Dash::Solid, false, true}; }

std::string betaText(const MetaAconFigure& figure, const MetaAconContent& content) {
    switch (figure.spec.design) {
    case MetaDesign::Layer:
        return "one β for all channels";
    case MetaDesign::Channel:
        return "β of each of " + std::to_string(content.channels.size()) + " channels";
    case MetaDesign::Pixel:
        break;
    }
    return "β of each pixel, " + content.channels[figure.channel].name;
}

// Upright from 0; a bar without a beta stays empty.
Area bar(double at, double width, double height, const Ink& ink) {
    return {{at - width / 2, at + width / 2}, {0, 0}, {height, height}, ink};
}

Text labelAt(double x, double y, const std::string& text, bool isAbove) {
    return {x, y, text, {isAbove ? Ink::Role::Text : Ink::Role::Muted}, Text::Anchor::Centre, isAbove};
}

void addBars(Panel& panel, const MetaAconFigure& figure, const MetaAconContent& content) {
    const bool isOne = figure.spec.design == MetaDesign::Layer;
    const std::size_t count = isOne ? 1 : content.channels.size();
    const bool hasNames = count <= kMostNamedBars;
    const double margin = isOne ? 1.4 : 0.6; // one bar alone need not be wide
    panel.x = {hasNames ? "" : "channel", {-margin, static_cast<double>(count - 1) + margin}, !hasNames, !hasNames};
    panel.y = {"β", {hasNames ? -0.16 : 0.0, 1.08}};
    panel.marks.push_back(Rule{Rule::Direction::Horizontal, 1, {Ink::Role::Muted}});
    const Range scale = betaScale(content);
    for (std::size_t c = 0; c < count; ++c) {
        const double beta = content.channels[c].beta.mean;
        const auto at = static_cast<double>(c);
        panel.marks.push_back(
            bar(at, hasNames ? 0.5 : 0.8, beta, betaInk(scale, beta, isOne || c == figure.channel ? 1 : kQuiet)));
        if (!hasNames)
            continue;
        panel.marks.push_back(labelAt(at, 0, isOne ? "all channels" : content.channels[c].name, false));
        panel.marks.push_back(labelAt(at, std::isnan(beta) ? 0 : beta, labelNumber(beta), true));
    }
}

std::vector<float> betasOf(const MetaAconFigure& figure, const MetaAconContent& content) {
    if (figure.spec.design == MetaDesign::Pixel) {
        const auto plane = content.result->beta.plane(figure.sample, figure.channel);
        return {plane.begin(), plane.end()};
    }
    const std::size_t count = figure.spec.design == MetaDesign::Layer ? 1 : content.channels.size();
    std::vector<float> betas;
    for (std::size_t c = 0; c < count; ++c)
        betas.push_back(static_cast<float>(content.channels[c].beta.mean));
    return betas;
}

void addHistogram(Panel& panel, const MetaAconFigure& figure, const MetaAconContent& content) {
    const Range scale = betaScale(content);
    const std::vector<float> betas = betasOf(figure, content);
    const double count =
        std::clamp(2 * std::ceil(std::sqrt(static_cast<double>(betas.size()))), kFewestBins, kMostBins);
    std::vector<std::size_t> bins(static_cast<std::size_t>(count));
    for (const float beta : betas) {
        const double place = (static_cast<double>(beta) - scale.min) / scale.length() * count;
        if (!std::isnan(place))
            ++bins[static_cast<std::size_t>(std::clamp(place, 0.0, count - 1))];
    }
    const auto largest = static_cast<double>(std::max<std::size_t>(1, *std::ranges::max_element(bins)));
    panel.x = {"β", scale};
    panel.y = {"n", {0, 1.08 * largest}};
    const double width = scale.length() / count;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const double at = scale.min + (static_cast<double>(i) + 0.5) * width;
        if (bins[i] > 0)
            panel.marks.push_back(bar(at, 0.92 * width, static_cast<double>(bins[i]), betaInk(scale, at)));
    }
    const double mean =
        figure.spec.design == MetaDesign::Pixel ? content.channels[figure.channel].beta.mean : content.beta.mean;
    panel.marks.push_back(Rule{Rule::Direction::Vertical, mean, {Ink::Role::Text}, 1, Dash::Dashed});
    panel.legend.push_back({"mean " + labelNumber(mean), {Ink::Role::Text}, Dash::Dashed});
}

Panel picturePanel(const std::string& id, const std::string& title, const PaintedTile& tile) {
    Panel panel;
    panel.id = id;
    panel.title = title;
    panel.keepsAspect = true;
    panel.x = {"", {0, static_cast<double>(tile.bitmap.width())}, false, false};
    panel.y = {"", {0, static_cast<double>(tile.bitmap.height())}, false, false};
    panel.marks.push_back(Raster{tile.bitmap, panel.x.range, panel.y.range, tile.colourMap});
    panel.colourBar = ColourBar{tile.colourMap, tile.range};
    return panel;
}

QuantityLine lineOf(const MetaAconFigure& figure, const MetaAconChannel& channel, const Range& x, const Ink& ink) {
    const ChannelCurve curve = curveOf(figure.spec.design, channel);
    return lineOf(sampleCurve(*curve.entry, curve.params, x), *curve.entry, {}, ink);
}

// Where beta is sigmoid(x) the line changes its colour as it goes.
void addPieces(Panel& panel, const Polyline& line, const Range& scale) {
    const Range& x = panel.x.range;
    const double step = x.length() / static_cast<double>(kPieces);
    std::size_t begin = 0;
    for (std::size_t piece = 0; piece < kPieces; ++piece) {
        const double end = x.min + static_cast<double>(piece + 1) * step;
        Polyline part;
        part.ink = betaInk(scale, sigmoid(end - step / 2));
        part.width = line.width;
        std::size_t i = begin;
        for (; i < line.x.size() && (part.x.size() < 2 || line.x[i - 1] < end); ++i) {
            part.x.push_back(line.x[i]);
            part.y.push_back(line.y[i]);
        }
        begin = i - 1;
        if (part.x.size() > 1)
            panel.marks.push_back(fittedTo(part, panel));
    }
}

// Where the shown channel's x lies.
Area inputArea(const Panel& panel, const MetaAconContent& content) {
    const Range& y = panel.y.range;
    std::vector<double> ends;
    for (const double end : {content.xRange.min, content.xRange.max})
        ends.push_back(std::clamp(end, panel.x.range.min, panel.x.range.max));
    return {ends, {y.min, y.min}, {y.max, y.max}, kInputInk};
}

std::string shownText(const MetaAconFigure& figure, const MetaAconContent& content) {
    const MetaAconChannel& channel = content.channels[figure.channel];
    const std::string beta =
        figure.spec.design == MetaDesign::Pixel ? "β = σ(x)" : "β = " + labelNumber(channel.beta.mean);
    return channel.name + ", " + beta;
}

} // namespace

Range betaScale(const MetaAconContent& content) {
    const BetaExtent& beta = content.beta;
    if (!(beta.least <= beta.largest))
        return {0, 1};
    const double missing = std::max(0.0, kNarrowestScale - (beta.largest - beta.least)) / 2;
    return {beta.least - missing, beta.largest + missing};
}

Range curveRange(const MetaAconFigure& figure, const MetaAconContent& content) {
    const double reach = std::max({kLeastReach, std::abs(content.xRange.min), std::abs(content.xRange.max)});
    return figure.x.value_or(Range{-reach, reach});
}

std::vector<std::size_t> drawnChannels(std::size_t channels, std::size_t shown) {
    std::vector<std::size_t> drawn;
    const std::size_t count = std::min(channels, kMostChannelCurves);
    for (std::size_t i = 0; i < count; ++i)
        drawn.push_back(i * channels / count);
    if (!std::ranges::binary_search(drawn, shown))
        *(std::ranges::upper_bound(drawn, shown) - 1) = shown; // the first one is 0
    return drawn;
}

Panel betaPanel(const MetaAconFigure& figure, const MetaAconContent& content) {
    if (figure.spec.design == MetaDesign::Pixel && figure.view == BetaView::Each)
        return picturePanel("beta", betaText(figure, content), content.maps.beta);
    Panel panel;
    panel.id = "beta";
    panel.isLegendAbove = true;
    panel.legend.push_back(plainItem(betaText(figure, content)));
    if (figure.view == BetaView::Histogram || content.channels.size() > kMostBars)
        addHistogram(panel, figure, content);
    else
        addBars(panel, figure, content);
    return panel;
}

Panel curvesPanel(const MetaAconFigure& figure, const MetaAconContent& content) {
    Panel panel;
    panel.id = "curves";
    panel.row = 1;
    panel.rowWeight = 1.5;
    panel.x = {"x", curveRange(figure, content)};
    const Range scale = betaScale(content);
    const auto drawn = drawnChannels(content.channels.size(), figure.channel);
    std::vector<QuantityLine> lines;
    for (const std::size_t c : drawn)
        lines.push_back(lineOf(figure, content.channels[c], panel.x.range,
                               betaInk(scale, content.channels[c].beta.mean, c == figure.channel ? 1 : kQuiet)));
    panel.y = {"y", figure.y.value_or(heightsOf(lines))};
    panel.marks.push_back(inputArea(panel, content));
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (drawn[i] != figure.channel)
            panel.marks.push_back(fittedTo(lines[i].line, panel));
    Polyline& strong = lines[static_cast<std::size_t>(std::ranges::find(drawn, figure.channel) - drawn.begin())].line;
    strong.width = kStrongWidth;
    if (figure.spec.design == MetaDesign::Pixel)
        addPieces(panel, strong, scale);
    else
        panel.marks.push_back(fittedTo(strong, panel));
    panel.legend.push_back({shownText(figure, content), {Ink::Role::Scale, 0, 1, strong.ink.position}});
    panel.legend.push_back({"where its x lies", kInputInk, Dash::Solid, true});
    if (drawn.size() < content.channels.size())
        panel.legend.push_back(
            plainItem(std::to_string(drawn.size()) + " of " + std::to_string(content.channels.size()) + " channels"));
    panel.colourBar = betaBar(scale);
    return panel;
}

std::vector<Panel> mapPanels(const MetaAconFigure& figure, const MetaAconContent& content) {
    const std::string& name = content.channels[figure.channel].name;
    std::vector<Panel> panels{picturePanel("x", "x, " + name, content.maps.x),
                              picturePanel("y", "y, " + name, content.maps.y)};
    for (std::size_t i = 0; i < panels.size(); ++i) {
        panels[i].row = static_cast<int>(i);
        panels[i].column = 1;
        panels[i].columnWeight = kMapsWidth;
    }
    return panels;
}

} // namespace acti

// Curves of activations and their derivatives: panels one above another that share an x axis.
#pragma once

#include "core/figure/curve.h"
#include "core/figure/curve_difference.h"
#include "core/figure/quantity.h"
#include "core/figure/scene.h"
#include "core/figure/slope_chain.h"

#include <optional>
#include <string>
#include <vector>

namespace acti {

// A panel and the heights it shows; without them, what the curves need. Heights of a product of slopes are decimal
// logarithms, as its axis is.
struct CurvePanel {
    Quantity quantity;
    std::optional<Range> y;
    std::optional<double> tickStep = {}; // between the numbers of its axis; nothing: as they fit
    bool isLogarithmic = false;          // only positive heights are shown, and `y` holds their decimal logarithms
    bool operator==(const CurvePanel&) const = default;
};

inline constexpr std::size_t kMostCurves = 200; // of a figure
inline constexpr std::size_t kMostCurvePanels = 50;

struct CurveFigure {
    std::vector<Curve> curves;
    Range x{-6, 6};
    std::vector<CurvePanel> panels{
        {{Quantity::Kind::Value, {}}, {}}, {{Quantity::Kind::Slope, {}}, {}}, {{Quantity::Kind::Curvature, {}}, {}}};
    bool isOverlaid = false;                // f, its derivatives and gradients in one axis, told apart by their dashes
    bool showsLandmarks = false;            // zeros, extrema, inflections and kinks as dots
    bool showsDiracs = false;               // arrows in f'' where f' jumps, and in f' where f does
    SlopeChain chain;                       // of the panels of Quantity::Kind::Chain
    std::optional<Comparison> compare = {}; // of the panels of Quantity::Kind::Difference
    std::optional<double> tickStep = {};    // between the numbers of the x axis; nothing: as they fit
    LegendPlace legend = LegendPlace::Automatic;
    bool operator==(const CurveFigure&) const = default;
};

// The quantities that stand in one axis, as places in `panels`: one each, from the top; of an overlaid figure f, f',
// f'' and gradients together, with the heights of the first of them.
std::vector<std::vector<std::size_t>> axesOf(const CurveFigure& figure);

// The place of the curve with this colour; nothing if there is none.
std::optional<std::size_t> curveOfColour(const CurveFigure& figure, int colour);

// How the curve at this place of `curves` is drawn: its colour, and its order among those that are shown.
Ink inkOf(const CurveFigure& figure, std::size_t index);

// Whether the heights of the panel of this quantity are decimal logarithms: those of a product of slopes always are.
bool isInDecades(const CurveFigure& figure, const Quantity& quantity);

// What a panel shows of a curve at x, in the coordinates of its axis; `sample` is the curve's at x. NaN where it shows
// nothing, and for a difference, which belongs to two.
double heightAt(const CurveFigure& figure, const Quantity& quantity, const ResolvedCurve& curve, double x,
                const Sample& sample);

// Errors: an empty or non-finite range, no panel, a difference without two curves, an unknown activation or parameter,
// a value outside its domain, a formula that cannot be read. They name the curve.
Result<Scene> buildCurves(const CurveFigure& figure);

} // namespace acti

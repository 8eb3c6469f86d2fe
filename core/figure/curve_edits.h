// What a user can do to a curve figure, as pure functions. Places that do not exist change nothing.
#pragma once

#include "core/figure/curve_figure.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

bool shows(const CurveFigure& figure, const Quantity& quantity);

// With its panel shown or hidden. Panels stand in the order f, f', f'', gradients, product, difference. The last one
// stays: hiding it changes nothing. A difference without a comparison takes the first two curves; with fewer it changes
// nothing.
CurveFigure withQuantity(CurveFigure figure, const Quantity& quantity, bool isShown);

// The difference of two curves, by their places, with its panel; the same curve twice hides it.
CurveFigure withComparison(CurveFigure figure, std::size_t first, std::size_t second);

// Gradients that the figure's curves have: by id, each once, with the symbol of the first that has it.
struct GradientChoice {
    std::string parameter;
    std::string symbol;
};
std::vector<GradientChoice> gradientsOf(const CurveFigure& figure);

// A new curve takes the first colour that no visible one has; a hidden curve that had it gets the next free one.
CurveFigure withCurve(CurveFigure figure, std::string activation, std::map<std::string, double> params = {});
CurveFigure withFormula(CurveFigure figure, std::string formula);
CurveFigure withParam(CurveFigure figure, std::size_t index, const std::string& param, double value);

// How a curve is drawn; nothing: as the style does. A width outside kCurveWidths becomes the nearest one within.
CurveFigure withColour(CurveFigure figure, std::size_t index, std::optional<Rgb> colour);
CurveFigure withWidth(CurveFigure figure, std::size_t index, std::optional<double> width);
CurveFigure withDash(CurveFigure figure, std::size_t index, std::optional<Dash> dash);

// With the curve at `from` standing at `to`: the order of the legend, of the dashes, and of who covers whom (a later
// curve lies above).
CurveFigure moved(CurveFigure figure, std::size_t from, std::size_t to);

// The axes: what x shows; what a panel shows, in the coordinates of its axis (nothing: what the curves need); the step
// between the numbers of an axis (nothing, or what is not positive: as they fit); heights by their logarithms, which
// forgets the range that was set. A panel that is not shown changes nothing.
CurveFigure withXRange(CurveFigure figure, Range x);
CurveFigure withHeights(CurveFigure figure, const Quantity& quantity, std::optional<Range> heights);
CurveFigure withXTickStep(CurveFigure figure, std::optional<double> step);
CurveFigure withTickStep(CurveFigure figure, const Quantity& quantity, std::optional<double> step);
CurveFigure withLogarithmic(CurveFigure figure, const Quantity& quantity, bool isLogarithmic);
CurveFigure withLegend(CurveFigure figure, LegendPlace place);

// Without the curve, and without what rested on it: a comparison, and the gradient of a parameter that no curve is left
// with.
CurveFigure withoutCurve(CurveFigure figure, std::size_t index);

} // namespace acti

#include "core/figure/curve_copies.h"

#include "core/figure/curve_edits.h"

namespace acti {

CurveFigure withDuplicate(CurveFigure figure, std::size_t index) {
    if (index >= figure.curves.size())
        return figure;
    Curve copy = figure.curves[index];
    figure = withCurve(std::move(figure), copy.activation, copy.params);
    copy.colour = figure.curves.back().colour;
    copy.ownColour.reset();
    copy.isVisible = true;
    figure.curves.back() = copy;
    return figure;
}

} // namespace acti

// Expectations over a unit normal variable, exact to rounding for what is smooth between known breaks.
#pragma once

#include <span>
#include <vector>

namespace acti {

// E g(z) = sum of weights[i] * g(x[i]).
struct QuadratureRule {
    std::vector<double> x;
    std::vector<long double> weights; // the density of z included
};

// Where an integrand changes: within `length` of `centre`; and all over, if it repeats (period > 0).
struct Texture {
    double length = 1;
    double centre = 0;
    double period = 0;
};

// Composite Gauss-Legendre with 16 points a panel on [-13, 13] (beyond it lies 1e-38 of the mass). Panels end at each
// break, grow by two from the texture's length around its centre, so that a knee of that width is resolved, and are no
// longer than half its period; length > 0, treated as 1e-15 below that. For g analytic within a distance of about the
// length the relative error is near 1e-15. An entire g of a period below 0.35 without breaks is sampled evenly instead,
// in steps that none of its first four harmonics can mistake for another: then any period costs at most 1200 points.
QuadratureRule normalRule(const Texture& texture, std::span<const double> breaks);

// Its parts, for rules that are chosen by what they give: the panels' ends for several textures at once, sorted, from
// -13 to 13; one panel; and even steps of a whole number of periods and a part of one, which no harmonic can mistake
// for another whose number times the part is further than 1/denominator from whole: 2/7 and 3/11 tell the first four.
std::vector<double> normalPanels(std::span<const Texture> textures, std::span<const double> breaks);
QuadratureRule normalRuleOn(double min, double max);
QuadratureRule evenNormalRule(double period, int numerator, int denominator);

} // namespace acti

// Curves of activations and their derivatives: panels one above another that share an x axis.
#pragma once

#include "core/figure/quantity.h"
#include "core/figure/scene.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace acti {

struct Curve {
    std::string activation;
    std::map<std::string, double> params; // by id; those not named have their initial values
    int colour = 0;                       // of the series palette; kept when other curves come and go
    bool isVisible = true;
    bool showsSlopeBounds = false; // a band between inf f' and sup f' in the panel of f'
    bool operator==(const Curve&) const = default;
};

// A panel and the heights it shows; without them, what the curves need.
struct CurvePanel {
    Quantity quantity;
    std::optional<Range> y;
    bool operator==(const CurvePanel&) const = default;
};

struct CurveFigure {
    std::vector<Curve> curves;
    Range x{-6, 6};
    std::vector<CurvePanel> panels{
        {{Quantity::Kind::Value, {}}, {}}, {{Quantity::Kind::Slope, {}}, {}}, {{Quantity::Kind::Curvature, {}}, {}}};
    bool operator==(const CurveFigure&) const = default;
};

// The entry of a curve and its parameter values in the entry's order; errors name the curve.
struct ResolvedCurve {
    const Entry* entry = nullptr;
    std::vector<double> params;
};
Result<ResolvedCurve> resolve(const Curve& curve);

// "Swish β = 2": the name and its parameters as a person writes them.
std::string curveLabel(const Curve& curve);

// Errors: an empty or non-finite range, no panel, an unknown activation or parameter, a value outside its domain.
Result<Scene> buildCurves(const CurveFigure& figure);

} // namespace acti

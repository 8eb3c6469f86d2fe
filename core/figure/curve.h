// One curve of a figure as a value: an activation of the catalogue or a user's formula, its parameters, and what is
// shown of it beside the line.
#pragma once

#include "core/activations/entry.h"
#include "core/activations/naive.h"
#include "core/base/error.h"
#include "core/figure/own_formula.h"
#include "core/figure/scene.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

// A literal formula (naive.h), computed in `precision` and drawn over the stable curve.
struct NaiveBeside {
    std::string form;
    Precision precision = Precision::Float32;
    bool operator==(const NaiveBeside&) const = default;
};

// RReLU while it trains: the band of its slopes, and values of elements whose slopes were drawn from it.
struct TrainingBand {
    std::size_t draws = 0; // elements; none: the band alone
    std::size_t seed = 1;
    bool operator==(const TrainingBand&) const = default;
};
inline constexpr std::size_t kMaxTrainingDraws = 2000;

inline constexpr Range kCurveWidths{0.25, 12}; // points, of a curve whose width is chosen

struct Curve {
    std::string activation;
    std::map<std::string, double> params; // by id; those not named have their initial values
    int colour = 0;                       // of the series palette; kept when other curves come and go
    bool isVisible = true;
    bool showsSlopeBounds = false;  // a band between inf f' and sup f' in the panel of f'
    std::string formula = {};       // of kCustomActivation alone: what parseFormula reads
    std::string kinkFramework = {}; // whose f' at kinks is shown (kink_conventions.h); empty: the followed one
    std::optional<NaiveBeside> naive = {};
    std::optional<TrainingBand> training = {}; // of RReLU alone
    std::optional<Rgb> ownColour = {};         // chosen; else that of `colour` in the style
    std::optional<double> width = {};          // in points, within kCurveWidths; else kCurveWidth
    std::optional<Dash> dash = {};             // chosen; else as the style tells curves apart
    bool operator==(const Curve&) const = default;
};

// The entry of a curve and its parameter values in the entry's order.
struct ResolvedCurve {
    std::shared_ptr<const Entry> entry;
    std::vector<double> params;
};

// Errors: an unknown activation or parameter, a value outside its domain; of a formula those of parseFormula, with the
// column as `where`.
Result<ResolvedCurve> resolve(const Curve& curve);

// The same, and keeps the entries of the formulas that it met last: making one takes longer than drawing it. For one
// thread.
class CurveResolver {
public:
    Result<ResolvedCurve> operator()(const Curve& curve);

private:
    std::map<std::string, std::shared_ptr<const Entry>, std::less<>> m_entries;
};

// "Swish β = 2", "a·tanh(b·x) + 0.1·x, a = 1, b = 0.5": the name and its parameters as a person writes them; the name
// of a formula is the formula, up to a whole term where it is long.
std::string curveLabel(const Curve& curve);
std::string curveLabel(const Curve& curve, const ResolvedCurve& resolved);
// Without the parameters.
std::string curveName(const Curve& curve, const ResolvedCurve& resolved);

} // namespace acti

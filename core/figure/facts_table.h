// The facts of several activations side by side: as CSV for programs and as LaTeX for papers.
#pragma once

#include "core/activations/facts.h"
#include "core/figure/curve_figure.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// An activation with its parameters and what is known of it.
struct KnownCurve {
    ResolvedCurve curve;
    Facts facts;
};

// Of every visible curve of the figure, in its order; `isCancelled` is asked between them, and then the error is
// cancelledError(). Errors: no visible curve, and those of resolve().
Result<std::vector<KnownCurve>> knownCurves(const CurveFigure& figure, const std::function<bool()>& isCancelled = {});

// One row an activation, one column a fact. Numbers are the shortest decimals that read back to the same double, inf,
// -inf, or nan where there is none. Several of a kind stand in one cell between semicolons, points as (x, y). A place
// that is only approached is empty. `formula` is what --formula reads, with the parameters' values as initial ones.
std::string factsAsCsv(std::span<const KnownCurve> curves);

// A tabular of booktabs, one row a fact, one column an activation, at most kFactsPerTabular of them beside each other.
// Numbers have four digits. A formula of one's own is named f_1, f_2, ..., and written out below. Facts that none of
// the activations has are left out. It compiles with the packages that its first line names.
std::string factsAsLatex(std::span<const KnownCurve> curves);
inline constexpr std::size_t kFactsPerTabular = 5;

// The two forms by the names that commands and files have.
enum class FactsForm { Csv, Latex };
std::string factsAs(FactsForm form, std::span<const KnownCurve> curves);

} // namespace acti

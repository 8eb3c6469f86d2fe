// An activation as a figure names it: one of the catalogue by its id, or a formula of one's own under the id "custom".
// Curves and sweeps hold both in the same two fields.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace acti {

// The activation of a curve or a sweep that has a formula of its own.
inline constexpr std::string_view kCustomActivation = "custom";

// What a new one begins as.
inline constexpr std::string_view kFirstFormula = "a = 0.1 in [0, 1]; max(x, a * x)";

// The entry that `activation` and `formula` name; one of the catalogue has no owner. Errors: an unknown activation, a
// formula beside one of the catalogue, "custom" without a formula, and those of parseFormula; `where` is "activation",
// or "formula" and the column.
Result<std::shared_ptr<const Entry>> namedEntry(std::string_view activation, const std::string& formula);

// "Swish"; of a formula the formula, up to a whole term where it is long.
std::string nameOf(const Entry& entry);
// "Swish β = 2", "a·tanh(b·x) + 0.1·x, a = 1, b = 0.5": the name and the parameters as a person writes them, but for
// the one at `leftOut`.
std::string labelOf(const Entry& entry, Params params, std::optional<std::size_t> leftOut = {});

// Of a formula's parameters, what tells them from those of another: names, ranges and initial values.
std::string parameterWords(const Entry& entry);

// Without the values of parameters that the entry does not have: they would be errors.
std::map<std::string, double> knownParams(std::map<std::string, double> params, const Entry& entry);

} // namespace acti

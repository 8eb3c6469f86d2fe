// An activation that a user writes.
#pragma once

#include "core/activations/entry.h"
#include "core/expression/parser.h"

#include <string>
#include <string_view>

namespace acti {

// Every entry of the catalogue by its id, to be called in a formula.
const FormulaLibrary& catalogueLibrary();

// An entry from a text, see parseFormula for what may be written and for the errors. It has the same quantities as any
// other, by the tape of the text: f, f', f'' and gradients in long double, as accurate as the written form is (a
// literal 1/(1 + exp(-x)) loses digits that sigmoid(x) keeps). It owns its strings: `id` names it in code that is
// printed, `name` is shown to people, the text is its reference.
//
// What the catalogue claims is found by numbers here: kinks where a comparison, min, max, abs or softsign switches, if
// f, f' or f'' jumps there, at most 256 (formula_parts.h); limits from values up to 2^960, NaN where none is seen. At a
// kink f'' is 0, as for the catalogue's piecewise activations, and what the catalogue says if the text is one call of
// an entry.
Result<Entry> customEntry(std::string_view text, std::string_view id = "custom", std::string_view name = "Custom");

} // namespace acti

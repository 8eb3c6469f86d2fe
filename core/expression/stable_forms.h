// A formula as people write it, computed as the catalogue would.
#pragma once

#include "core/expression/expression.h"

namespace acti {

// An equal expression in which what would cancel or overflow by its shape alone is replaced by functions that do not:
// x/2 (1 + erf(x/sqrt(2))) becomes x/2 erfc(-x/sqrt(2)). Every identity holds exactly, for every x at which the formula
// has a value; what is shown and printed stays as it was typed (see stable_sums.h, stable_quotients.h, logarithms.h).
Expression withStableForms(const Expression& body);

} // namespace acti

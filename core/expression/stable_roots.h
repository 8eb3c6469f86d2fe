// Rules for roots whose derivatives, or values, cancel far from 0.
#pragma once

#include "core/expression/terms.h"

#include <optional>

namespace acti {

// u/(c + a |u|^k)^(1/k) beside other factors, for whole k: beyond a |u|^k = c it is sgn(u)/(a + c/|u|^k)^(1/k), whose
// slope is no difference of two numbers near each other. False where there is none.
bool useInverseRoot(Term& term);
// Whether there is a root in a denominator at all.
bool hasInverseRoot(const Term& term);

// sqrt(u^2 + c) + u as one term, for either sign of u: c/(sqrt(u^2 + c) - u) where u is negative. `root` and `linear`
// are two terms of one sum.
std::optional<Term> rootWithItsArgument(const Term& root, const Term& linear);

} // namespace acti

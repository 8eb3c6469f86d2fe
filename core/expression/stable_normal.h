// The logarithm of the normal distribution, by functions that keep its digits in both tails.
#pragma once

#include "core/expression/expression.h"

namespace acti {

// ln Phi(u), with its derivatives: below -12 by the series of Mills' ratio, above 0 as ln(1 - Phi(-u)).
Expression logarithmOfNormal(const Expression& u);

} // namespace acti

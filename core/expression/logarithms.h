// Logarithms of sums of exponentials, rewritten so that nothing overflows on the way.
#pragma once

#include "core/expression/expression.h"

namespace acti {

// The same function of x with every ln of exponentials, positive constants and their sums, products and quotients taken
// term by term: ln(e^u) = u, ln(a + b) = ln b + softplus(ln a - ln b). So log(1 + exp(x)) is softplus(x), for every x.
Expression withStableLogarithms(const Expression& body);

} // namespace acti

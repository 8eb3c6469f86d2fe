// Sums whose terms cancel, written so that nothing is lost.
#pragma once

#include "core/expression/expression.h"

namespace acti {

// An equal expression: 1 + erf(u) is erfc(-u), 1 - tanh(u) is 2 sigmoid(-2u), exp(u) - 1 is expm1(u), sqrt(1 + u) - 1
// is u/(sqrt(1 + u) + 1), and so on, in any order, with any sign and with any factor that the terms share. What is no
// such sum is returned as it is. Only the top of `sum` is looked at: its operands are to be stable already.
Expression withStableSum(const Expression& sum);

} // namespace acti

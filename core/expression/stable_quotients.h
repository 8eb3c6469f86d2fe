// Quotients of exponentials and others that overflow or whose slopes cancel, written so that they do not.
#pragma once

#include "core/expression/expression.h"

namespace acti {

// An equal expression: 1/(1 + exp(-u)) is sigmoid(u), exp(u)/(1 + exp(u))^2 is sigmoid(u) sigmoid(-u),
// (exp(u) - exp(-u))/(exp(u) + exp(-u)) is tanh(u), u/(1 + |u|) is softsign(u), with other factors and positive numbers
// before the exponentials. A quotient of polynomials in exp(u) that stays finite as u grows is one in exp(-u) for
// u > 0. What is no such product is returned as it is; its operands are to be stable already.
Expression withStableQuotient(const Expression& product);

} // namespace acti

// Where a formula may change its branch.
#pragma once

#include "core/expression/expression.h"

#include <vector>

namespace acti {

// A call of floor, ceil, round or trunc, which steps again and again.
bool isStaircase(const Expression& node);

// One expression for each comparison, min, max, abs, softsign, sign and staircase whose sides differ by something that
// depends on x: it changes its sign where the branch changes, that of a staircase at every step.
std::vector<Expression> switchesOf(const Expression& body);

} // namespace acti

// Where a formula may change its branch.
#pragma once

#include "core/expression/expression.h"

#include <vector>

namespace acti {

// One expression for each comparison, min, max, abs and softsign whose sides differ by something that depends on x: it
// changes its sign where the branch changes.
std::vector<Expression> switchesOf(const Expression& body);

} // namespace acti

// Any formula of the grammar to as many digits as wanted: its tree in MPFR, its derivatives by differences. No rule of
// differentiation and no rewriting is shared with the tape.
#pragma once

#include "core/expression/expression.h"
#include "tests/precise/big.h"

#include <optional>
#include <span>

namespace acti {

struct PreciseCurve {
    Big f, f1, f2;
};

// Nothing where the formula has no value, or one that another precision or step does not confirm to 2^-70: at a kink, a
// jump, and where a number is smaller than every precision shows. `x` is finite.
std::optional<PreciseCurve> preciseCurve(const Expression& body, double x, std::span<const double> params);

} // namespace acti

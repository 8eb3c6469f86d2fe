// An expression as a sum of terms, each a number times factors to whole powers: what rules of algebra look at.
#pragma once

#include "core/expression/expression.h"

#include <optional>
#include <vector>

namespace acti {

// Products and sums with more parts than this are one part, so that a look costs little, however parts are shared.
inline constexpr std::size_t kMostParts = 12;

struct Factor {
    Expression base;
    int power = 1;

    bool operator==(const Factor&) const = default;
};

// coefficient * factors. The coefficient is finite and not 0; no two factors have the same base and the same sign of
// the power: x/x stays what it is, for it has no value at 0.
struct Term {
    long double coefficient = 1;
    std::vector<Factor> factors{};

    bool isNumber() const { return factors.empty(); }
    void multiply(const Expression& base, int power);
};

// The same number of each factor, in whatever order.
bool haveSameFactors(const Term& a, const Term& b);

Term termOf(const Expression& node);
std::vector<Term> termsOf(const Expression& node);

// Written out again: what has a negative power stands under one bar, what is subtracted behind a minus.
Expression expressionOf(const Term& term);
Expression expressionOf(const std::vector<Term>& sum);

// -node, and node times a number, without a needless sign or factor.
Expression negated(const Expression& node);
Expression scaled(const Expression& node, long double by);

bool isNumber(const Expression& node, long double value);
bool isCallOf(const Expression& node, Function function);

} // namespace acti

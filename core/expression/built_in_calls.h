// Functions that are made of others: what clip(x, 0, 6) or sech(x) stands for.
#pragma once

#include "core/expression/expression.h"

#include <span>
#include <string_view>

namespace acti {

struct BuiltInCall {
    std::string_view name;
    std::size_t least = 1; // arguments
    std::size_t most = 1;
    std::string_view
        arguments; // their names, with a blank on each side; the first may be a condition of if, and, or, not
    Expression (*made)(std::span<const Expression>) = nullptr;

    bool takesConditions() const { return name == "if" || name == "and" || name == "or" || name == "not"; }
};

// Null for what is none. min and max take any number from two on.
const BuiltInCall* findBuiltInCall(std::string_view name);
std::span<const BuiltInCall> builtInCalls();

// The condition that holds where `mask` does not.
Expression notOf(const Expression& mask);

} // namespace acti

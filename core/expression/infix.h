// What printers share: texts that know how tightly they bind, and operators between them.
#pragma once

#include "core/expression/expression.h"

#include <string>
#include <string_view>
#include <vector>

namespace acti {

enum Binding { kTernary, kOr, kAnd, kComparison, kSum, kProduct, kSign, kPower, kPrimary };

struct PrintedText {
    std::string text;
    Binding binding = kPrimary;
};

// In parentheses (`open`, `close`) if it binds less tightly than `least`.
std::string bound(const PrintedText& printed, Binding least, std::string_view open = "(", std::string_view close = ")");
// The same for an operand behind an operator, where a leading minus is set in parentheses too.
std::string boundBehind(const PrintedText& printed, Binding least, std::string_view open = "(",
                        std::string_view close = ")");

// How tightly a binary operation binds, and its sign in C-like languages: " + ", " < ". Empty for Power, Min and Max.
Binding bindingOf(Op op);
std::string_view signOf(Op op);

// a op b for sums, products, comparisons and masks, as C, Python and our own syntax write them.
PrintedText infix(Op op, const PrintedText& a, const PrintedText& b);

// `text` with every @ replaced.
std::string filled(std::string_view text, std::string_view argument);

} // namespace acti

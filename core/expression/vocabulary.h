// The names that people know functions by, and the one that each has here.
#pragma once

#include "core/expression/functions.h"

#include <string>
#include <string_view>
#include <vector>

namespace acti {

// Lower case without underscores: "LeakyReLU" and "leaky_relu" are one name.
std::string plainName(std::string_view name);

// "arctan" is "atan", "_normal_cdf" is "normalCdf", "fmaxf" is "max", "expit" is "sigmoid"; another name is empty. The
// case does not matter, nor do underscores.
std::string_view meaningOf(std::string_view name);

// Whether `name` is a function where no parenthesis follows: sin x, ln x. Words like step and value are parameters
// there.
bool isFunctionAlone(std::string_view name);

// Whether functions of a library may stand behind `name` and a dot: torch, F, np, math, std, ...
bool isLibraryName(std::string_view name);

// Words between parts of a formula: if, else, and, ...
bool isConnective(std::string_view word);

// The parameter that `argument` of a library's function is: negative_slope is alpha. Empty for an unknown one.
std::vector<std::string_view> parameterNames(std::string_view argument);

// Whether a library's call may have this argument without a change of the value: inplace, dtype.
bool isWithoutEffect(std::string_view argument);

// The one of `known` that `word` misspells beyond doubt; empty where it may be another function: log3 is neither log2
// nor log, asec is no sec.
std::string misspelled(std::string_view word, const std::vector<std::string>& known);

} // namespace acti

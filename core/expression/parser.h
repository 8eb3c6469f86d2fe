// From a user's text to a formula.
#pragma once

#include "core/base/error.h"
#include "core/expression/expression.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxFormulaLength = 10000; // bytes
inline constexpr std::size_t kMaxFormulaParams = 8;
inline constexpr std::size_t kMaxFormulaDepth = 200;  // of the tree
inline constexpr std::size_t kMaxFormulaSize = 20000; // nodes of the tree, all written out

// Formulas that may be called by name: name(x), name(x, 2), name(x, beta = 2). Parameters that are left out have their
// initial values.
using FormulaLibrary = std::map<std::string, Formula, std::less<>>;

// What a reader of the formula should know of how it was read, or of where it has no value: a sentence and its place.
struct FormulaRemark {
    std::string form;               // in English: "%1 is one name; the function is written %2(x)"
    std::vector<std::string> words; // that stand for %1, %2, ...
    std::string where;              // "column N"

    std::string what() const; // the whole sentence in English

    bool operator==(const FormulaRemark&) const = default;
};

struct ReadFormula {
    Formula formula;
    std::vector<FormulaRemark> remarks;
};

// Reads the grammar of docs/formulas.md: our own syntax
//     p = 0.25 in [0, 1]; max(x, p * x)
// and what people write and paste: 2x, |x|, x², f(x) = ..., calls of PyTorch, NumPy and other libraries, a whole
// function in Python or C++, and TeX. A function hides the library's formula of the same name, unless it is called with
// more than one argument. A comparison that is used as a number is 1 or 0.
//
// Every other name is a parameter, in the order of appearance, but for the library's own: gelu without parentheses is
// an error. Declarations `name = initial in [min, max];` may stand before the formula; without one a parameter begins
// at 1 and has the range [-5, 5], without a range the default is
// [-5, 5], or twice the initial value's magnitude where that is more than 5. The range is a slider's, not a limit.
//
// Errors: Malformed (syntax), NotFound (a function, with the one it misspells), TooLarge (the limits above),
// OutOfRange; `where` is "column N".
Result<ReadFormula> readFormula(std::string_view text, const FormulaLibrary& library = {});
Result<Formula> parseFormula(std::string_view text, const FormulaLibrary& library = {});

} // namespace acti

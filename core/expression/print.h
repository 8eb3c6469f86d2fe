// A formula as text: our own syntax, TeX, and functions in Python and C++ that stand alone.
#pragma once

#include "core/base/error.h"
#include "core/expression/expression.h"

#include <string>
#include <string_view>

namespace acti {

enum class Language { Latex, PyTorch, NumPy, Cpp };

inline constexpr struct {
    Language language;
    std::string_view id; // as in --as and in JSON
} kLanguages[] = {
    {Language::Latex, "latex"}, {Language::PyTorch, "pytorch"}, {Language::NumPy, "numpy"}, {Language::Cpp, "cpp"}};

// The syntax that parseFormula reads: every parameter declared, then the body; it reads back to the same formula.
std::string printFormula(const Formula& formula);
// The body alone; parameters by their names.
std::string printBody(const Formula& formula);

// A parameter as a person writes it: β of beta, p₁ of p1 and p_1, any other name as it is.
std::string printSymbol(std::string_view name);

// The right-hand side of f(x) = in TeX. Greek names become letters, p1 becomes p with an index.
std::string printLatex(const Formula& formula);

// A definition with its imports and whatever it calls: `name`(x, parameters with their initial values as defaults).
// PyTorch takes a tensor x, and numbers or tensors as parameters; NumPy an array or a number, without SciPy; C++ (17)
// doubles. NaN gives NaN; at +-inf and where
// an operation overflows the text gives what the language does. Parts that occur twice get a name. A name that the
// language has taken gets an underscore at its end. Constants are rounded to double.
std::string printCode(const Formula& formula, Language language, std::string_view name);

// The length of a helping definition at the beginning of `text` as printCode writes them before a function; 0 for none.
std::size_t printedDefinitionAt(std::string_view text);

// printLatex or printCode.
std::string print(const Formula& formula, Language language, std::string_view name);

} // namespace acti

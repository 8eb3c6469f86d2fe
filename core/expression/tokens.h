// A formula's text as numbers, names and signs, each with its place; code and TeX use the same ones.
#pragma once

#include "core/base/error.h"
#include "core/expression/folded_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct Token {
    enum class Kind { Number, Name, Quoted, Sign, End };

    Kind kind = Kind::End;
    std::string text{};     // as it is usually spelled: "*" for ×, "beta" for β, "\frac" for \tfrac
    std::size_t offset = 0; // in the formula, in bytes, and how many there
    std::size_t length = 0;
    long double value = 0;      // of a Number
    bool isApart = false;       // a blank stands before it
    bool startsLine = false;    // a line break that may end a statement stands before it
    bool isBehindSpace = false; // TeX's \, stands before it, which sets factors apart, never a function's argument

    bool is(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
    bool isName() const { return kind == Kind::Name; }
    bool isWord(std::string_view word) const { return kind == Kind::Name && text == word; }
};

// The last one is End. Numbers are decimal, without a sign and in the range of a double. Comments, line breaks in TeX,
// and the helping functions that printCode writes are left out. A superscript is ^ ( ... ), ** is ^, a command of TeX
// that has another spelling is that one. Errors: Malformed, OutOfRange, with the place of the first character that
// belongs to nothing.
Result<std::vector<Token>> tokenize(std::string_view formula);

} // namespace acti

// A formula's text as numbers, names and signs, each with its place.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace acti {

struct Token {
    enum class Kind { Number, Name, Sign, End };

    Kind kind = Kind::End;
    std::string_view text{}; // a piece of the formula; empty at its end
    std::size_t offset = 0;
    long double value = 0; // of a Number

    bool is(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
};

// The last one is End. Numbers are decimal, without a sign and in the range of a double; ** is read as ^. Errors:
// Malformed, with the place of the first character that belongs to nothing.
Result<std::vector<Token>> tokenize(std::string_view text);

// "column 7": characters, not bytes, counted from 1.
std::string columnText(std::string_view text, std::size_t offset);

} // namespace acti

// Characters of code, and numbers as it writes them.
#pragma once

#include <cstddef>
#include <string_view>

namespace acti {

constexpr bool isDigitOfCode(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetterOfCode(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool isNamePart(char c) { return isLetterOfCode(c) || isDigitOfCode(c) || c == '_'; }

// How many characters at the beginning of `text` are such.
template<class Is>
constexpr std::size_t lengthOf(std::string_view text, Is is) {
    std::size_t count = 0;
    while (count < text.size() && is(text[count]))
        ++count;
    return count;
}
constexpr std::size_t digitsAt(std::string_view text) { return lengthOf(text, isDigitOfCode); }

// The length of 12, 1.5, .5, 2.5e-3 at the beginning of `text`; 0 if none is there. An e without digits is a name.
std::size_t numberAt(std::string_view text);

} // namespace acti

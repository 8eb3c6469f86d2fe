// A formula's text with every spelling of one sign made one: full-width letters, all kinds of blanks, −, ×, ≤, and the
// italic letters that PDF files hold.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// `text` holds ASCII, and beyond it Greek letters, super- and subscripts, roots and floor brackets as UTF-8.
struct FoldedText {
    std::string text;
    std::vector<std::size_t> origins; // for each byte of `text`, and its end: the offset in the formula

    std::size_t originOf(std::size_t at) const { return origins[at]; }
};

// Line breaks of every kind become \n, other blanks a space; marks without a width are dropped. Malformed for bytes
// that are not UTF-8 and for a character without a meaning in a formula; it is named, and where it looks like another
// one, that one.
Result<FoldedText> foldedText(std::string_view formula);

// The code point at the beginning of `text` and its length in bytes; a length of 0 is no UTF-8.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};
CodePoint codePointAt(std::string_view text);

// "β" as "beta", "Φ" as "Phi"; empty for what is not a Greek letter.
std::string_view greekName(char32_t letter);

// The ASCII character that a superscript (²) or subscript (₁) stands for; 0 for what is none.
char superscript(char32_t c);
char subscript(char32_t c);

// "column 7": characters, not bytes, counted from 1.
std::string columnText(std::string_view text, std::size_t offset);

} // namespace acti

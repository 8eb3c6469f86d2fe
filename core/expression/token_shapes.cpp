// Numbers, names with their indices, and superscripts.
#include "core/base/text.h"
#include "core/expression/characters.h"
#include "core/expression/tokenizer.h"

#include <algorithm>
#include <limits>

namespace acti {
namespace {

// The f of 0.5f, as C writes a float.
bool hasFloatSuffix(std::string_view number, std::string_view rest) {
    const bool isDecimal = number.find_first_of(".eE") != std::string_view::npos;
    return isDecimal && !rest.empty() && (rest[0] == 'f' || rest[0] == 'F') &&
           (rest.size() == 1 || !isNamePart(rest[1])) && !rest.substr(1).starts_with('(');
}

bool isWithinDouble(long double value) { return value <= static_cast<long double>(std::numeric_limits<double>::max()); }

} // namespace

// The length of 12, 1.5, .5, 2.5e-3 at the beginning of `text`; 0 if none is there. An e without digits is a name.
std::size_t numberAt(std::string_view text) {
    std::size_t length = digitsAt(text);
    std::size_t digits = length;
    if (length < text.size() && text[length] == '.') {
        const std::size_t decimals = digitsAt(text.substr(length + 1));
        digits += decimals;
        length += 1 + decimals;
    }
    if (digits == 0)
        return 0;
    if (length < text.size() && (text[length] == 'e' || text[length] == 'E')) {
        const std::size_t sign = length + 1 < text.size() && (text[length + 1] == '-' || text[length + 1] == '+');
        if (const std::size_t exponent = digitsAt(text.substr(length + 1 + sign)); exponent > 0)
            length += 1 + sign + exponent;
    }
    return length;
}

void Tokenizer::number(std::size_t length) {
    const std::string digits(rest().substr(0, length));
    const std::string_view behind = rest().substr(length);
    if (digits == "1" && (behind.starts_with("_{") || behind.starts_with("_("))) { // 1_{x > 0}
        add(Token::Kind::Sign, "\\indicator", length + 1);
        return;
    }
    const auto value = parseExtended(digits);
    if (!value || !isWithinDouble(*value))
        return fail("this number is beyond the range of a double", ErrorCode::OutOfRange);
    const bool isFloat = hasFloatSuffix(digits, rest().substr(length));
    add(Token::Kind::Number, digits, length + (isFloat ? 1 : 0)).value = *value;
}

// `stem`: what the first `length` bytes mean.
void Tokenizer::name(std::string stem, std::size_t length, bool isLetterAlone) {
    const std::string_view text = rest();
    if (!isLetterAlone)
        length += lengthOf(text.substr(length), [this](char c) { return isNamePart(c) && !(m_isTex && c == '_'); });
    else
        length += digitsAt(text.substr(length));
    if (stem.empty())
        stem = text.substr(0, length);
    else if (isLetterAlone) {
        const std::size_t letter = codePointAt(text).length;
        stem += text.substr(letter, length - letter);
    }
    addName(std::move(stem), length);
}

// With its index: ₁, and in TeX or after a Greek letter _1, _p, _{max}.
void Tokenizer::addName(std::string stem, std::size_t length) {
    const std::string_view text = rest();
    for (CodePoint c = codePointAt(text.substr(length)); c.length > 1 && subscript(c.value) != 0;
         c = codePointAt(text.substr(length))) {
        stem += !isDigitOfCode(subscript(c.value)) && stem.find('_') == std::string::npos ? "_" : "";
        stem += subscript(c.value);
        length += c.length;
    }
    if (text.substr(length).starts_with('_')) {
        const auto [index, size] = indexAt(text.substr(length + 1));
        stem += index.empty() ? "" : "_" + index;
        length += index.empty() ? 0 : size + 1;
    }
    add(Token::Kind::Name, std::move(stem), length);
}

std::pair<std::string, std::size_t> Tokenizer::indexAt(std::string_view text) const {
    if (text.starts_with('{')) {
        const std::size_t end = text.find('}');
        if (end == std::string_view::npos || end > 64)
            return {};
        std::string index;
        const std::size_t word = text.rfind('{', end); // \text{max}
        for (const char c : text.substr(word + 1, end - word - 1))
            index += isNamePart(c) ? std::string(1, c) : "";
        return {index, text.substr(end + 1).starts_with('}') && word > 0 ? end + 2 : end + 1};
    }
    const std::size_t size = m_isTex ? std::size_t(!text.empty() && isNamePart(text[0])) : lengthOf(text, isNamePart);
    return {std::string(text.substr(0, size)), size};
}

// ² and ⁻¹: ^ ( - 1 ).
void Tokenizer::raised() {
    std::string plain;
    std::size_t length = 0;
    for (CodePoint c = codePointAt(rest()); c.length > 1 && superscript(c.value) != 0;
         c = codePointAt(rest().substr(length))) {
        plain += superscript(c.value);
        length += c.length;
    }
    add(Token::Kind::Sign, "^", 0);
    add(Token::Kind::Sign, "(", 0);
    for (std::string_view left = plain; !left.empty() && !m_error;) {
        const std::size_t digits = numberAt(left);
        if (digits > 0)
            add(Token::Kind::Number, std::string(left.substr(0, digits)), 0).value =
                parseExtended(left.substr(0, digits)).value_or(0);
        else
            add(isLetterOfCode(left[0]) ? Token::Kind::Name : Token::Kind::Sign, std::string(left.substr(0, 1)), 0);
        left.remove_prefix(std::max<std::size_t>(digits, 1));
    }
    add(Token::Kind::Sign, ")", length);
}

} // namespace acti

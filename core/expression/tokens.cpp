#include "core/expression/tokens.h"

#include "core/base/text.h"

#include <limits>

namespace acti {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::size_t digitsAt(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    return count;
}

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

std::size_t nameAt(std::string_view text) {
    if (!isLetter(text[0]))
        return 0;
    std::size_t length = 1;
    while (length < text.size() && (isLetter(text[length]) || isDigit(text[length])))
        ++length;
    return length;
}

std::size_t signAt(std::string_view text) {
    for (const std::string_view pair : {"<=", ">=", "==", "!=", "&&", "||", "**"})
        if (text.starts_with(pair))
            return 2;
    return std::string_view("+-*/^()<>?:,;=[]").find(text[0]) != std::string_view::npos ? 1 : 0;
}

bool isWithinDouble(long double value) { return value <= static_cast<long double>(std::numeric_limits<double>::max()); }

std::string quotedAt(std::string_view text) {
    std::size_t length = 1; // a whole character of UTF-8
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    const auto first = static_cast<unsigned char>(text[0]);
    return first < 0x20 || first == 0x7F ? "a control character" : "\"" + std::string(text.substr(0, length)) + "\"";
}

} // namespace

std::string columnText(std::string_view text, std::size_t offset) {
    std::size_t column = 1;
    for (const char c : text.substr(0, offset))
        column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return "column " + std::to_string(column);
}

Result<std::vector<Token>> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r') {
            ++at;
            continue;
        }
        Token token{.offset = at};
        std::size_t length = numberAt(rest);
        if (length > 0) {
            const auto value = parseExtended(rest.substr(0, length));
            if (!value || !isWithinDouble(*value))
                return Error{ErrorCode::OutOfRange, "this number is beyond the range of a double",
                             columnText(text, at)};
            token.kind = Token::Kind::Number;
            token.value = *value;
        } else if ((length = nameAt(rest)) > 0)
            token.kind = Token::Kind::Name;
        else if ((length = signAt(rest)) > 0)
            token.kind = Token::Kind::Sign;
        else
            return Error{ErrorCode::Malformed, quotedAt(rest) + " has no meaning in a formula", columnText(text, at)};
        token.text = rest.substr(0, length) == "**" ? "^" : rest.substr(0, length);
        tokens.push_back(token);
        at += length;
    }
    tokens.push_back({.offset = text.size()});
    return tokens;
}

} // namespace acti

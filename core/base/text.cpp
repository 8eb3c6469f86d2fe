#include "core/base/text.h"

#include "core/base/expect.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace acti {
namespace {

std::string nonFinite(double value) {
    if (std::isnan(value))
        return "nan";
    return value > 0 ? "inf" : "-inf";
}

std::string toText(double value, std::chars_format format, int precision) {
    std::array<char, 400> buffer; // the longest fixed double has 309 digits before the point
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    ACTI_EXPECT(code == std::errc());
    return {buffer.data(), end};
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string shortest(double value) {
    if (!std::isfinite(value))
        return nonFinite(value);
    std::array<char, 32> buffer;
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    ACTI_EXPECT(code == std::errc());
    return {buffer.data(), end};
}

std::string shortestExtended(long double value) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general).ptr;
    return {buffer, end};
}

std::optional<long double> parseExtended(std::string_view text) {
    long double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string significant(double value, int digits) {
    ACTI_EXPECT(digits >= 1 && digits <= 17);
    if (!std::isfinite(value))
        return nonFinite(value);
    return value == 0 ? "0" : toText(value, std::chars_format::general, digits);
}

std::string fixed(double value, int decimals) {
    ACTI_EXPECT(decimals >= 0 && decimals <= 17);
    if (!std::isfinite(value))
        return nonFinite(value);
    std::string text = toText(value, std::chars_format::fixed, decimals);
    const bool isZero = text.find_first_not_of("-0.") == std::string::npos;
    return isZero && text.front() == '-' ? text.substr(1) : text;
}

std::optional<double> parseDouble(std::string_view text) {
    constexpr std::string_view kMinus = "\xE2\x88\x92"; // U+2212, as tables and pages have it
    if (text.find(kMinus) != std::string_view::npos) {
        std::string plain(text);
        for (std::size_t at = plain.find(kMinus); at != std::string::npos; at = plain.find(kMinus))
            plain.replace(at, kMinus.size(), "-");
        return parseDouble(plain);
    }
    if (!text.empty() && text.front() == '+' && text.size() > 1 && text[1] != '-' && text[1] != '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || code == std::errc::invalid_argument)
        return std::nullopt;
    if (code != std::errc::result_out_of_range)
        return value;
    // from_chars leaves the value alone when it overflows or underflows; the exponent's sign tells which it was.
    const bool isNegative = text.front() == '-';
    const std::size_t exponent = text.find_first_of("eE");
    const bool hasDigitBeforePoint =
        text.substr(0, text.find('.')).find_first_of("123456789") != std::string_view::npos;
    const bool isTiny =
        exponent != std::string_view::npos ? text.substr(exponent + 1).starts_with('-') : !hasDigitBeforePoint;
    const double magnitude = isTiny ? 0.0 : std::numeric_limits<double>::infinity();
    return isNegative ? -magnitude : magnitude;
}

std::optional<long long> parseInteger(std::string_view text) {
    long long value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos)
            return parts;
        begin = end + 1;
    }
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlank);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t fewest = word.size() / 2 + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t edits = editDistance(word, candidate);
        if (edits < fewest) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}

} // namespace acti

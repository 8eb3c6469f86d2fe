// Numbers to text and back, with no locale: the same characters on every machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// The shortest decimal that reads back to the same double; "inf", "-inf", "nan".
std::string shortest(double value);

// The same for a long double, and back: finite ones only. A number beyond its range is none.
std::string shortestExtended(long double value);
std::optional<long double> parseExtended(std::string_view text);

// At most `digits` significant digits (1 to 17), trailing zeros dropped: 1.0998393, 2.5e-08, 0.
std::string significant(double value, int digits);

// Exactly `decimals` digits after the point (0 to 17), as in a column of figures.
std::string fixed(double value, int decimals);

// The whole of `text` as a double: decimal, "inf", "infinity", "nan" in any case, an optional sign (a minus may be
// U+2212); nothing else around it. Magnitudes beyond a double become inf or 0, as the rounding of the written number
// says.
std::optional<double> parseDouble(std::string_view text);

// The whole of `text` as a decimal integer.
std::optional<long long> parseInteger(std::string_view text);

// "1 figure", "2 figures".
std::string counted(std::size_t count, std::string_view noun);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

// The candidate with the fewest edits from `word`, for "did you mean"; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace acti

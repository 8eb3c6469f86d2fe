#include "core/figure/colour_text.h"

namespace acti {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::optional<int> hexDigit(char c) {
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t place = kHexDigits.find(lower);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<int>(place));
}

} // namespace

std::string hexOf(Rgb colour) {
    std::string text = "#";
    for (const std::uint8_t part : {colour.r, colour.g, colour.b}) {
        text += kHexDigits[part >> 4];
        text += kHexDigits[part & 15];
    }
    return text;
}

std::optional<Rgb> rgbFromHex(std::string_view text) {
    if (text.size() != 7 || text.front() != '#')
        return std::nullopt;
    std::uint8_t parts[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = hexDigit(text[1 + 2 * i]), low = hexDigit(text[2 + 2 * i]);
        if (!high || !low)
            return std::nullopt;
        parts[i] = static_cast<std::uint8_t>(16 * *high + *low);
    }
    return Rgb{parts[0], parts[1], parts[2]};
}

} // namespace acti

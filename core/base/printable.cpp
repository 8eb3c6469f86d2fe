#include "core/base/printable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace acti {
namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0; // 0: this byte begins none
};

unsigned byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

// Unicode 3.9, table 3-7, by the code that comes out.
Character firstOf(std::string_view text) {
    const unsigned first = byteAt(text, 0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < bytes)
        return {};
    std::uint32_t code = first & (0xffU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byteAt(text, i) & 0xc0U) != 0x80)
            return {};
        code = code << 6 | (byteAt(text, i) & 0x3fU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code < kLeast[bytes] || code > 0x10ffff || isSurrogate ? Character{} : Character{code, bytes};
}

struct CodeRange {
    std::uint32_t first, last;
};

// Controls, and the characters of Unicode's categories Cf, Zl and Zp that change where others stand or are not seen.
constexpr std::array<CodeRange, 14> kUnseen{{{0x80, 0x9f},
                                             {0xad, 0xad},
                                             {0x61c, 0x61c},
                                             {0x180e, 0x180e},
                                             {0x200b, 0x200f},
                                             {0x2028, 0x202e},
                                             {0x2060, 0x206f},
                                             {0x3164, 0x3164},
                                             {0xfe00, 0xfe0f},
                                             {0xfeff, 0xfeff},
                                             {0xfff9, 0xfffb},
                                             {0xfffe, 0xffff},
                                             {0xe0000, 0xe0fff},
                                             {0xf0000, 0x10ffff}}};

std::string hexadecimal(std::uint32_t value) {
    std::array<char, 8> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    return {digits.data(), end};
}

} // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const Character next = firstOf(text);
        const bool isUnseen = std::ranges::any_of(
            kUnseen, [&](const CodeRange& range) { return next.code >= range.first && next.code <= range.last; });
        if (next.bytes == 0)
            shown += "\\x" + hexadecimal(byteAt(text, 0));
        else if (next.code < 0x20 || next.code == 0x7f)
            shown += '?';
        else if (isUnseen)
            shown += "\\u{" + hexadecimal(next.code) + "}";
        else
            shown += text.substr(0, next.bytes);
        text.remove_prefix(std::max<std::size_t>(next.bytes, 1));
    }
    return shown;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bytes = firstOf(text).bytes;
        if (bytes == 0)
            return false;
        text.remove_prefix(bytes);
    }
    return true;
}

} // namespace acti

#include "core/session/path_text.h"

#include "core/base/printable.h"

#include <charconv>
#include <string_view>

namespace acti {
namespace {

constexpr std::string_view kBytes = "bytes:";
constexpr std::string_view kDigits = "0123456789ABCDEF";

} // namespace

std::string textOfPath(const std::string& path) {
    if (isUtf8(path) && !path.starts_with(kBytes))
        return path;
    std::string text(kBytes);
    for (const char sign : path) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte >= 0x20 && byte < 0x7f && sign != '%')
            text += sign;
        else
            text += {'%', kDigits[byte >> 4], kDigits[byte & 15U]};
    }
    return text;
}

std::string pathOfText(const std::string& text) {
    if (!text.starts_with(kBytes))
        return text;
    std::string path;
    for (std::size_t i = kBytes.size(); i < text.size(); ++i) {
        unsigned byte = 0;
        const char* const begin = text.data() + i + 1;
        const bool isCode =
            text[i] == '%' && text.size() - i > 2 && std::from_chars(begin, begin + 2, byte, 16).ptr == begin + 2;
        path += isCode ? static_cast<char>(byte) : text[i];
        i += isCode ? 2 : 0;
    }
    return path;
}

} // namespace acti

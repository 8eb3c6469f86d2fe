// Numbers of either byte order appended to a text of bytes, for files made by hand.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace acti {

template<class T>
std::string bytesOf(T value, bool isBigEndian = false) {
    auto bytes = std::bit_cast<std::array<char, sizeof(T)>>(value);
    if (isBigEndian)
        std::ranges::reverse(bytes);
    return {bytes.data(), bytes.size()};
}

template<class T>
std::string bytesOfAll(std::initializer_list<T> values, bool isBigEndian = false) {
    std::string bytes;
    for (const T value : values)
        bytes += bytesOf(value, isBigEndian);
    return bytes;
}

inline std::string replaced(std::string bytes, std::size_t at, std::string_view by) {
    return bytes.replace(at, by.size(), by);
}

} // namespace acti

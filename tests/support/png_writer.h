// PNG files made byte by byte, so that a test knows exactly what is in them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace acti {

struct PngPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int bitDepth = 8;
    int colourType = 0;       // 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA
    std::string rows;         // width * channels * bitDepth / 8 bytes a row
    std::string between = {}; // chunks between header and picture: a palette, EXIF
};

inline std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

inline std::string pngChunk(const std::string& typeAndData) {
    std::uint32_t crc = 0xffffffff;
    for (const char c : typeAndData) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return bigEndian(static_cast<std::uint32_t>(typeAndData.size() - 4)) + typeAndData + bigEndian(~crc);
}

// A zlib stream of stored blocks.
inline std::string storedZlib(std::string_view raw) {
    std::string stream = "\x78\x01";
    std::uint32_t a = 1, b = 0;
    for (const char c : raw) {
        a = (a + static_cast<unsigned char>(c)) % 65521;
        b = (b + a) % 65521;
    }
    for (std::size_t at = 0; at < raw.size(); at += 65535) {
        const std::string_view block = raw.substr(at, 65535);
        const auto size = static_cast<std::uint32_t>(block.size());
        stream += at + block.size() == raw.size() ? '\1' : '\0';
        for (const std::uint32_t word : {size, ~size}) {
            stream += static_cast<char>(word & 0xff);
            stream += static_cast<char>(word >> 8 & 0xff);
        }
        stream += block;
    }
    return stream + bigEndian(b << 16 | a);
}

inline std::string pngBytes(const PngPicture& picture) {
    const std::size_t rowBytes = picture.height == 0 ? 0 : picture.rows.size() / picture.height;
    std::string raw;
    for (std::size_t row = 0; row < picture.height && rowBytes > 0; ++row)
        raw += '\0' + picture.rows.substr(row * rowBytes, rowBytes);
    std::string header = "IHDR" + bigEndian(picture.width) + bigEndian(picture.height);
    header += static_cast<char>(picture.bitDepth);
    header += static_cast<char>(picture.colourType);
    header += std::string(3, '\0');
    return "\x89PNG\r\n\x1a\n" + pngChunk(header) + picture.between + pngChunk("IDAT" + storedZlib(raw)) +
           pngChunk("IEND");
}

} // namespace acti

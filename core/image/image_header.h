// What the first bytes of a picture say: its format and size, before any library sees it.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace acti {

enum class ImageFormat { Png, Jpeg, Tiff, WebP, Bmp, Pnm, Pfm, Exr, Gif };

std::string_view formatName(ImageFormat format); // "PNG", ...

struct ImageSize {
    std::uint64_t width = 0;
    std::uint64_t height = 0;
};

struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    ImageSize size;
    bool isGrey = false; // PNG: one channel, with or without alpha
};

inline constexpr std::uint64_t kMaxImagePixels = 200'000'000;
inline constexpr std::uint64_t kMaxImageSide = 65'535;
inline constexpr std::size_t kMaxChannels = 65'536; // of a tensor

// Enough of a file's start for every format but TIFF, whose directory may be anywhere, and JPEG with long metadata.
inline constexpr std::size_t kImageHeaderBytes = std::size_t{1} << 20;

// Nothing is empty and nothing is over 200 Mpixel or 65,535 a side (TooLarge).
Result<void> checkImageSize(ImageSize size);

// By the first bytes, of which 32 are enough.
std::optional<ImageFormat> imageFormatOf(std::string_view start);

// `start`: the file's first bytes, up to kImageHeaderBytes; `fileSize`: its length. A size of 0 x 0 means that it lies
// beyond `start` and only the decoder will know. Errors: Unsupported (no known first bytes, with what the file is or
// what can be read; kinds of JPEG that are not read), Malformed, TooLarge.
Result<ImageHeader> readImageHeader(std::string_view start, std::uint64_t fileSize);

} // namespace acti

#include "app/decode/gif.h"

#include "core/image/image_header.h"

#include <algorithm>
#include <array>
#include <gif_lib.h>
#include <memory>
#include <vector>

namespace acti {
namespace {

struct GifBytes {
    std::string_view rest;
};

int readBytes(GifFileType* gif, GifByteType* into, int count) {
    auto& bytes = *static_cast<GifBytes*>(gif->UserData);
    const std::size_t taken = std::min(bytes.rest.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::copy_n(bytes.rest.begin(), taken, reinterpret_cast<char*>(into));
    bytes.rest.remove_prefix(taken);
    return static_cast<int>(taken);
}

struct GifCloser {
    void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using OpenGif = std::unique_ptr<GifFileType, GifCloser>;

Error cutOff() { return damaged("GIF", "the file is cut off or damaged, so that pixels are missing"); }

using Colour = std::array<std::byte, 3>;

Colour colourAt(const ColorMapObject* map, int index) {
    if (map == nullptr || index < 0 || index >= map->ColorCount)
        return {};
    const GifColorType& colour = map->Colors[index];
    return {std::byte{colour.Red}, std::byte{colour.Green}, std::byte{colour.Blue}};
}

struct Screen {
    std::size_t width = 0;
    std::vector<Colour> pixels;
};

// The rows of an interlaced frame, in the order they are stored (GIF89a, appendix E).
std::vector<int> rowOrder(int height, bool isInterlaced) {
    std::vector<int> rows;
    if (!isInterlaced)
        for (int row = 0; row < height; ++row)
            rows.push_back(row);
    else
        for (const auto& [from, step] : {std::pair{0, 8}, {4, 8}, {2, 4}, {1, 2}})
            for (int row = from; row < height; row += step)
                rows.push_back(row);
    return rows;
}

Result<void> drawFrame(GifFileType& gif, Screen& screen) {
    const GifImageDesc& frame = gif.Image;
    const ColorMapObject* colours = frame.ColorMap != nullptr ? frame.ColorMap : gif.SColorMap;
    if (colours == nullptr)
        return damaged("GIF", "its first frame has no colours");
    if (frame.Width <= 0 || frame.Height <= 0 || frame.Left < 0 || frame.Top < 0 ||
        frame.Left + frame.Width > gif.SWidth || frame.Top + frame.Height > gif.SHeight)
        return damaged("GIF", "its first frame does not lie on its screen");
    std::vector<GifPixelType> line(static_cast<std::size_t>(frame.Width));
    for (const int row : rowOrder(frame.Height, frame.Interlace)) {
        if (DGifGetLine(&gif, line.data(), frame.Width) != GIF_OK)
            return cutOff();
        Colour* out = screen.pixels.data() + static_cast<std::size_t>(frame.Top + row) * screen.width + frame.Left;
        for (const GifPixelType index : line) {
            if (index >= colours->ColorCount)
                return damaged("GIF", "a pixel has a colour that the file does not list");
            *out++ = colourAt(colours, index);
        }
    }
    return {};
}

bool skipExtension(GifFileType& gif) {
    int code = 0;
    GifByteType* block = nullptr;
    bool isSound = DGifGetExtension(&gif, &code, &block) == GIF_OK;
    while (isSound && block != nullptr)
        isSound = DGifGetExtensionNext(&gif, &block) == GIF_OK;
    return isSound;
}

bool skipFrame(GifFileType& gif) {
    int codeSize = 0;
    GifByteType* block = nullptr;
    bool isSound = DGifGetImageDesc(&gif) == GIF_OK && DGifGetCode(&gif, &codeSize, &block) == GIF_OK;
    while (isSound && block != nullptr)
        isSound = DGifGetCodeNext(&gif, &block) == GIF_OK;
    return isSound;
}

// Draws the first frame and counts what follows it; damage behind the first one does not concern it.
Result<std::uint32_t> readFrames(GifFileType& gif, Screen& screen) {
    std::uint32_t frames = 0;
    for (GifRecordType record = UNDEFINED_RECORD_TYPE; frames < DecodeReply::kMostFrames;) {
        if (DGifGetRecordType(&gif, &record) != GIF_OK || record == TERMINATE_RECORD_TYPE)
            break;
        if (record == EXTENSION_RECORD_TYPE) {
            if (!skipExtension(gif))
                break;
            continue;
        }
        if (record != IMAGE_DESC_RECORD_TYPE)
            break;
        if (frames > 0) {
            if (!skipFrame(gif))
                break;
        } else {
            if (DGifGetImageDesc(&gif) != GIF_OK)
                return cutOff();
            if (const auto drawn = drawFrame(gif, screen); !drawn)
                return drawn.error();
        }
        ++frames;
    }
    return frames > 0 ? Result<std::uint32_t>(frames) : damaged("GIF", "it has no frame, or is cut off before it");
}

} // namespace

Result<Picture> readGif(std::string_view file) {
    GifBytes bytes{file};
    const OpenGif gif(DGifOpen(&bytes, readBytes, nullptr));
    if (!gif)
        return damaged("GIF", "its header is damaged");
    const ImageSize size{static_cast<std::uint64_t>(gif->SWidth), static_cast<std::uint64_t>(gif->SHeight)};
    if (const auto checked = checkImageSize(size); !checked)
        return checked.error();
    const auto screen = std::make_shared<Screen>();
    screen->width = size.width;
    screen->pixels.assign(size.width * size.height, colourAt(gif->SColorMap, gif->SBackGroundColor));
    const auto frames = readFrames(*gif, *screen);
    if (!frames)
        return frames.error();
    DecodeReply reply;
    reply.rows = static_cast<std::uint32_t>(size.height);
    reply.columns = static_cast<std::uint32_t>(size.width);
    reply.channels = 3;
    reply.frames = *frames;
    return Picture{reply, [screen](std::size_t row, std::span<std::byte> into) {
                       const Colour* from = screen->pixels.data() + row * screen->width;
                       for (std::size_t i = 0; i < screen->width; ++i)
                           std::copy_n(from[i].data(), 3, into.data() + 3 * i);
                   }};
}

} // namespace acti

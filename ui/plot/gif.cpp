#include "ui/plot/gif.h"

#include <algorithm>
#include <cstdint>
#include <gif_lib.h>
#include <map>
#include <memory>

namespace acti::plot {
namespace {

constexpr std::size_t kColours = 256;
constexpr std::size_t kExact = 64; // of the most frequent ones
constexpr int kBits = 5;           // of a channel, where colours are looked up

std::uint32_t cellOf(QRgb colour) {
    const auto part = [](int channel) { return static_cast<std::uint32_t>(channel) >> (8 - kBits); };
    return part(qRed(colour)) << 2 * kBits | part(qGreen(colour)) << kBits | part(qBlue(colour));
}

int distance(QRgb a, Rgb b) {
    const int r = qRed(a) - b.r, g = qGreen(a) - b.g, blue = qBlue(a) - b.b;
    return 2 * r * r + 4 * g * g + 3 * blue * blue; // the eye sees green best
}

int nearest(QRgb colour, const std::vector<Rgb>& palette) {
    int best = 0;
    for (std::size_t i = 1; i < palette.size(); ++i)
        if (distance(colour, palette[i]) < distance(colour, palette[static_cast<std::size_t>(best)]))
            best = static_cast<int>(i);
    return best;
}

// Neighbours of one colour at once: most of a figure is its ground.
template<class Visit>
void forEachRun(const QImage& image, Visit visit) {
    for (int row = 0; row < image.height(); ++row) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(row));
        for (int begin = 0, end = 0; begin < image.width(); begin = end) {
            while (end < image.width() && line[end] == line[begin])
                ++end;
            visit(line[begin] | 0xff000000U, static_cast<std::size_t>(end - begin));
        }
    }
}

// Every colour with the number of its pixels, the most frequent first.
std::vector<std::pair<std::size_t, QRgb>> byCountOf(const std::vector<QImage>& frames) {
    std::map<QRgb, std::size_t> counts;
    for (const QImage& frame : frames)
        forEachRun(frame, [&](QRgb colour, std::size_t count) { counts[colour] += count; });
    std::vector<std::pair<std::size_t, QRgb>> byCount;
    for (const auto& [colour, count] : counts)
        byCount.emplace_back(count, colour);
    std::ranges::sort(byCount, std::greater());
    return byCount;
}

// What the pixels of a frame are in the palette; a colour that was met is not sought again.
class Indices {
public:
    explicit Indices(const std::vector<Rgb>& palette) : m_palette(palette) {}
    GifByteType at(QRgb colour) {
        const auto [found, isNew] = m_known.emplace(colour, GifByteType{0});
        if (isNew)
            found->second = static_cast<GifByteType>(nearest(colour, m_palette));
        return found->second;
    }

private:
    const std::vector<Rgb>& m_palette;
    std::map<QRgb, GifByteType> m_known;
};

int append(GifFileType* file, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

bool putLoop(GifFileType* file) {
    constexpr GifByteType kForEver[] = {1, 0, 0};
    return EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
           EGifPutExtensionBlock(file, 11, "NETSCAPE2.0") == GIF_OK &&
           EGifPutExtensionBlock(file, 3, kForEver) == GIF_OK && EGifPutExtensionTrailer(file) == GIF_OK;
}

bool putFrame(GifFileType* file, const QImage& image, Indices& indices) {
    const GraphicsControlBlock control{DISPOSE_DO_NOT, false, kFrameTime, NO_TRANSPARENT_COLOR};
    GifByteType block[4];
    EGifGCBToExtension(&control, block);
    if (EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, sizeof(block), block) != GIF_OK ||
        EGifPutImageDesc(file, 0, 0, image.width(), image.height(), false, nullptr) != GIF_OK)
        return false;
    std::vector<GifPixelType> pixels;
    pixels.reserve(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height()));
    forEachRun(image, [&](QRgb colour, std::size_t count) { pixels.insert(pixels.end(), count, indices.at(colour)); });
    for (int row = 0; row < image.height(); ++row)
        if (EGifPutLine(file, pixels.data() + static_cast<std::ptrdiff_t>(row) * image.width(), image.width()) !=
            GIF_OK)
            return false;
    return true;
}

} // namespace

std::vector<Rgb> paletteOf(const std::vector<QImage>& frames) {
    struct Cell {
        std::size_t count = 0;
        std::map<QRgb, std::size_t> colours;
    };
    const std::vector<std::pair<std::size_t, QRgb>> byCount = byCountOf(frames);
    std::vector<Rgb> palette;
    const auto add = [&](QRgb c) {
        palette.push_back({static_cast<std::uint8_t>(qRed(c)), static_cast<std::uint8_t>(qGreen(c)),
                           static_cast<std::uint8_t>(qBlue(c))});
    };
    if (byCount.size() <= kColours) {
        for (const auto& [count, colour] : byCount)
            add(colour);
        return palette;
    }
    for (std::size_t i = 0; i < kExact; ++i)
        add(byCount[i].second);
    // The rest stand for as many pixels each as can be: the most frequent colour of a cell that has none yet.
    std::map<std::uint32_t, Cell> cells;
    for (std::size_t i = kExact; i < byCount.size(); ++i) {
        Cell& cell = cells[cellOf(byCount[i].second)];
        cell.count += byCount[i].first;
        cell.colours.emplace(byCount[i].second, byCount[i].first);
    }
    std::vector<std::pair<std::size_t, QRgb>> best;
    for (const auto& [key, cell] : cells) {
        const auto most = std::ranges::max_element(cell.colours, {}, [](const auto& each) { return each.second; });
        best.emplace_back(cell.count, most->first);
    }
    std::ranges::sort(best, std::greater());
    for (std::size_t i = 0; i < best.size() && palette.size() < kColours; ++i)
        add(best[i].second);
    return palette;
}

QByteArray encodeGif(const std::vector<QImage>& frames) {
    if (frames.empty())
        return {};
    std::vector<QImage> pictures;
    for (const QImage& frame : frames)
        pictures.push_back(frame.convertToFormat(QImage::Format_RGB32));
    const std::vector<Rgb> palette = paletteOf(pictures);
    std::vector<GifColorType> colours(kColours);
    for (std::size_t i = 0; i < palette.size(); ++i)
        colours[i] = {palette[i].r, palette[i].g, palette[i].b};
    const std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> map(
        GifMakeMapObject(static_cast<int>(kColours), colours.data()), &GifFreeMapObject);
    if (!map)
        return {};
    QByteArray bytes;
    int error = 0;
    GifFileType* file = EGifOpen(&bytes, append, &error);
    if (!file)
        return {};
    EGifSetGifVersion(file, true);
    bool isGood =
        EGifPutScreenDesc(file, pictures[0].width(), pictures[0].height(), 8, 0, map.get()) == GIF_OK && putLoop(file);
    Indices indices(palette);
    for (std::size_t i = 0; isGood && i < pictures.size(); ++i)
        isGood = pictures[i].size() == pictures[0].size() && putFrame(file, pictures[i], indices);
    isGood = EGifCloseFile(file, &error) == GIF_OK && isGood;
    return isGood ? bytes : QByteArray();
}

} // namespace acti::plot

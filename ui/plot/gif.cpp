#include "ui/plot/gif.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <gif_lib.h>
#include <map>
#include <memory>

namespace acti::plot {
namespace {

constexpr std::size_t kColours = 256;
constexpr std::size_t kExact = 64;            // of the most frequent ones
constexpr int kBits = 5;                      // of a channel, where colours are looked up
constexpr std::size_t kMostRuns = 50'000'000; // of all frames: 400 MB
constexpr int kLeastDelay = 2;                // hundredths of a second: browsers take less for "as slow as usual"

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

// What the colours of a frame are in the palette; a colour that was met is not sought again.
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

// The delay of each frame, so that their sum is as near to `seconds` as hundredths allow.
int delayOf(std::size_t frame, std::size_t count, double seconds) {
    const auto endOf = [&](std::size_t i) {
        return std::lround(100 * seconds * static_cast<double>(i) / static_cast<double>(count));
    };
    return std::max(kLeastDelay, static_cast<int>(endOf(frame + 1) - endOf(frame)));
}

} // namespace

// The writing of one file; giflib knows it by a pointer.
class GifFile {
public:
    GifFile(const GifFrames& frames, const std::vector<Rgb>& palette) : m_frames(frames), m_indices(palette) {
        std::vector<GifColorType> colours(kColours);
        for (std::size_t i = 0; i < palette.size(); ++i)
            colours[i] = {palette[i].r, palette[i].g, palette[i].b};
        m_map.reset(GifMakeMapObject(static_cast<int>(kColours), colours.data()));
    }

    QByteArray write(double seconds) {
        QByteArray bytes;
        int error = 0;
        GifFileType* file = m_map ? EGifOpen(&bytes, append, &error) : nullptr;
        if (!file)
            return {};
        EGifSetGifVersion(file, true);
        bool isGood =
            EGifPutScreenDesc(file, m_frames.m_size.width(), m_frames.m_size.height(), 8, 0, m_map.get()) == GIF_OK &&
            putLoop(file);
        for (std::size_t i = 0; isGood && i < m_frames.count(); ++i)
            isGood = putFrame(file, i, delayOf(i, m_frames.count(), seconds));
        isGood = EGifCloseFile(file, &error) == GIF_OK && isGood;
        return isGood ? bytes : QByteArray();
    }

private:
    bool putFrame(GifFileType* file, std::size_t index, int delay) {
        const int width = m_frames.m_size.width(), height = m_frames.m_size.height();
        const GraphicsControlBlock control{DISPOSE_DO_NOT, false, delay, NO_TRANSPARENT_COLOR};
        GifByteType block[4];
        EGifGCBToExtension(&control, block);
        if (EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, sizeof(block), block) != GIF_OK ||
            EGifPutImageDesc(file, 0, 0, width, height, false, nullptr) != GIF_OK)
            return false;
        std::vector<GifPixelType> pixels;
        pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        for (const auto& run : m_frames.m_frames[index])
            pixels.insert(pixels.end(), run.length, m_indices.at(run.colour));
        for (int row = 0; row < height; ++row)
            if (EGifPutLine(file, pixels.data() + static_cast<std::ptrdiff_t>(row) * width, width) != GIF_OK)
                return false;
        return true;
    }

    const GifFrames& m_frames;
    Indices m_indices;
    std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> m_map{nullptr, &GifFreeMapObject};
};

bool GifFrames::add(const QImage& frame) {
    if (frame.isNull() || (!m_frames.empty() && frame.size() != m_size))
        return false;
    const QImage image = frame.convertToFormat(QImage::Format_RGB32);
    Runs runs;
    for (int row = 0; row < image.height(); ++row) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(row));
        for (int begin = 0, end = 0; begin < image.width(); begin = end) {
            while (end < image.width() && line[end] == line[begin])
                ++end;
            runs.push_back({line[begin] | 0xff000000U, static_cast<std::uint32_t>(end - begin)});
        }
        if (m_runs + runs.size() > kMostRuns)
            return false;
    }
    m_size = image.size();
    m_runs += runs.size();
    m_frames.push_back(std::move(runs));
    return true;
}

std::vector<Rgb> GifFrames::palette() const {
    struct Cell {
        std::size_t count = 0;
        std::map<QRgb, std::size_t> colours;
    };
    std::map<QRgb, std::size_t> counts;
    for (const Runs& frame : m_frames)
        for (const Run& run : frame)
            counts[run.colour] += run.length;
    std::vector<std::pair<std::size_t, QRgb>> byCount; // the most frequent first
    for (const auto& [colour, count] : counts)
        byCount.emplace_back(count, colour);
    std::ranges::sort(byCount, std::greater());
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

QByteArray GifFrames::encoded(double seconds) const {
    if (m_frames.empty())
        return {};
    const std::vector<Rgb> colours = palette();
    return GifFile(*this, colours).write(seconds);
}

} // namespace acti::plot

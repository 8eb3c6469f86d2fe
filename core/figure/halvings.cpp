#include "core/figure/halvings.h"

#include "core/base/expect.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace acti {
namespace {

// A place on a map in 1/64 of its steps; kMissing where there is no value.
using MapPlace = std::uint16_t;
constexpr std::size_t kFraction = 64;
constexpr MapPlace kMissing = 0xFFFF;

// Which of the map's colours a colour is, by open addressing.
class MapPlaces {
public:
    explicit MapPlaces(const ColourMap& map) {
        put(map.missing(), kMissing);
        for (std::size_t i = 0; i < ColourMap::kColours; ++i)
            put(map.colour(i), static_cast<MapPlace>(i * kFraction));
    }

    MapPlace of(Rgb colour) const {
        const std::uint32_t key = keyOf(colour);
        for (std::size_t slot = slotOf(key);; slot = (slot + 1) % kSlots)
            if (m_slots[slot].key == key)
                return m_slots[slot].place;
            else if (m_slots[slot].key == kFree)
                return kMissing; // no colour of the map
    }

private:
    static constexpr std::size_t kSlots = 4096; // sixteen for each colour: few meet
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;
    struct Slot {
        std::uint32_t key = kFree;
        MapPlace place = kMissing;
    };

    static std::size_t slotOf(std::uint32_t key) { return key * 2654435761U >> 20; } // Knuth's multiplicative hash

    void put(Rgb colour, MapPlace place) {
        const std::uint32_t key = keyOf(colour);
        std::size_t slot = slotOf(key);
        while (m_slots[slot].key != kFree && m_slots[slot].key != key)
            slot = (slot + 1) % kSlots;
        if (m_slots[slot].key == kFree)
            m_slots[slot] = {key, place};
    }

    std::array<Slot, kSlots> m_slots;
};

struct MapPlacePlane {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<MapPlace> places;
};

MapPlace meanOf(const std::array<MapPlace, 4>& four) {
    unsigned sum = 0, count = 0;
    for (const MapPlace place : four)
        if (place != kMissing) {
            sum += place;
            ++count;
        }
    return count == 0 ? kMissing : static_cast<MapPlace>((sum + count / 2) / count);
}

// `placeAt(row, column)` of a plane of width x height.
template<class PlaceAt>
MapPlacePlane halved(std::size_t width, std::size_t height, PlaceAt placeAt) {
    MapPlacePlane half{std::max<std::size_t>(1, width / 2), std::max<std::size_t>(1, height / 2), {}};
    half.places.resize(half.width * half.height);
    parallelFor(half.height, 0, [&](std::size_t row) {
        const std::size_t upper = 2 * row, lower = std::min(upper + 1, height - 1);
        for (std::size_t column = 0; column < half.width; ++column) {
            const std::size_t left = 2 * column, right = std::min(left + 1, width - 1);
            half.places[row * half.width + column] =
                meanOf({placeAt(upper, left), placeAt(upper, right), placeAt(lower, left), placeAt(lower, right)});
        }
    });
    return half;
}

Bitmap coloured(const MapPlacePlane& plane, const ColourMap& map) {
    Bitmap bitmap(plane.width, plane.height);
    std::ranges::transform(plane.places, bitmap.freshPixels().begin(), [&](MapPlace place) {
        return place == kMissing ? map.missing() : map.colour((place + kFraction / 2) / kFraction);
    });
    return bitmap;
}

// Which pixels along a side a longer side's pixel goes to, and with how much of itself: one or two.
struct Share {
    std::size_t first = 0;
    double toFirst = 0;
    double toNext = 0;
};

std::vector<Share> sharesOf(std::size_t from, std::size_t to) {
    std::vector<Share> shares(from);
    const double step = static_cast<double>(to) / static_cast<double>(from);
    for (std::size_t i = 0; i < from; ++i) {
        const double begin = static_cast<double>(i) * step, end = static_cast<double>(i + 1) * step;
        const auto first = std::min(static_cast<std::size_t>(begin), to - 1);
        const double border = static_cast<double>(first + 1);
        shares[i] = {first, std::min(end, border) - begin, first + 1 < to ? std::max(0.0, end - border) : 0};
    }
    return shares;
}

// What was gathered for one pixel.
struct Gathered {
    double sum = 0;
    double weight = 0;

    void add(MapPlace place, double share) {
        if (place == kMissing)
            return;
        sum += share * place;
        weight += share;
    }
    MapPlace mean() const { return weight > 0 ? static_cast<MapPlace>(sum / weight + 0.5) : kMissing; }
};

} // namespace

const ColourMap* mapToAverageBy(std::string_view id) {
    return id.empty() || id == "grey" ? nullptr : *findColourMap(id);
}

Bitmap shrunk(const Bitmap& bitmap, const ColourMap& map, std::size_t width, std::size_t height) {
    ACTI_EXPECT(width > 0 && height > 0 && width <= bitmap.width() && height <= bitmap.height());
    const MapPlaces places(map);
    const auto pixels = bitmap.pixels();
    const std::vector<Share> across = sharesOf(bitmap.width(), width), down = sharesOf(bitmap.height(), height);
    MapPlacePlane plane{width, height, std::vector<MapPlace>(width * height)};
    parallelFor(height, 0, [&](std::size_t row) {
        std::vector<Gathered> line(width + 1);
        const auto scale = static_cast<double>(bitmap.height()) / static_cast<double>(height);
        auto source = static_cast<std::size_t>(static_cast<double>(row) * scale);
        for (source -= source > 0 ? 1 : 0; source < bitmap.height() && down[source].first <= row; ++source) {
            const double share = down[source].first == row       ? down[source].toFirst
                                 : down[source].first + 1 == row ? down[source].toNext
                                                                 : 0;
            for (std::size_t column = 0; share > 0 && column < bitmap.width(); ++column) {
                const MapPlace place = places.of(pixels[source * bitmap.width() + column]);
                line[across[column].first].add(place, share * across[column].toFirst);
                line[across[column].first + 1].add(place, share * across[column].toNext);
            }
        }
        for (std::size_t column = 0; column < width; ++column)
            plane.places[row * width + column] = line[column].mean();
    });
    return coloured(plane, map);
}

std::vector<Bitmap> halvings(const Bitmap& bitmap, const ColourMap& map) {
    ACTI_EXPECT(!bitmap.empty());
    std::vector<Bitmap> smaller;
    if (std::max(bitmap.width(), bitmap.height()) <= kSmallestHalving)
        return smaller;
    const MapPlaces places(map);
    const auto pixels = bitmap.pixels();
    MapPlacePlane plane = halved(bitmap.width(), bitmap.height(), [&](std::size_t row, std::size_t column) {
        return places.of(pixels[row * bitmap.width() + column]);
    });
    smaller.push_back(coloured(plane, map));
    while (std::max(plane.width, plane.height) > kSmallestHalving) {
        plane = halved(plane.width, plane.height,
                       [&](std::size_t row, std::size_t column) { return plane.places[row * plane.width + column]; });
        smaller.push_back(coloured(plane, map));
    }
    return smaller;
}

} // namespace acti

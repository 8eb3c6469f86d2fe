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
constexpr std::size_t kSteps = 255; // from the first to the last colour
constexpr std::size_t kFraction = 64;
constexpr MapPlace kMissing = 0xFFFF;

// Which of the map's colours a colour is, by open addressing.
class MapPlaces {
public:
    explicit MapPlaces(const ColourMap& map) {
        put(map.missing(), kMissing);
        for (std::size_t i = 0; i <= kSteps; ++i)
            put(map.at(static_cast<double>(i) / kSteps), static_cast<MapPlace>(i * kFraction));
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

    static std::uint32_t keyOf(Rgb colour) {
        return static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
    }
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
    std::array<Rgb, kSteps + 1> colours;
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = map.at(static_cast<double>(i) / kSteps);
    Bitmap bitmap(plane.width, plane.height);
    std::ranges::transform(plane.places, bitmap.freshPixels().begin(), [&](MapPlace place) {
        return place == kMissing ? map.missing() : colours[(place + kFraction / 2) / kFraction];
    });
    return bitmap;
}

} // namespace

std::vector<Bitmap> halvings(const Bitmap& bitmap, const ColourMap& map, std::size_t leastWidth,
                             std::size_t leastHeight) {
    ACTI_EXPECT(!bitmap.empty());
    std::vector<Bitmap> smaller;
    const auto goesOn = [&](std::size_t width, std::size_t height) {
        return std::max(width, height) > kSmallestHalving && width / 2 >= leastWidth && height / 2 >= leastHeight;
    };
    if (!goesOn(bitmap.width(), bitmap.height()))
        return smaller;
    const MapPlaces places(map);
    const auto pixels = bitmap.pixels();
    MapPlacePlane plane = halved(bitmap.width(), bitmap.height(), [&](std::size_t row, std::size_t column) {
        return places.of(pixels[row * bitmap.width() + column]);
    });
    smaller.push_back(coloured(plane, map));
    while (goesOn(plane.width, plane.height)) {
        plane = halved(plane.width, plane.height,
                       [&](std::size_t row, std::size_t column) { return plane.places[row * plane.width + column]; });
        smaller.push_back(coloured(plane, map));
    }
    return smaller;
}

} // namespace acti

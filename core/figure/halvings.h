// Smaller pictures of a map, each half as wide and high as the one before.
#pragma once

#include "core/figure/bitmap.h"
#include "core/figure/colour_map.h"

#include <cstddef>
#include <vector>

namespace acti {

// The map in whose places a picture's colours are averaged; null where a mean of the colours themselves is right: in a
// grey one, and where they are of no map ("").
const ColourMap* mapToAverageBy(std::string_view id);

// Until one has at most so many pixels on its longer side.
inline constexpr std::size_t kSmallestHalving = 64;

// Of a bitmap in the map's colours. A pixel has the colour of the mean place on the map of 2 x 2 pixels, without those
// whose values are missing: a mean of their colours would show +1 beside -1 in a colour that stands for neither 0 nor
// any other value. A last odd row or column joins no pair and falls away.
std::vector<Bitmap> halvings(const Bitmap& bitmap, const ColourMap& map);

// The same for any size that is not larger: a pixel that lies in two counts for each with its share.
Bitmap shrunk(const Bitmap& bitmap, const ColourMap& map, std::size_t width, std::size_t height);

} // namespace acti

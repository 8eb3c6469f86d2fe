// Numbers to pictures: greys, a diverging map, and the three states of a winner over its image.
#pragma once

#include "core/figure/bitmap.h"
#include "core/figure/colour_map.h"
#include "core/numeric/range.h"
#include "core/spatial/funnel.h"
#include "core/tensor/tensor.h"

#include <span>

namespace acti {

// The winner's colours: T amber, a tie blue; where x wins the image stays as it is. Apart from each other in every
// common form of colour blindness (Okabe and Ito 2008).
inline constexpr Rgb kConditionColour{230, 159, 0};
inline constexpr Rgb kTieColour{0, 114, 178};

// The values without the outermost `tail` on either side: what greys should span. Infinite and NaN values do not count.
// [0, 1] where there are none; a little wider than a point where all are equal.
Range robustRange(std::span<const float> values, double tail = 0.002);

// `plane` holds width * height values, row-major. Values outside `range` are clamped; NaN shows as the map's missing
// colour.
Bitmap colourPlane(std::span<const float> plane, std::size_t width, const ColourMap& map, const Range& range);

// The grey image under the winner's colours at `opacity` (0..1).
Bitmap colourWinners(std::span<const unsigned char> winners, std::span<const float> plane, std::size_t width,
                     const Range& greys, double opacity);

} // namespace acti

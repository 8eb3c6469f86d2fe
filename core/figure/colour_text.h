// Colours as people and files write them: "#0072b2".
#pragma once

#include "core/figure/bitmap.h"

#include <optional>
#include <string>
#include <string_view>

namespace acti {

std::string hexOf(Rgb colour); // "#0072b2"

// Six hexadecimal digits after a #, of either case; anything else is no colour.
std::optional<Rgb> rgbFromHex(std::string_view text);

} // namespace acti

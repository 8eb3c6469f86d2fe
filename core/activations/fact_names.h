// Facts in English words, as texts and files have them.
#pragma once

#include "core/activations/facts.h"

#include <string_view>

namespace acti {

// "C-infinity", "discontinuous".
std::string_view smoothnessName(Smoothness smoothness);

// "non-decreasing", "not monotone".
std::string_view directionName(Direction direction);

} // namespace acti

#include "core/activations/fact_names.h"

namespace acti {

std::string_view smoothnessName(Smoothness smoothness) {
    switch (smoothness) {
    case Smoothness::Discontinuous:
        return "discontinuous";
    case Smoothness::C0:
        return "C0";
    case Smoothness::C1:
        return "C1";
    case Smoothness::C2:
        return "C2";
    case Smoothness::Infinite:
        return "C-infinity";
    }
    return {};
}

std::string_view directionName(Direction direction) {
    switch (direction) {
    case Direction::Neither:
        return "not monotone";
    case Direction::NonDecreasing:
        return "non-decreasing";
    case Direction::NonIncreasing:
        return "non-increasing";
    case Direction::Constant:
        return "constant";
    }
    return {};
}

} // namespace acti

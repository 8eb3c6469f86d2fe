// What is no real: beyond all of them (and below, as -kInf), and undefined.
#pragma once

#include <limits>

namespace acti {

inline constexpr double kInf = std::numeric_limits<double>::infinity();
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

} // namespace acti

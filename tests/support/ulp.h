// The unit in which the errors of floating-point results are told.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {

// The spacing of T at `value`: that of the subnormals at 0, infinite at infinities, NaN at NaN.
template<class T>
T ulpOf(T value) {
    if (!std::isfinite(value))
        return std::fabs(value);
    const T magnitude = std::max(std::fabs(value), std::numeric_limits<T>::min());
    return std::ldexp(T(1), std::ilogb(magnitude) - std::numeric_limits<T>::digits + 1);
}

// |got - want| in ulp of `want`: 0 for equal values (+0 and -0 too), infinite where only one is finite or a NaN.
template<class T>
double ulpDistance(T got, T want) {
    if (got == want || (std::isnan(got) && std::isnan(want)))
        return 0;
    if (!std::isfinite(got) || !std::isfinite(want))
        return std::numeric_limits<double>::infinity();
    // Halves do not overflow, but round among the subnormals.
    const T part = std::fabs(got) > 1 || std::fabs(want) > 1 ? T(0.5) : T(1);
    return static_cast<double>(std::fabs(got * part - want * part) / ulpOf(want)) / static_cast<double>(part);
}

} // namespace acti

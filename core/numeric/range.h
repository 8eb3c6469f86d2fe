// A closed interval of the real line; either end may be infinite.
#pragma once

#include <cmath>

namespace acti {

struct Range {
    double min = 0;
    double max = 0;

    double length() const { return max - min; }
    double centre() const { return min + (max - min) / 2; }
    bool contains(double value) const { return min <= value && value <= max; }
    bool operator==(const Range&) const = default;
};

// How far along the range `value` lies: 0 at its begin, 1 at its end; by logarithms, range and value must be positive.
inline double fractionOf(const Range& range, double value, bool isLogarithmic) {
    return isLogarithmic ? (std::log(value) - std::log(range.min)) / (std::log(range.max) - std::log(range.min))
                         : (value - range.min) / (range.max - range.min);
}

} // namespace acti

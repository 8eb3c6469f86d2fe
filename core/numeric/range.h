// A closed interval of the real line; either end may be infinite.
#pragma once

namespace acti {

struct Range {
    double min = 0;
    double max = 0;

    double length() const { return max - min; }
    double centre() const { return min + (max - min) / 2; }
    bool contains(double value) const { return min <= value && value <= max; }
    bool operator==(const Range&) const = default;
};

} // namespace acti

// The least, mean and largest of many floats, for a summary.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

namespace acti {

// A NaN makes the mean NaN, which JSON writes as null; least and largest are of the others.
struct Extent {
    double least = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    double sum = 0;
    std::size_t count = 0;

    void add(std::span<const float> values) {
        for (const float value : values) {
            const double one = static_cast<double>(value);
            least = std::min(least, one);
            largest = std::max(largest, one);
            sum += one;
        }
        count += values.size();
    }
    double mean() const { return sum / static_cast<double>(count); }
};

inline Extent extentOf(std::span<const float> values) {
    Extent extent;
    extent.add(values);
    return extent;
}

inline nlohmann::json toJson(const Extent& extent) {
    return {{"min", extent.least}, {"mean", extent.mean()}, {"max", extent.largest}};
}

} // namespace acti

#include "core/tensor/nested_numbers.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace acti {
namespace {

using nlohmann::json;

Result<void> flatten(const json& value, std::size_t depth, FloatArray& into) {
    if (value.is_number()) {
        const double number = value.get<double>();
        if (depth != into.shape.size())
            return Error{ErrorCode::Malformed, "mixes numbers and lists at one depth", ""};
        if (std::abs(number) > static_cast<double>(std::numeric_limits<float>::max()))
            return Error{ErrorCode::OutOfRange, shortest(number) + " does not fit a 32-bit float", ""};
        into.values.push_back(static_cast<float>(number));
        return {};
    }
    constexpr std::size_t kMostAxes = 4;
    if (!value.is_array() || depth >= kMostAxes)
        return Error{ErrorCode::Malformed, "must be numbers, nested at most 4 deep, or the name of a .npy file", ""};
    if (depth == into.shape.size() && into.values.empty())
        into.shape.push_back(value.size());
    else if (depth >= into.shape.size() || into.shape[depth] != value.size())
        return Error{ErrorCode::Malformed, "has lists of different lengths at one depth", ""};
    for (const json& item : value)
        if (auto flat = flatten(item, depth + 1, into); !flat)
            return flat;
    return {};
}

} // namespace

Result<FloatArray> nestedNumbers(const json& value) {
    FloatArray array;
    if (auto flat = flatten(value, 0, array); !flat)
        return flat.error();
    return array;
}

} // namespace acti

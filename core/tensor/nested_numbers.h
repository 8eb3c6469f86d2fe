// Arrays written as lists within lists of JSON.
#pragma once

#include "core/base/error.h"
#include "core/tensor/numbers.h"

#include <nlohmann/json_fwd.hpp>

namespace acti {

// [[1, 2], [3, 4]] is 2 x 2; a lone number has no axes; at most 4 axes. Errors: Malformed for anything else, and for
// lists of different lengths at one depth; OutOfRange for numbers that no float can hold.
Result<FloatArray> nestedNumbers(const nlohmann::json& value);

} // namespace acti

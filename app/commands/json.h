// JSON as commands print it: keys in the order written, and numbers that JSON lacks as "inf", "-inf" and "nan".
#pragma once

#include "core/base/text.h"
#include "core/numeric/range.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace acti {

using Json = nlohmann::ordered_json;

inline Json toJson(double value) { return std::isfinite(value) ? Json(value) : Json(shortest(value)); }
inline Json toJson(const Range& range) { return Json::array({toJson(range.min), toJson(range.max)}); }

} // namespace acti

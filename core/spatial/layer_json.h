// One FReLU layer in JSON, both ways: a part of the formats actiscope.frelu and actiscope.stack. Internal to
// core/spatial.
#pragma once

#include "core/spatial/funnel_spec.h"
#include "core/spatial/json_reader.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace acti::detail {

inline constexpr std::size_t kMaxBranches = 64;

// A list of numbers, each with the fewest digits that round to its float.
nlohmann::json numbersToJson(const std::vector<float>& values);

nlohmann::json toJson(const Norm& norm);
// Absent or null: none.
Norm readNorm(JsonReader& reader, const JsonPlace& place);

nlohmann::json toJson(const FunnelLayer& layer);
// The keys of a layer within `object`, which may have others besides. Keys left out have the values of FunnelLayer{},
// except that a norm left out or null is none, and a window left out is that of explicit weights.
const std::vector<std::string>& layerKeys();
FunnelLayer readLayer(JsonReader& reader, const JsonPlace& object);

} // namespace acti::detail

// One FReLU layer in JSON, both ways: a part of the formats actiscope.frelu and actiscope.stack. Internal to
// core/spatial.
#pragma once

#include "core/spatial/funnel_spec.h"
#include "core/spatial/json_reader.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace acti::detail {

inline constexpr std::size_t kMaxBranches = 64;

// Numbers as lists within lists, each with the fewest digits that round to its float; in one list if the shape is not
// theirs. Of more than `mostValues` only {"shape": [...]}.
nlohmann::json arrayToJson(std::span<const float> values, const std::vector<std::size_t>& shape,
                           std::size_t mostValues);
nlohmann::json vectorToJson(const std::vector<float>& values, std::size_t mostValues);

nlohmann::json toJson(const Norm& norm, std::size_t mostValues);
// Absent or null: none; otherwise its kind must be there.
Norm readNorm(JsonReader& reader, const JsonPlace& place);

nlohmann::json toJson(const FunnelLayer& layer, std::size_t mostValues);
// The keys of a layer within `object`, which may have others besides. Keys left out have the values of FunnelLayer{},
// except that a norm left out or null is none, and a window left out is that of explicit weights.
const std::vector<std::string>& layerKeys();
FunnelLayer readLayer(JsonReader& reader, const JsonPlace& object);

} // namespace acti::detail

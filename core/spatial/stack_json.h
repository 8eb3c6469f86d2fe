// The file of a stack of funnels: `{"format": "actiscope.stack", "version": 1, ...}`, read and written.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_stack.h"

#include <cstddef>
#include <filesystem>
#include <limits>
#include <nlohmann/json_fwd.hpp>

namespace acti {

inline constexpr std::size_t kMaxLayers = 64;

// The whole document; reading it back gives an equal value (finite numbers only).
// Arrays of more than `mostValues` values become {"shape": [...]}, which cannot be read back.
nlohmann::json toJson(const FunnelStack& stack, std::size_t mostValues = std::numeric_limits<std::size_t>::max());

// "layers" is a list of 1 to kMaxLayers layers, each with the keys "condition", "combine" and "beta" of the format
// actiscope.frelu. Errors name the key's path, as layers[1].condition.branches[0].window.
Result<FunnelStack> funnelStackFromJson(const nlohmann::json& document, const std::filesystem::path& folder);

} // namespace acti

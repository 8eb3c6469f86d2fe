// The file of a FReLU: `{"format": "actiscope.frelu", "version": 1, ...}`, read and written.
#pragma once

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/spatial/funnel_spec.h"

#include <cstddef>
#include <filesystem>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace acti {

// The whole document, with every key this release runs; reading it back gives an equal value (finite numbers only).
// Arrays of more than `mostValues` values become {"shape": [...]}, which cannot be read back.
nlohmann::json toJson(const FunnelSpec& spec, std::size_t mostValues = std::numeric_limits<std::size_t>::max());

// `folder`: where the .npy files are that the document names; a name cannot lead out of it. Keys left out have the
// values of FunnelSpec{}, except that a norm left out or null is none, and a window left out is that of explicit
// weights. Errors name the key's path, as condition.branches[0].window: NotFound for unknown keys and names, Malformed
// and OutOfRange for values.
Result<FunnelSpec> funnelSpecFromJson(const nlohmann::json& document, const std::filesystem::path& folder);
// The same, but keys that are not known are given to `kept`.
Result<FunnelSpec> funnelSpecKeeping(const nlohmann::json& document, const std::filesystem::path& folder,
                                     std::vector<KeptKey>& kept);

// A file of at most kLargestJsonFile, nested at most kDeepestJson levels; errors name the file and the place in it.
Result<nlohmann::json> readJsonFile(const std::filesystem::path& path);

// `document` with "condition.branches.0.norm.mode=running" applied: a path of keys and indices, "=", and a JSON value
// or a bare word, each at most kDeepestJson levels deep. Objects on the way are made where they are missing; a weights
// preset replaces the preset and its parameters.
Result<nlohmann::json> withSetting(nlohmann::json document, std::string_view setting);

} // namespace acti

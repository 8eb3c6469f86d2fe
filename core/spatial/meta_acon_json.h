// The file of a Meta-ACON: `{"format": "actiscope.meta_acon", "version": 1, ...}`, read and written.
#pragma once

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/spatial/meta_acon_spec.h"

#include <cstddef>
#include <filesystem>
#include <limits>
#include <nlohmann/json_fwd.hpp>

namespace acti {

// The whole document; reading it back gives an equal value (finite numbers only).
// Arrays of more than `mostValues` values become {"shape": [...]}, which cannot be read back.
nlohmann::json toJson(const MetaAconSpec& spec, std::size_t mostValues = std::numeric_limits<std::size_t>::max());

// `folder`: where the .npy files are that the document names; a name cannot lead out of it. Keys left out have the
// values of MetaAconSpec{}: p1, p2, fc1 and fc2 that are left out are drawn by "init"; but a norm left out or null is
// none. p1 and p2 may have the shape C or 1 x C x 1 x 1, weights rows x columns or rows x columns x 1 x 1. What a
// design does not use is checked and changes nothing. Errors name the key's path, as fc1.weight: NotFound for unknown
// keys and words, Unsupported for norms other than batch, Malformed and OutOfRange for values.
Result<MetaAconSpec> metaAconSpecFromJson(const nlohmann::json& document, const std::filesystem::path& folder);
// The same, but keys that are not known are given to `kept`.
Result<MetaAconSpec> metaAconSpecKeeping(const nlohmann::json& document, const std::filesystem::path& folder,
                                         std::vector<KeptKey>& kept);

} // namespace acti

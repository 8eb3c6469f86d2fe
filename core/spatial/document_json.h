// What the JSON documents of core/spatial open with: format, version and the scale of the input. Internal to
// core/spatial.
#pragma once

#include "core/spatial/json_reader.h"
#include "core/tensor/scaling.h"

#include <nlohmann/json.hpp>
#include <string>

namespace acti::detail {

// {"format": format, "version": 1, "scale": ...}
nlohmann::json headToJson(const std::string& format, Scale scale);
// Fails for another format or version; an absent scale is the default.
Scale readHead(JsonReader& reader, const JsonPlace& root, const std::string& format);

} // namespace acti::detail

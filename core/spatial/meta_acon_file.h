// Meta-ACON's numbers out of a file: a whole specification, or arrays under the names of the official code.
#pragma once

#include "core/base/error.h"
#include "core/spatial/meta_acon_spec.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace acti {

// A .json is a specification and replaces all of `spec` but its scale. Of any other file of arrays (array_file.h) those
// are taken that it has: p1, p2; fc1.weight, fc1.bias, fc2.*; bn1.weight, bn1.bias, bn1.running_mean, bn1.running_var,
// bn2.*, as torch names them, and the channel design is chosen where there is a network among them. Errors: those of
// the file and of metaAconSpecFromJson, with the path as `where`; NotFound where nothing is there.
Result<MetaAconSpec> withNumbersFrom(MetaAconSpec spec, const std::filesystem::path& path);

// The specification that a file of arrays alone makes, in which every number stands as the name of its array.
Result<nlohmann::json> metaAconDocumentFrom(const std::filesystem::path& path);

// The only array of a file, one value a channel: a p1 or p2.
Result<std::vector<float>> slopesFrom(const std::filesystem::path& path);

} // namespace acti

// From the inputs that a session names to the numbers they hold.
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <filesystem>

namespace acti {

// Where an asset's file is: "sample:NAME" is a bundled one; a relative path is taken from `folder`. A sample's name is
// a plain file name, so it cannot lead out of the samples' folder.
Result<std::filesystem::path> locate(const Asset& asset, const std::filesystem::path& folder);

// Loads every asset of `session`, or the first error, which names the asset.
Result<Assets> loadAssets(const Session& session, const std::filesystem::path& folder);

} // namespace acti

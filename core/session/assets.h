// From the inputs that a session names to the numbers they hold.
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <filesystem>
#include <functional>
#include <string>

namespace acti {

// Where an asset's file is: "sample:NAME" is a bundled one; a relative path is taken from `folder`. A sample's name is
// a plain file name, so it cannot lead out of the samples' folder.
Result<std::filesystem::path> locate(const Asset& asset, const std::filesystem::path& folder);

// Where the network of an asset's features is: "model:NAME" is a bundled one; else as an asset's path.
Result<std::filesystem::path> locateNetwork(const std::string& network, const std::filesystem::path& folder);

// The numbers of one asset. A picture goes through a network in RGB from 0 to 1; one of a single channel is all three.
// Errors: locate's, loadStored's, and those of Network::open and runNetwork; Cancelled.
Result<StoredInput> loadAsset(const Asset& asset, const std::filesystem::path& folder,
                              const std::function<bool()>& isStopped = {});

// Those whose files are not what the session was saved with, by their SHA-256.
std::vector<Asset> changedAssets(const Session& session, const std::filesystem::path& folder = {});

// Every asset of `session`: those of `known`, and the others loaded. Errors: the first one's, naming the asset;
// Cancelled.
Result<Assets> loadAssets(const Session& session, const std::filesystem::path& folder, Assets known = {},
                          const std::function<bool()>& isStopped = {});

} // namespace acti

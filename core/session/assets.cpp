#include "core/session/assets.h"

#include "core/base/resources.h"

#include <string_view>

namespace acti {
namespace {

constexpr std::string_view kSampleScheme = "sample:";

} // namespace

Result<std::filesystem::path> locate(const Asset& asset, const std::filesystem::path& folder) {
    const std::string_view path = asset.path;
    if (!path.starts_with(kSampleScheme)) {
        if (path.empty())
            return Error{ErrorCode::Malformed, "has no path", "asset " + asset.id};
        const std::filesystem::path given(path);
        return given.is_absolute() ? given : folder / given;
    }
    const std::filesystem::path name(path.substr(kSampleScheme.size()));
    if (name.empty() || name.filename() != name || name == ".." || name == ".")
        return Error{ErrorCode::Malformed, "names no bundled sample: " + asset.path, "asset " + asset.id};
    return dataFolder() / "samples" / name;
}

Result<Assets> loadAssets(const Session& session, const std::filesystem::path& folder) {
    Assets assets;
    for (const Asset& asset : session.assets) {
        const Result<std::filesystem::path> path = locate(asset, folder);
        if (!path)
            return path.error();
        Result<StoredInput> input = loadStored(*path);
        if (!input)
            return Error{input.error().code, message(input.error()), "asset " + asset.id};
        assets[asset.id] = std::make_shared<const StoredInput>(*std::move(input));
    }
    return assets;
}

} // namespace acti

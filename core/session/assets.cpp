#include "core/session/assets.h"

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/base/short_memory.h"
#include "core/network/feature_maps.h"
#include "core/tensor/tensor_file.h"

#include <algorithm>
#include <string_view>

namespace acti {
namespace {

constexpr std::string_view kSampleScheme = "sample:";
constexpr std::string_view kModelScheme = "model:";

// A bundled file of `folder`, or where the path leads from `base`.
Result<std::filesystem::path> located(std::string_view path, std::string_view scheme,
                                      const std::filesystem::path& folder, const std::filesystem::path& base) {
    if (!path.starts_with(scheme)) {
        if (path.empty())
            return Error{ErrorCode::Malformed, "has no path", ""};
        const std::filesystem::path given(path);
        return given.is_absolute() ? given : base / given;
    }
    const std::filesystem::path name(path.substr(scheme.size()));
    if (name.empty() || name.filename() != name || name == ".." || name == ".")
        return Error{ErrorCode::Malformed,
                     "names no bundled " + std::string(scheme.substr(0, scheme.size() - 1)) + ": " + std::string(path),
                     ""};
    return folder / name;
}

// What a network for pictures wants: three channels, from 0 to 1.
Result<Tensor> networkInput(const StoredInput& picture) {
    Result<Tensor> x = scaleInput(picture, Scale::Unit);
    if (!x || x->shape().c != 1)
        return x;
    const Shape& grey = x->shape();
    Tensor rgb = Tensor::uninitialised({grey.n, 3, grey.h, grey.w, std::max(3, grey.rank)});
    const auto to = rgb.mutableValues();
    for (std::size_t plane = 0; plane < rgb.shape().planes(); ++plane)
        std::ranges::copy(x->plane(plane / 3, 0), to.begin() + static_cast<std::ptrdiff_t>(plane * grey.planeSize()));
    return rgb;
}

Result<StoredInput> featuresOf(const StoredInput& picture, const FeatureLayer& features,
                               const std::filesystem::path& folder, const std::function<bool()>& isStopped) {
    const auto path = locateNetwork(features.network, folder);
    if (!path)
        return path.error();
    const auto network = Network::open(*path);
    if (!network)
        return network.error();
    const auto x = networkInput(picture);
    if (!x)
        return x.error();
    NetworkOptions options;
    options.isStopped = isStopped;
    auto maps = runNetwork(*network, *x, {features.layer}, options);
    if (!maps)
        return maps.error();
    StoredInput input;
    input.format = "ONNX";
    for (std::size_t c = 0; c < maps->front().shape().c; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    input.values = std::move(maps->front());
    input.notes = picture.notes;
    return input;
}

} // namespace

Result<std::filesystem::path> locate(const Asset& asset, const std::filesystem::path& folder) {
    auto path = located(asset.path, kSampleScheme, dataFolder() / "samples", folder);
    return path ? path : Error{path.error().code, path.error().what, "asset " + asset.id};
}

Result<std::filesystem::path> locateNetwork(const std::string& network, const std::filesystem::path& folder) {
    return located(network, kModelScheme, dataFolder() / "samples" / "models", folder);
}

Result<StoredInput> loadAsset(const Asset& asset, const std::filesystem::path& folder,
                              const std::function<bool()>& isStopped) {
    const auto path = locate(asset, folder);
    if (!path)
        return path.error();
    auto picture = loadStored(*path, LoadOptions{.isStopped = isStopped, .order = asset.axes});
    if (!picture || !asset.features)
        return picture;
    return orTooLarge(
        path->string(), [&] { return featuresOf(*picture, *asset.features, folder, isStopped); },
        "the maps of this layer do not fit into memory");
}

std::vector<Asset> changedAssets(const Session& session, const std::filesystem::path& folder) {
    std::vector<Asset> changed;
    for (const Asset& asset : session.assets) {
        const auto path = asset.sha256.empty() ? Result<std::filesystem::path>(Error{}) : locate(asset, folder);
        const auto content = path ? sha256OfFile(arrayPath(*path).file) : Result<std::string>(Error{});
        if (content && *content != asset.sha256)
            changed.push_back(asset);
    }
    return changed;
}

Result<Assets> loadAssets(const Session& session, const std::filesystem::path& folder, Assets known,
                          const std::function<bool()>& isStopped) {
    Assets assets = std::move(known);
    for (const Asset& asset : session.assets) {
        if (assets.contains(asset.id))
            continue;
        Result<StoredInput> input = loadAsset(asset, folder, isStopped);
        if (!input)
            return Error{input.error().code, message(input.error()), "asset " + asset.id};
        assets[asset.id] = std::make_shared<const StoredInput>(*std::move(input));
    }
    return assets;
}

} // namespace acti

#include "core/figure/weights_file.h"

#include "core/network/array_file.h"
#include "core/spatial/weights.h"

#include <optional>

namespace acti {
namespace {

// The window that an array of this shape has for so many channels; nothing where it is no window's.
std::optional<Window> windowOf(const std::vector<std::size_t>& shape, std::size_t channels) {
    const std::size_t axes = shape.size();
    if (axes < 2 || axes > 4 || (axes == 4 && shape[1] != 1) || (axes > 2 && shape[0] != channels && shape[0] != 1))
        return std::nullopt;
    constexpr auto kMost = static_cast<std::size_t>(kMaxWindowSide);
    if (shape[axes - 2] > kMost || shape[axes - 1] > kMost)
        return std::nullopt;
    const Window window{static_cast<int>(shape[axes - 2]), static_cast<int>(shape[axes - 1])};
    return checkWindow(window) ? std::optional(window) : std::nullopt;
}

std::string shapeText(const std::vector<std::size_t>& shape) {
    std::string text;
    for (const std::size_t side : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(side);
    return text.empty() ? "a single number" : text;
}

Error noneFits(const ArrayFile& file, const std::filesystem::path& path, std::size_t channels) {
    const std::string count = std::to_string(channels);
    std::string what = "no array is k x k, " + count + " x k x k or " + count + " x 1 x k x k with odd sides up to " +
                       std::to_string(kMaxWindowSide);
    if (file.names().size() == 1)
        if (const auto shape = file.shape(file.names().front()))
            what += "; the only one is " + shapeText(*shape);
    return {ErrorCode::InvalidArgument, what, path.string()};
}

} // namespace

Result<std::vector<std::string>> weightsIn(const std::filesystem::path& path, std::size_t channels) {
    const Result<ArrayFile> file = ArrayFile::open(path);
    if (!file)
        return file.error();
    std::vector<std::string> fitting;
    for (const std::string& name : file->names())
        if (const auto shape = file->shape(name); shape && windowOf(*shape, channels))
            fitting.push_back(name);
    if (fitting.empty())
        return noneFits(*file, path, channels);
    return fitting;
}

Result<FileWeights> loadWeights(const std::filesystem::path& path, std::string_view name, std::size_t channels) {
    const Result<ArrayFile> file = ArrayFile::open(path);
    if (!file)
        return file.error();
    constexpr auto kMostTaps = static_cast<std::size_t>(kMaxWindowSide) * kMaxWindowSide;
    Result<FloatArray> array = file->read(name, channels * kMostTaps);
    if (!array)
        return array.error();
    const auto window = windowOf(array->shape, channels);
    if (!window)
        return noneFits(*file, path, channels);
    FileWeights loaded;
    loaded.window = *window;
    loaded.weights.values = std::move(array->values);
    return loaded;
}

} // namespace acti

// Any file of arrays, opened by its ending: .npy, .npz, .safetensors, .json, and the weights in an .onnx.
#pragma once

#include "core/base/error.h"
#include "core/tensor/numbers.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// Copies are cheap. A .npy and a .json of nested numbers hold one array, whose name is empty.
class ArrayFile {
public:
    // The kinds of file, as in "a .npy, .npz, .safetensors, .onnx or .json file".
    static constexpr const char* kKinds = ".npy, .npz, .safetensors, .onnx or .json";
    static bool hasKnownEnding(const std::filesystem::path& path);

    // Reads what there is, not the numbers (a .json is read whole). Errors as those of the kind's own reader; `where`
    // is the path. Unsupported for another ending.
    static Result<ArrayFile> open(const std::filesystem::path& path);

    const std::vector<std::string>& names() const { return m_names; }
    Result<std::vector<std::size_t>> shape(std::string_view name) const; // `name` must be one of names()

    // One array of at most `valueLimit` values. An empty name is the only array of a file that has one. Errors:
    // NotFound with what there is and the nearest name; OutOfRange for numbers beyond a float; those of the kind's
    // reader. `where` names file and array.
    Result<FloatArray> read(std::string_view name, std::size_t valueLimit) const;

private:
    using Shape = std::function<Result<std::vector<std::size_t>>(std::string_view)>;
    using Read = std::function<Result<FloatArray>(std::string_view, std::size_t)>;
    struct Content {
        std::vector<std::string> names;
        Shape shape;
        Read read;
    };
    static Result<Content> contentOf(const std::filesystem::path& path);
    static Result<Content> tensors(const std::filesystem::path& path);
    static Result<Content> onnx(const std::filesystem::path& path);
    static Result<Content> json(const std::filesystem::path& path);

    ArrayFile(std::filesystem::path path, Content content)
        : m_path(std::move(path)), m_names(std::move(content.names)), m_shape(std::move(content.shape)),
          m_read(std::move(content.read)) {}

    std::filesystem::path m_path;
    std::vector<std::string> m_names;
    Shape m_shape;
    Read m_read;
};

} // namespace acti

// A file of arrays, known by its first bytes: .npy, .npz, .safetensors. What inputs and weights are both read by.
#pragma once

#include "core/base/error.h"
#include "core/tensor/npy.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

enum class TensorFormat { Npy, Npz, Safetensors };

std::optional<TensorFormat> tensorFormatOf(std::string_view firstBytes); // 9 are enough
std::string_view formatName(TensorFormat format);                        // "NPY", ...

// Copies are cheap. A .npy holds one array, whose name is empty.
class TensorFile {
public:
    // Reads what there is, not the numbers. Errors as those of the format's reader, Unsupported for another file;
    // `where` is the path.
    static Result<TensorFile> open(const std::filesystem::path& path);

    TensorFormat format() const { return m_format; }
    const std::vector<std::string>& names() const { return m_names; }
    Result<std::vector<std::size_t>> shape(std::string_view name) const; // `name` must be one of names()

    // One array of at most `valueLimit` values. Errors: those of the format's reader; `where` is empty.
    Result<FloatArray> readFloats(std::string_view name, std::size_t valueLimit) const;
    Result<StoredArray> readStored(std::string_view name, std::size_t valueLimit) const;

private:
    struct Content {
        std::vector<std::string> names;
        std::function<Result<std::vector<std::size_t>>(std::string_view)> shape;
        std::function<Result<FloatArray>(std::string_view, std::size_t)> readFloats;
        std::function<Result<StoredArray>(std::string_view, std::size_t)> readStored;
    };
    static Result<Content> contentOf(TensorFormat format, const ByteSource& source);

    TensorFormat m_format = TensorFormat::Npy;
    std::vector<std::string> m_names;
    Content m_content;
};

// The array called `name`, or the only one for an empty name. Errors: NotFound with what there is and the nearest name.
Result<std::string> chosenArray(std::string_view name, const std::vector<std::string>& names);

// FILE or FILE:NAME, an array in it. A file that is there by the whole name is meant, else the longest one before a
// colon.
struct ArrayPath {
    std::filesystem::path file;
    std::string array;
};
ArrayPath arrayPath(const std::filesystem::path& path);

} // namespace acti

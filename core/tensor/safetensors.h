// `.safetensors` files: a header of JSON with every tensor's name, type, shape and place, then the bytes.
// Format: https://github.com/huggingface/safetensors
#pragma once

#include "core/base/byte_source.h"
#include "core/tensor/npy.h"
#include "core/tensor/numbers.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kLargestSafetensorsHeader = std::size_t{1} << 20; // bytes; the format allows 100 million

bool isSafetensors(std::string_view firstBytes);

class SafetensorsFile {
public:
    // Reads the header and checks all of it: the tensors cover the bytes after it without gap or overlap, and each has
    // the size that its shape and type say, where the type is known. Errors: Malformed, TooLarge.
    static Result<SafetensorsFile> open(ByteSource source);

    const std::vector<std::string>& names() const { return m_names; } // in the order of their bytes
    bool contains(std::string_view name) const { return m_tensors.contains(name); }
    const std::vector<std::size_t>& shape(std::string_view name) const; // `name` must be one of names()

    // At most `valueLimit` values. Errors: TooLarge, Unreadable; Unsupported for types other than NumberType's.
    Result<FloatArray> read(std::string_view name, std::size_t valueLimit) const;
    Result<StoredArray> readStored(std::string_view name, std::size_t valueLimit) const;

    struct Tensor {
        std::string type; // as the file says: "F32"
        std::vector<std::size_t> shape;
        std::uint64_t begin = 0; // from the file's first byte
        std::uint64_t end = 0;
    };

private:
    Result<NpyHeader> checked(std::string_view name, std::size_t valueLimit) const;

    explicit SafetensorsFile(ByteSource source) : m_source(std::move(source)) {}

    ByteSource m_source;
    std::vector<std::string> m_names;
    std::map<std::string, Tensor, std::less<>> m_tensors;
};

} // namespace acti

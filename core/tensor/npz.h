// NumPy's `.npz` files: a zip archive of `.npy` files, listed and read by name, and written.
#pragma once

#include "core/base/byte_source.h"
#include "core/tensor/npy.h"
#include "core/tensor/numbers.h"
#include "core/tensor/zip.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// An open archive. A member x.npy is the array "x"; what else is in the archive is passed over.
class NpzFile {
public:
    // Reads the directory alone. Errors as zipMembers'.
    static Result<NpzFile> open(ByteSource source);

    const std::vector<std::string>& names() const { return m_names; } // in the archive's order
    bool contains(std::string_view name) const { return m_members.contains(name); }

    // The axes of an array, from its header; `name` must be one of names().
    Result<std::vector<std::size_t>> shape(std::string_view name) const;

    // An array of at most `valueLimit` values. Its own header, the archive's size for it, its checksum and its packed
    // bytes must agree; the first two are compared before memory is taken. Errors: Malformed, Unsupported, TooLarge,
    // Unreadable.
    Result<FloatArray> read(std::string_view name, std::size_t valueLimit) const;
    Result<StoredArray> readStored(std::string_view name, std::size_t valueLimit) const;

private:
    // The bytes of the array's own .npy file, found acceptable.
    Result<std::string> bytesOf(std::string_view name, std::size_t valueLimit) const;

    explicit NpzFile(ByteSource source) : m_source(std::move(source)) {}

    ByteSource m_source;
    std::vector<std::string> m_names;
    std::map<std::string, ZipMember, std::less<>> m_members;
};

struct NamedArray {
    std::string name;
    FloatArray array;
};

// Stored, whole or not at all, and the same bytes for the same arrays.
Result<void> writeNpz(const std::filesystem::path& path, std::span<const NamedArray> arrays);

} // namespace acti

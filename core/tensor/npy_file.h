// A `.npy` file that is written in pieces: plane by plane, row by row.
#pragma once

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/tensor/npy_header.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace acti {

// Whole or not at all, by AtomicFile: without commit there is no file.
class NpyFile {
public:
    // Errors: WriteFailed.
    static Result<NpyFile> create(const std::filesystem::path& path, NumberType type,
                                  std::span<const std::size_t> shape);

    // The next values in C order, in this machine's byte order: no more than the shape has left.
    Result<void> append(std::span<const std::byte> values);
    Result<void> commit(); // once, after as many values as the shape has

private:
    NpyFile(AtomicFile file, std::size_t missing);

    AtomicFile m_file;
    std::size_t m_missing; // bytes
};

} // namespace acti

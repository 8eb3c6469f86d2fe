// NumPy's `.npy` files, read with bounds and written whole.
#pragma once

#include "core/base/error.h"
#include "core/tensor/npy_header.h"
#include "core/tensor/tensor.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <variant>
#include <vector>

namespace acti {

// An array in C order, whatever order its file had.
struct NpyArray {
    using Values =
        std::variant<std::vector<float>, std::vector<double>, std::vector<std::uint8_t>, std::vector<std::uint16_t>>;
    std::vector<std::size_t> shape;
    Values values;

    std::size_t size() const;
    std::vector<double> asDoubles() const;
    std::vector<float> asFloats() &&; // float64 is rounded; without a copy for float32
};

// At most `valueLimit` values. The header is bounded and compared with the file's size before anything is allocated; a
// file that is longer or shorter than its header says is refused. Errors: NotFound, Unreadable, Malformed, Unsupported,
// TooLarge.
Result<NpyArray> readNpy(const std::filesystem::path& path, std::size_t valueLimit = 600'000'000);

// Whole or not at all, by writeAtomically. `values` in C order of `shape`.
Result<void> writeNpy(const std::filesystem::path& path, std::span<const float> values,
                      std::span<const std::size_t> shape);
Result<void> writeNpy(const std::filesystem::path& path, std::span<const double> values,
                      std::span<const std::size_t> shape);
Result<void> writeNpy(const std::filesystem::path& path, std::span<const std::uint8_t> values,
                      std::span<const std::size_t> shape);

// With the axes its source had: H x W comes back as H x W.
Result<void> writeNpy(const std::filesystem::path& path, const Tensor& tensor);
Result<void> writeNpy(const std::filesystem::path& path, const WinnerMap& map);

} // namespace acti

// NumPy's `.npy` files, read with bounds and written whole.
#pragma once

#include "core/base/byte_source.h"
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

// Every NumberType that NumPy has: float32, float64, uint8 and uint16 as they are, float16 as floats, bool as bytes of
// 0 and 1, other whole numbers as doubles (Unsupported where a double cannot hold one). At most `valueLimit` values.
// The header is bounded and compared with the size before anything is allocated; what is longer or shorter than its
// header says is refused. Errors: NotFound, Unreadable, Malformed, Unsupported, TooLarge.
Result<NpyArray> readNpy(const std::filesystem::path& path, std::size_t valueLimit = 600'000'000);
Result<NpyArray> readNpy(const ByteSource& source, std::size_t valueLimit = 600'000'000);

// The same as floats, and what was lost by it.
Result<FloatArray> readNpyAsFloats(const ByteSource& source, std::size_t valueLimit);

// Values in the narrowest form that has them all as they are, or else as floats.
struct StoredArray {
    using Values = std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<float>>;
    NumberType type = NumberType::Float32; // as the file has them
    std::vector<std::size_t> shape;
    Values values;
    NumberLoss loss;
};

Result<StoredArray> readStoredNpy(const ByteSource& source, std::size_t valueLimit);

// The numbers that `header` describes and `source` has, in C order. Errors: Unreadable.
Result<StoredArray> readStoredValues(const ByteSource& source, const NpyHeader& header);
Result<FloatArray> readFloatValues(const ByteSource& source, const NpyHeader& header);

// The header alone, once it agrees with `sourceSize`, the bytes there are in all. `start`: as parseNpyHeader's.
Result<NpyHeader> checkedNpyHeader(std::string_view start, std::uint64_t sourceSize, std::size_t valueLimit);

// The bytes of a file.
std::string npyBytes(const FloatArray& array);

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

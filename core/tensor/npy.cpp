#include "core/tensor/npy.h"

#include "core/base/atomic_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>
#include <new>
#include <string>

namespace acti {
namespace {

template<class T>
void swapBytes(std::vector<T>& values) {
    for (T& value : values) {
        auto bytes = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
        std::ranges::reverse(bytes);
        value = std::bit_cast<T>(bytes);
    }
}

// Walks the C order of `shape` while stepping through storage whose first axis is the fastest.
template<class T>
std::vector<T> fromFortranOrder(const std::vector<T>& stored, const std::vector<std::size_t>& shape) {
    std::vector<std::size_t> stride(shape.size(), 1);
    for (std::size_t axis = 1; axis < shape.size(); ++axis)
        stride[axis] = stride[axis - 1] * shape[axis - 1];
    std::vector<std::size_t> index(shape.size(), 0);
    std::vector<T> values(stored.size());
    std::size_t from = 0;
    for (T& value : values) {
        value = stored[from];
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            from += stride[axis];
            if (++index[axis] < shape[axis])
                break;
            from -= stride[axis] * shape[axis];
            index[axis] = 0;
        }
    }
    return values;
}

template<class T>
Result<NpyArray> readValues(std::ifstream& file, const NpyHeader& header) {
    std::vector<T> values(header.valueCount());
    const auto bytes = static_cast<std::streamsize>(values.size() * sizeof(T));
    file.clear();
    file.seekg(static_cast<std::streamoff>(header.dataOffset));
    file.read(reinterpret_cast<char*>(values.data()), bytes);
    if (file.gcount() != bytes)
        return Error{ErrorCode::Unreadable, "cannot be read to its end", ""};
    if (header.isBigEndian)
        swapBytes(values);
    if (header.isFortranOrder && header.shape.size() > 1)
        values = fromFortranOrder(values, header.shape);
    return NpyArray{header.shape, std::move(values)};
}

Result<NpyArray> readValuesOf(NpyType type, std::ifstream& file, const NpyHeader& header) {
    switch (type) {
    case NpyType::Float32:
        return readValues<float>(file, header);
    case NpyType::Float64:
        return readValues<double>(file, header);
    case NpyType::UInt8:
        return readValues<std::uint8_t>(file, header);
    case NpyType::UInt16:
        return readValues<std::uint16_t>(file, header);
    }
    return Error{ErrorCode::Unsupported, "holds values of an unknown type", ""};
}

Result<void> checkSize(const NpyHeader& header, std::uintmax_t fileSize, std::size_t valueLimit) {
    const std::size_t count = header.valueCount();
    if (count > valueLimit)
        return Error{ErrorCode::TooLarge,
                     "has " + std::to_string(count) + " values, over the limit of " + std::to_string(valueLimit), ""};
    const std::size_t needed = header.dataOffset + count * bytesPerValue(header.type);
    if (fileSize != needed)
        return Error{ErrorCode::Malformed,
                     "is not a valid .npy file: its header says " + std::to_string(needed) + " bytes, the file has " +
                         std::to_string(fileSize),
                     ""};
    return {};
}

Result<NpyArray> readOpen(std::ifstream& file, std::uintmax_t fileSize, std::size_t valueLimit) {
    std::string start(std::min<std::uintmax_t>(fileSize, kNpyHeaderLimit), '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    const auto header = parseNpyHeader(start);
    if (!header)
        return header.error();
    if (const auto checked = checkSize(*header, fileSize, valueLimit); !checked)
        return checked.error();
    try {
        return readValuesOf(header->type, file, *header);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "does not fit into memory", ""};
    }
}

template<class T>
Result<void> write(const std::filesystem::path& path, NpyType type, std::span<const T> values,
                   std::span<const std::size_t> shape) {
    std::size_t count = 1;
    for (const std::size_t axis : shape)
        count *= axis;
    ACTI_EXPECT(count == values.size());
    const std::string header = npyHeaderText(type, shape);
    std::string bytes;
    bytes.reserve(header.size() + values.size_bytes());
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    return writeAtomically(path, bytes);
}

} // namespace

std::size_t NpyArray::size() const {
    return std::visit([](const auto& list) { return list.size(); }, values);
}

std::vector<double> NpyArray::asDoubles() const {
    return std::visit([](const auto& list) { return std::vector<double>(list.begin(), list.end()); }, values);
}

std::vector<float> NpyArray::asFloats() && {
    if (auto* floats = std::get_if<std::vector<float>>(&values))
        return std::move(*floats);
    std::vector<float> floats(size());
    std::visit(
        [&](const auto& list) {
            std::ranges::transform(list, floats.begin(), [](auto v) { return static_cast<float>(v); });
        },
        values);
    return floats;
}

Result<NpyArray> readNpy(const std::filesystem::path& path, std::size_t valueLimit) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "there is no such file", path.string()};
    if (status.type() != std::filesystem::file_type::regular)
        return Error{ErrorCode::Unreadable, "is not a regular file", path.string()};
    std::ifstream file(path, std::ios::binary);
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (!file || code)
        return Error{ErrorCode::Unreadable, "cannot be opened for reading", path.string()};
    auto array = readOpen(file, size, valueLimit);
    if (array)
        return array;
    return Error{array.error().code, array.error().what, path.string()};
}

Result<void> writeNpy(const std::filesystem::path& path, std::span<const float> values,
                      std::span<const std::size_t> shape) {
    return write(path, NpyType::Float32, values, shape);
}

Result<void> writeNpy(const std::filesystem::path& path, std::span<const double> values,
                      std::span<const std::size_t> shape) {
    return write(path, NpyType::Float64, values, shape);
}

Result<void> writeNpy(const std::filesystem::path& path, std::span<const std::uint8_t> values,
                      std::span<const std::size_t> shape) {
    return write(path, NpyType::UInt8, values, shape);
}

Result<void> writeNpy(const std::filesystem::path& path, const Tensor& tensor) {
    return writeNpy(path, tensor.values(), tensor.shape().axes());
}

Result<void> writeNpy(const std::filesystem::path& path, const WinnerMap& map) {
    return writeNpy(path, map.values(), map.shape().axes());
}

} // namespace acti

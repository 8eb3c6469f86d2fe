#include "core/tensor/npy.h"

#include "core/base/short_memory.h"
#include "core/tensor/npy_file.h"

#include <algorithm>
#include <array>
#include <bit>
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
Result<NpyArray> readValues(const ByteSource& source, const NpyHeader& header) {
    std::vector<T> values(header.count);
    if (!source.read(header.dataOffset, std::as_writable_bytes(std::span(values))))
        return Error{ErrorCode::Unreadable, "cannot be read to its end", ""};
    if (header.isBigEndian)
        swapBytes(values);
    if (header.isFortranOrder && header.shape.size() > 1)
        values = fromFortranOrder(values, header.shape);
    return NpyArray{header.shape, std::move(values)};
}

Result<NpyArray> readValuesOf(const ByteSource& source, const NpyHeader& header) {
    switch (header.type) {
    case NumberType::Float32:
        return readValues<float>(source, header);
    case NumberType::Float64:
        return readValues<double>(source, header);
    case NumberType::UInt8:
        return readValues<std::uint8_t>(source, header);
    case NumberType::UInt16:
        return readValues<std::uint16_t>(source, header);
    default:
        return Error{ErrorCode::Unsupported,
                     "holds values of the type " + std::string(nameOf(header.type)) +
                         "; float32, float64, uint8 and uint16 can be read",
                     ""};
    }
}

Result<FloatArray> readFloats(const ByteSource& source, const NpyHeader& header) {
    std::vector<std::byte> bytes(header.count * bytesPerValue(header.type));
    if (!source.read(header.dataOffset, bytes))
        return Error{ErrorCode::Unreadable, "cannot be read to its end", ""};
    FloatArray array{header.shape, floatsFrom(header.type, bytes, header.isBigEndian)};
    if (header.isFortranOrder && header.shape.size() > 1)
        array.values = fromFortranOrder(array.values, header.shape);
    return array;
}

template<class Read>
auto readWith(const ByteSource& source, std::size_t valueLimit, Read read) -> decltype(read(source, NpyHeader{})) {
    const auto start = source.text(0, kNpyHeaderLimit);
    if (!start)
        return start.error();
    const auto header = checkedNpyHeader(*start, source.size(), valueLimit);
    if (!header)
        return header.error();
    return orTooLarge("", [&] { return read(source, *header); });
}

template<class T>
std::string bytesOf(NumberType type, std::span<const T> values, std::span<const std::size_t> shape) {
    ACTI_EXPECT(valueCount(shape) == values.size());
    const std::string header = npyHeaderText(type, shape);
    std::string bytes;
    bytes.reserve(header.size() + values.size_bytes());
    bytes += header;
    return bytes.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
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

Result<NpyHeader> checkedNpyHeader(std::string_view start, std::uint64_t sourceSize, std::size_t valueLimit) {
    auto header = parseNpyHeader(start);
    if (!header)
        return header;
    if (header->count > valueLimit)
        return Error{
            ErrorCode::TooLarge,
            "has " + std::to_string(header->count) + " values, over the limit of " + std::to_string(valueLimit), ""};
    const std::size_t needed = header->dataOffset + header->count * bytesPerValue(header->type);
    if (sourceSize != needed)
        return Error{ErrorCode::Malformed,
                     "is not a valid .npy file: its header says " + std::to_string(needed) + " bytes, the file has " +
                         std::to_string(sourceSize),
                     ""};
    return header;
}

Result<NpyArray> readNpy(const ByteSource& source, std::size_t valueLimit) {
    return readWith(source, valueLimit, readValuesOf);
}

Result<NpyArray> readNpy(const std::filesystem::path& path, std::size_t valueLimit) {
    const auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    auto array = readNpy(*source, valueLimit);
    if (array)
        return array;
    return Error{array.error().code, array.error().what, path.string()};
}

Result<FloatArray> readNpyAsFloats(const ByteSource& source, std::size_t valueLimit) {
    return readWith(source, valueLimit, readFloats);
}

std::string npyBytes(const FloatArray& array) { return bytesOf<float>(NumberType::Float32, array.values, array.shape); }

namespace {

Result<void> write(const std::filesystem::path& path, NumberType type, std::span<const std::byte> values,
                   std::span<const std::size_t> shape) {
    auto file = NpyFile::create(path, type, shape);
    if (!file)
        return file.error();
    if (auto appended = file->append(values); !appended)
        return appended;
    return file->commit();
}

} // namespace

Result<void> writeNpy(const std::filesystem::path& path, std::span<const float> values,
                      std::span<const std::size_t> shape) {
    return write(path, NumberType::Float32, std::as_bytes(values), shape);
}

Result<void> writeNpy(const std::filesystem::path& path, std::span<const double> values,
                      std::span<const std::size_t> shape) {
    return write(path, NumberType::Float64, std::as_bytes(values), shape);
}

Result<void> writeNpy(const std::filesystem::path& path, std::span<const std::uint8_t> values,
                      std::span<const std::size_t> shape) {
    return write(path, NumberType::UInt8, std::as_bytes(values), shape);
}

Result<void> writeNpy(const std::filesystem::path& path, const Tensor& tensor) {
    return writeNpy(path, tensor.values(), tensor.shape().axes());
}

Result<void> writeNpy(const std::filesystem::path& path, const WinnerMap& map) {
    return writeNpy(path, map.values(), map.shape().axes());
}

} // namespace acti

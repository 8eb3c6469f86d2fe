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

Error cutShort() { return {ErrorCode::Unreadable, "cannot be read to its end", ""}; }

bool isTurned(const NpyHeader& header) { return header.isFortranOrder && header.shape.size() > 1; }

// As the file has them, in C order.
template<class T>
Result<std::vector<T>> plainValues(const ByteSource& source, const NpyHeader& header) {
    std::vector<T> values(header.count);
    if (!source.read(header.dataOffset, std::as_writable_bytes(std::span(values))))
        return cutShort();
    if (header.isBigEndian)
        swapBytes(values);
    return isTurned(header) ? fromFortranOrder(values, header.shape) : std::move(values);
}

template<class To, class T>
Result<To> arrayOf(const ByteSource& source, const NpyHeader& header, To array) {
    auto values = plainValues<T>(source, header);
    if (!values)
        return values.error();
    array.values = *std::move(values);
    return array;
}

// Bytes of 0 and 1.
template<class To>
Result<To> truthsOf(const ByteSource& source, const NpyHeader& header, To array) {
    auto bytes = plainValues<std::uint8_t>(source, header);
    if (!bytes)
        return bytes.error();
    for (std::uint8_t& byte : *bytes)
        byte = byte == 0 ? 0 : 1;
    array.values = *std::move(bytes);
    return array;
}

Result<NpyArray> doublesOf(const ByteSource& source, const NpyHeader& header) {
    std::vector<std::byte> bytes(header.count * bytesPerValue(header.type));
    if (!source.read(header.dataOffset, bytes))
        return cutShort();
    auto values = doublesFrom(header.type, bytes, header.isBigEndian);
    if (!values)
        return Error{ErrorCode::Unsupported, "holds whole numbers beyond 2^53, which a double cannot hold exactly", ""};
    return NpyArray{header.shape, isTurned(header) ? fromFortranOrder(*values, header.shape) : *std::move(values)};
}

Result<NpyArray> readValuesOf(const ByteSource& source, const NpyHeader& header) {
    const NpyArray array{header.shape, {}};
    switch (header.type) {
    case NumberType::Float32:
        return arrayOf<NpyArray, float>(source, header, array);
    case NumberType::Float64:
        return arrayOf<NpyArray, double>(source, header, array);
    case NumberType::UInt8:
        return arrayOf<NpyArray, std::uint8_t>(source, header, array);
    case NumberType::UInt16:
        return arrayOf<NpyArray, std::uint16_t>(source, header, array);
    case NumberType::Boolean:
        return truthsOf(source, header, array);
    default:
        return doublesOf(source, header);
    }
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

Result<FloatArray> readFloatValues(const ByteSource& source, const NpyHeader& header) {
    constexpr std::size_t kBlock = 65'536; // values that are in memory twice at once
    const std::size_t width = bytesPerValue(header.type);
    FloatArray array{header.shape, std::vector<float>(header.count), {}};
    std::vector<std::byte> bytes(std::min(kBlock, header.count) * width);
    for (std::size_t done = 0; done < header.count; done += kBlock) {
        const std::size_t count = std::min(kBlock, header.count - done);
        const std::span block = std::span(bytes).first(count * width);
        if (!source.read(header.dataOffset + done * width, block))
            return cutShort();
        array.loss += writeFloats(header.type, block, header.isBigEndian, std::span(array.values).subspan(done, count));
    }
    if (isTurned(header))
        array.values = fromFortranOrder(array.values, header.shape);
    return array;
}

Result<StoredArray> readStoredValues(const ByteSource& source, const NpyHeader& header) {
    StoredArray array{header.type, header.shape, {}, {}};
    switch (header.type) {
    case NumberType::UInt8:
        return arrayOf<StoredArray, std::uint8_t>(source, header, std::move(array));
    case NumberType::UInt16:
        return arrayOf<StoredArray, std::uint16_t>(source, header, std::move(array));
    case NumberType::Boolean:
        return truthsOf(source, header, std::move(array));
    default:
        break;
    }
    auto floats = readFloatValues(source, header);
    if (!floats)
        return floats.error();
    array.values = std::move(floats->values);
    array.loss = std::move(floats->loss);
    return array;
}

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

Result<StoredArray> readStoredNpy(const ByteSource& source, std::size_t valueLimit) {
    return readWith(source, valueLimit, readStoredValues);
}

Result<FloatArray> readNpyAsFloats(const ByteSource& source, std::size_t valueLimit) {
    return readWith(source, valueLimit, readFloatValues);
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

#include "core/network/onnx_tensor.h"

#include "core/base/short_memory.h"
#include "core/network/protobuf_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace acti {
namespace detail {
namespace {

using Storage = OnnxTensor::Storage;

// TensorProto.DataType, and the field that holds its values where raw_data does not.
struct TypeRow {
    std::uint64_t number;
    NumberType type;
    std::uint32_t field;
};

enum Field : std::uint32_t {
    kDims = 1,
    kDataType = 2,
    kSegment = 3,
    kFloatData = 4,
    kInt32Data = 5,
    kStringData = 6,
    kInt64Data = 7,
    kName = 8,
    kRawData = 9,
    kDoubleData = 10,
    kUInt64Data = 11,
    kExternalData = 13,
    kDataLocation = 14
};

constexpr TypeRow kTypes[] = {
    {1, NumberType::Float32, kFloatData},   {2, NumberType::UInt8, kInt32Data},
    {3, NumberType::Int8, kInt32Data},      {4, NumberType::UInt16, kInt32Data},
    {5, NumberType::Int16, kInt32Data},     {6, NumberType::Int32, kInt32Data},
    {7, NumberType::Int64, kInt64Data},     {9, NumberType::Boolean, kInt32Data},
    {10, NumberType::Float16, kInt32Data},  {11, NumberType::Float64, kDoubleData},
    {12, NumberType::UInt32, kUInt64Data},  {13, NumberType::UInt64, kUInt64Data},
    {16, NumberType::BFloat16, kInt32Data},
};

constexpr std::size_t kMostAxes = 8;
constexpr std::size_t kMostParts = 4096;

Storage storageOf(std::uint32_t field) {
    return field == kRawData      ? Storage::Raw
           : field == kFloatData  ? Storage::Fixed32
           : field == kDoubleData ? Storage::Fixed64
                                  : Storage::Varints;
}

class TensorReader {
public:
    Result<OnnxTensor> read(std::string_view message) {
        ProtobufReader reader(message);
        while (auto field = reader.next())
            take(*field);
        if (reader.isDamaged())
            fail(ErrorCode::Malformed, "is damaged");
        finish();
        if (m_error)
            return Error{m_error->code,
                         (m_tensor.name.empty() ? std::string("a tensor") : "the tensor \"" + m_tensor.name + "\"") +
                             " " + m_error->what,
                         ""};
        return std::move(m_tensor);
    }

private:
    void fail(ErrorCode code, std::string what) {
        if (!m_error)
            m_error = Error{code, std::move(what), ""};
    }

    void take(const ProtobufField& field) {
        switch (field.number) {
        case kDims:
            return takeDims(field);
        case kDataType:
            return field.type == WireType::Varint ? void(m_type = field.value)
                                                  : fail(ErrorCode::Malformed, "has no type");
        case kName:
            return takeName(field);
        case kFloatData:
        case kInt32Data:
        case kInt64Data:
        case kRawData:
        case kDoubleData:
        case kUInt64Data:
            return takeData(field);
        case kDataLocation:
            if (field.type == WireType::Varint && field.value == 0)
                return;
            [[fallthrough]];
        case kExternalData:
            return fail(ErrorCode::Unsupported,
                        "keeps its numbers in another file; only files that are whole can be read");
        case kSegment:
            return fail(ErrorCode::Unsupported, "is one segment of a tensor");
        case kStringData:
            return fail(ErrorCode::Unsupported, "holds texts");
        default:
            return;
        }
    }

    void takeName(const ProtobufField& field) {
        if (field.type != WireType::Bytes || !isPlainName(field.bytes))
            return fail(ErrorCode::Malformed, "has a name that is too long or not of printable characters");
        m_tensor.name = field.bytes;
    }

    void takeDims(const ProtobufField& field) {
        std::string_view bytes = field.bytes;
        if (field.type != WireType::Varint && field.type != WireType::Bytes)
            return fail(ErrorCode::Malformed, "has a damaged shape");
        while (!bytes.empty() && !m_error) {
            const auto axis = takeVarint(bytes);
            if (!axis)
                return fail(ErrorCode::Malformed, "has a damaged shape");
            if (*axis > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
                return fail(ErrorCode::Malformed, "has a negative axis");
            if (m_tensor.shape.size() == kMostAxes)
                return fail(ErrorCode::Unsupported, "has more than 8 axes");
            m_tensor.shape.push_back(static_cast<std::size_t>(*axis));
        }
    }

    void takeData(const ProtobufField& field) {
        if (m_dataField != 0 && (m_dataField != field.number || field.number == kRawData))
            return fail(ErrorCode::Malformed, "keeps its numbers in two places");
        m_dataField = field.number;
        m_tensor.storage = storageOf(field.number);
        const bool isOne = (m_tensor.storage == Storage::Varints && field.type == WireType::Varint) ||
                           (m_tensor.storage == Storage::Fixed32 && field.type == WireType::Fixed32) ||
                           (m_tensor.storage == Storage::Fixed64 && field.type == WireType::Fixed64);
        if (!isOne && field.type != WireType::Bytes)
            return fail(ErrorCode::Malformed, "has damaged numbers");
        if (m_tensor.parts.size() == kMostParts)
            return fail(ErrorCode::TooLarge, "keeps its numbers in too many parts");
        m_tensor.parts.push_back(field.bytes);
    }

    // How many values there are; none where they are no whole number of values.
    std::optional<std::size_t> storedCount() const {
        const std::size_t width = m_tensor.storage == Storage::Raw       ? bytesPerValue(m_tensor.type)
                                  : m_tensor.storage == Storage::Fixed32 ? 4
                                  : m_tensor.storage == Storage::Fixed64 ? 8
                                                                         : 1;
        std::size_t count = 0;
        for (std::string_view part : m_tensor.parts) {
            if (m_tensor.storage != Storage::Varints) {
                if (part.size() % width != 0)
                    return std::nullopt;
                count += part.size() / width;
                continue;
            }
            for (; !part.empty(); ++count)
                if (!takeVarint(part))
                    return std::nullopt;
        }
        return count;
    }

    void finish() {
        if (m_error)
            return;
        const auto* row = std::ranges::find(kTypes, m_type, &TypeRow::number);
        if (row == std::end(kTypes))
            return fail(ErrorCode::Unsupported, "is of a type (" + std::to_string(m_type) +
                                                    ") that cannot be read; whole numbers and floats can");
        m_tensor.type = row->type;
        const auto count = valueCount(m_tensor.shape);
        if (!count)
            return fail(ErrorCode::Malformed, "claims more values than any file holds");
        if (m_dataField != 0 && m_dataField != kRawData && m_dataField != row->field)
            return fail(ErrorCode::Malformed, "keeps its numbers in a place for another type");
        const auto stored = storedCount();
        if (!stored || *stored != *count)
            fail(ErrorCode::Malformed, "is of " + shapeText(m_tensor.shape) + " (" + std::to_string(*count) +
                                           " values), but the file has " +
                                           (stored ? std::to_string(*stored) : std::string("an odd number of bytes")) +
                                           (stored ? " for it" : ""));
    }

    OnnxTensor m_tensor;
    std::uint64_t m_type = 0;
    std::uint32_t m_dataField = 0;
    std::optional<Error> m_error;
};

} // namespace

bool isPlainName(std::string_view name) {
    constexpr std::size_t kLongestName = 1000;
    return name.size() <= kLongestName && std::ranges::none_of(name, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x20 || byte == 0x7f;
           });
}

Result<OnnxTensor> parseOnnxTensor(std::string_view message) { return TensorReader().read(message); }

namespace {

// A varint as the type means it: halves are their bits, and negative numbers are sign-extended.
float varintValue(NumberType type, std::uint64_t value) {
    if (type == NumberType::Float16 || type == NumberType::BFloat16) {
        const auto bits = static_cast<std::uint16_t>(value);
        return floatsFrom(type, std::as_bytes(std::span(&bits, 1))).front();
    }
    if (type == NumberType::UInt64)
        return static_cast<float>(value);
    return static_cast<float>(static_cast<std::int64_t>(value));
}

std::vector<float> valuesOf(const OnnxTensor& tensor) {
    std::vector<float> values;
    for (std::string_view part : tensor.parts) {
        if (tensor.storage == Storage::Varints) {
            while (const auto value = takeVarint(part))
                values.push_back(varintValue(tensor.type, *value));
            continue;
        }
        const auto floats = floatsFrom(tensor.type, std::as_bytes(std::span(part)));
        if (values.empty())
            values = floats;
        else
            values.insert(values.end(), floats.begin(), floats.end());
    }
    return values;
}

} // namespace
} // namespace detail

Result<FloatArray> floatsOf(const OnnxTensor& tensor, std::size_t valueLimit) {
    const auto count = valueCount(tensor.shape);
    if (!count || *count > valueLimit)
        return Error{
            ErrorCode::TooLarge,
            "is of " + shapeText(tensor.shape) + ", over the limit of " + std::to_string(valueLimit) + " values", ""};
    return orTooLarge("", [&]() -> Result<FloatArray> { return FloatArray{tensor.shape, detail::valuesOf(tensor)}; });
}

} // namespace acti

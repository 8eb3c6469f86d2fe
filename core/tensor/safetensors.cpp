#include "core/tensor/safetensors.h"

#include "core/base/json_text.h"
#include "core/base/short_memory.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace acti {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kMostAxes = 32;
constexpr std::size_t kMostTensors = 10'000;

struct SafetensorsType {
    std::string_view name;
    std::size_t bytes;
    std::optional<NumberType> type; // none: can be listed and not read
};

constexpr SafetensorsType kSafetensorsTypes[] = {
    {"F32", 4, NumberType::Float32},   {"F64", 8, NumberType::Float64}, {"F16", 2, NumberType::Float16},
    {"BF16", 2, NumberType::BFloat16}, {"U8", 1, NumberType::UInt8},    {"U16", 2, NumberType::UInt16},
    {"U32", 4, NumberType::UInt32},    {"U64", 8, NumberType::UInt64},  {"I8", 1, NumberType::Int8},
    {"I16", 2, NumberType::Int16},     {"I32", 4, NumberType::Int32},   {"I64", 8, NumberType::Int64},
    {"BOOL", 1, NumberType::Boolean},  {"F8_E4M3", 1, std::nullopt},    {"F8_E5M2", 1, std::nullopt},
    {"C64", 8, std::nullopt},
};

const SafetensorsType* rowOf(std::string_view name) {
    const auto* row = std::ranges::find(kSafetensorsTypes, name, &SafetensorsType::name);
    return row == std::end(kSafetensorsTypes) ? nullptr : row;
}

Error malformedTensors(const std::string& what) {
    return {ErrorCode::Malformed, "is not a valid .safetensors file: " + what, ""};
}

Error tooMany() { return {ErrorCode::TooLarge, "lists more than " + std::to_string(kMostTensors) + " tensors", ""}; }

std::string inQuotes(std::string_view name) { return "\"" + std::string(name.substr(0, 100)) + "\""; }

std::optional<std::vector<std::uint64_t>> wholeNumbers(const Json& entry, const char* key, std::size_t most) {
    const auto list = entry.find(key);
    if (list == entry.end() || !list->is_array() || list->size() > most)
        return std::nullopt;
    std::vector<std::uint64_t> numbers;
    for (const Json& item : *list) {
        if (!item.is_number_unsigned())
            return std::nullopt;
        numbers.push_back(item.get<std::uint64_t>());
    }
    return numbers;
}

// `dataOffset`: where the tensors' bytes begin in the file, `dataSize` of them.
Result<SafetensorsFile::Tensor> tensorOf(const std::string& name, const Json& entry, std::uint64_t dataOffset,
                                         std::uint64_t dataSize) {
    if (!entry.is_object() || entry.size() != 3 || !entry.contains("dtype") || !entry["dtype"].is_string())
        return malformedTensors(inQuotes(name) + " must have dtype, shape and data_offsets, and nothing else");
    const auto shape = wholeNumbers(entry, "shape", kMostAxes);
    const auto offsets = wholeNumbers(entry, "data_offsets", 2);
    if (!shape || !offsets || offsets->size() != 2)
        return malformedTensors(inQuotes(name) + " has a shape or data_offsets that are no whole numbers");
    const std::uint64_t begin = offsets->front(), end = offsets->back();
    if (begin > end || end > dataSize)
        return malformedTensors(inQuotes(name) + " is said to lie outside the file");
    SafetensorsFile::Tensor tensor{
        entry["dtype"].get<std::string>(), {shape->begin(), shape->end()}, dataOffset + begin, dataOffset + end};
    const auto count = valueCount(tensor.shape);
    const SafetensorsType* row = rowOf(tensor.type); // null: new types come, and the other tensors can be read
    if (!count || (row != nullptr && end - begin != *count * row->bytes))
        return malformedTensors(inQuotes(name) + " has " + std::to_string(end - begin) + " bytes, which is not what " +
                                shapeText(tensor.shape) + " of " + tensor.type + " take");
    return tensor;
}

Result<void> checkCover(const std::map<std::string, SafetensorsFile::Tensor, std::less<>>& tensors,
                        std::uint64_t dataOffset, std::uint64_t fileSize) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;
    for (const auto& [name, tensor] : tensors)
        spans.emplace_back(tensor.begin, tensor.end);
    std::ranges::sort(spans);
    std::uint64_t at = dataOffset;
    for (const auto& [begin, end] : spans) {
        if (begin != at)
            return malformedTensors(begin < at ? "two tensors overlap" : "there are bytes that belong to no tensor");
        at = end;
    }
    return at == fileSize ? Result<void>() : malformedTensors("there are bytes that belong to no tensor");
}

Result<Json> readHeader(const ByteSource& source, std::uint64_t length) {
    const auto text = source.text(kLengthBytes, static_cast<std::size_t>(length));
    if (!text)
        return text.error();
    if (!text->starts_with('{'))
        return malformedTensors("its header does not begin with {");
    constexpr std::ptrdiff_t kColonsATensor = 5; // 4, and some for the remarks
    if (std::ranges::count(*text, ':') > kColonsATensor * static_cast<std::ptrdiff_t>(kMostTensors))
        return tooMany(); // parsing it would take a while
    auto header = parseJson(*text);
    if (!header)
        return malformedTensors("its header " + message(header.error()));
    if (header->size() > kMostTensors)
        return tooMany();
    return header;
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::open(ByteSource source) {
    const auto start = source.text(0, kLengthBytes);
    if (!start)
        return start.error();
    std::uint64_t length = 0;
    for (std::size_t i = start->size(); i-- > 0;)
        length = length << 8 | static_cast<unsigned char>((*start)[i]);
    if (start->size() < kLengthBytes || length > source.size() - kLengthBytes)
        return malformedTensors("its header is said to be longer than the file");
    if (length > kLargestSafetensorsHeader)
        return Error{ErrorCode::TooLarge,
                     "has a header of " + std::to_string(length) + " bytes, over the limit of " +
                         std::to_string(kLargestSafetensorsHeader),
                     ""};
    const auto header = readHeader(source, length);
    if (!header)
        return header.error();
    const std::uint64_t dataOffset = kLengthBytes + length;
    SafetensorsFile file(std::move(source));
    for (const auto& [name, entry] : header->items()) {
        if (name == "__metadata__")
            continue;
        auto tensor = tensorOf(name, entry, dataOffset, file.m_source.size() - dataOffset);
        if (!tensor)
            return tensor.error();
        file.m_tensors.emplace(name, std::move(*tensor));
        file.m_names.push_back(name);
    }
    std::ranges::stable_sort(file.m_names, {}, [&](const std::string& name) { return file.m_tensors.at(name).begin; });
    if (auto covered = checkCover(file.m_tensors, dataOffset, file.m_source.size()); !covered)
        return covered.error();
    return file;
}

const std::vector<std::size_t>& SafetensorsFile::shape(std::string_view name) const {
    const auto found = m_tensors.find(name);
    ACTI_EXPECT(found != m_tensors.end());
    return found->second.shape;
}

bool isSafetensors(std::string_view firstBytes) {
    // A header of under 4 GiB, which is over any limit.
    return firstBytes.size() > kLengthBytes && firstBytes.substr(4, 4) == std::string_view("\0\0\0\0", 4) &&
           firstBytes[kLengthBytes] == '{';
}

// Where its numbers are, as a .npy file would say it.
Result<NpyHeader> SafetensorsFile::checked(std::string_view name, std::size_t valueLimit) const {
    const auto found = m_tensors.find(name);
    ACTI_EXPECT(found != m_tensors.end());
    const auto& tensor = found->second;
    const SafetensorsType* row = rowOf(tensor.type);
    if (row == nullptr || !row->type)
        return Error{ErrorCode::Unsupported,
                     "holds values of the type " + inQuotes(tensor.type) + "; " + std::string(kReadableTypes), ""};
    const std::size_t count = *valueCount(tensor.shape);
    if (count > valueLimit)
        return Error{ErrorCode::TooLarge,
                     "has " + std::to_string(count) + " values, over the limit of " + std::to_string(valueLimit), ""};
    return NpyHeader{*row->type, false, false, tensor.shape, count, static_cast<std::size_t>(tensor.begin)};
}

Result<FloatArray> SafetensorsFile::read(std::string_view name, std::size_t valueLimit) const {
    const auto place = checked(name, valueLimit);
    return place ? orTooLarge("", [&] { return readFloatValues(m_source, *place); }) : place.error();
}

Result<StoredArray> SafetensorsFile::readStored(std::string_view name, std::size_t valueLimit) const {
    const auto place = checked(name, valueLimit);
    return place ? orTooLarge("", [&] { return readStoredValues(m_source, *place); }) : place.error();
}

} // namespace acti

#include "core/network/array_file.h"

#include "core/base/atomic_file.h"
#include "core/base/byte_source.h"
#include "core/base/foreign_file.h"
#include "core/base/json_text.h"
#include "core/network/onnx_model.h"
#include "core/tensor/nested_numbers.h"
#include "core/tensor/tensor_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace acti {
namespace {

Error at(const Error& error, const std::string& where) { return {error.code, error.what, where}; }

// A model and the bytes that it points into.
struct OnnxFile {
    std::string bytes;
    OnnxModel model;

    const OnnxTensor& tensor(std::string_view name) const {
        const auto found = std::ranges::find(model.initialisers, name, &OnnxTensor::name);
        ACTI_EXPECT(found != model.initialisers.end());
        return *found;
    }
};

// What the file is, or else what it should be.
std::string unknownKind(const std::filesystem::path& path) {
    const std::string wanted = std::string("must be a ") + ArrayFile::kKinds + " file";
    const auto source = ByteSource::open(path);
    const auto start = source ? source->text(0, kForeignFileBytes) : Result<std::string>(Error{});
    const auto foreign = start ? foreignFile(*start) : std::nullopt;
    return foreign ? *foreign : wanted;
}

} // namespace

Result<ArrayFile::Content> ArrayFile::tensors(const std::filesystem::path& path) {
    auto opened = TensorFile::open(path);
    if (!opened)
        return opened.error();
    const auto file = std::make_shared<const TensorFile>(*std::move(opened));
    return Content{file->names(), [file](std::string_view name) { return file->shape(name); },
                   [file](std::string_view name, std::size_t limit) { return file->readFloats(name, limit); }};
}

Result<ArrayFile::Content> ArrayFile::onnx(const std::filesystem::path& path) {
    auto bytes = readFile(path, kLargestOnnxFile);
    if (!bytes)
        return bytes.error();
    const auto file = std::make_shared<OnnxFile>(OnnxFile{std::move(*bytes), {}});
    auto model = parseOnnx(file->bytes);
    if (!model)
        return model.error();
    file->model = std::move(*model);
    std::vector<std::string> names;
    for (const OnnxTensor& tensor : file->model.initialisers)
        names.push_back(tensor.name);
    return Content{std::move(names), [file](std::string_view name) { return Result(file->tensor(name).shape); },
                   [file](std::string_view name, std::size_t limit) { return floatsOf(file->tensor(name), limit); }};
}

Result<ArrayFile::Content> ArrayFile::json(const std::filesystem::path& path) {
    const auto text = readFile(path, kLargestJsonFile);
    if (!text)
        return text.error();
    const auto document = parseJson(*text);
    if (!document)
        return Error{document.error().code, message(document.error()), ""};
    auto flat = nestedNumbers(*document);
    if (!flat)
        return flat.error();
    const auto array = std::make_shared<const FloatArray>(std::move(*flat));
    return Content{{""},
                   [array](std::string_view) { return Result(array->shape); },
                   [array](std::string_view, std::size_t limit) {
                       return array->values.size() <= limit
                                  ? Result(*array)
                                  : Error{ErrorCode::TooLarge, "has over " + std::to_string(limit) + " values", ""};
                   }};
}

Result<ArrayFile::Content> ArrayFile::contentOf(const std::filesystem::path& path) {
    const std::string ending = path.extension().string();
    if (ending == ".onnx" || ending == ".json")
        return ending == ".onnx" ? onnx(path) : json(path);
    return hasKnownEnding(path) ? tensors(path) : Error{ErrorCode::Unsupported, unknownKind(path), ""};
}

bool ArrayFile::hasKnownEnding(const std::filesystem::path& path) {
    const std::string ending = path.extension().string();
    return std::ranges::any_of(std::array{".npy", ".npz", ".safetensors", ".onnx", ".json"},
                               [&](const char* known) { return ending == known; });
}

Result<ArrayFile> ArrayFile::open(const std::filesystem::path& path) {
    auto content = contentOf(path);
    return content ? Result(ArrayFile(path, std::move(*content))) : at(content.error(), path.string());
}

Result<std::vector<std::size_t>> ArrayFile::shape(std::string_view name) const {
    ACTI_EXPECT(std::ranges::find(m_names, name) != m_names.end());
    auto shape = m_shape(name);
    return shape ? shape : at(shape.error(), m_path.string() + ", \"" + std::string(name) + "\"");
}

Result<FloatArray> ArrayFile::read(std::string_view name, std::size_t valueLimit) const {
    const auto chosen = chosenArray(name, m_names);
    if (!chosen)
        return at(chosen.error(), m_path.string());
    auto array = m_read(*chosen, valueLimit);
    const std::string where = chosen->empty() ? m_path.string() : m_path.string() + ", \"" + *chosen + "\"";
    if (!array)
        return at(array.error(), where);
    if (array->loss.beyond > 0) // infinite weights would be found much later, and nobody would know why
        return Error{ErrorCode::OutOfRange, lossText(array->loss), where};
    return array;
}

} // namespace acti

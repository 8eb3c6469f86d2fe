#include "core/network/array_file.h"

#include "core/base/atomic_file.h"
#include "core/base/byte_source.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/network/onnx_model.h"
#include "core/tensor/nested_numbers.h"
#include "core/tensor/npy.h"
#include "core/tensor/npz.h"
#include "core/tensor/safetensors.h"

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

// "a", "b" and 7 more
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kMostShown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostShown); ++i)
        text += (i == 0 ? "\"" : i + 1 == names.size() ? " and \"" : ", \"") + names[i].substr(0, 60) + "\"";
    return names.size() <= kMostShown ? text : text + " and " + std::to_string(names.size() - kMostShown) + " more";
}

} // namespace

Result<ArrayFile::Content> ArrayFile::npy(const std::filesystem::path& path) {
    const auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    const auto start = source->text(0, kNpyHeaderLimit);
    if (!start)
        return start.error();
    const auto header = parseNpyHeader(*start);
    if (!header)
        return header.error();
    return Content{{""},
                   [shape = header->shape](std::string_view) { return Result(shape); },
                   [source = *source](std::string_view, std::size_t limit) { return readNpyAsFloats(source, limit); }};
}

Result<ArrayFile::Content> ArrayFile::npz(const std::filesystem::path& path) {
    const auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    auto opened = NpzFile::open(*source);
    if (!opened)
        return opened.error();
    const auto file = std::make_shared<const NpzFile>(std::move(*opened));
    return Content{file->names(), [file](std::string_view name) { return file->shape(name); },
                   [file](std::string_view name, std::size_t limit) { return file->read(name, limit); }};
}

Result<ArrayFile::Content> ArrayFile::safetensors(const std::filesystem::path& path) {
    const auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    auto opened = SafetensorsFile::open(*source);
    if (!opened)
        return opened.error();
    const auto file = std::make_shared<const SafetensorsFile>(std::move(*opened));
    return Content{file->names(), [file](std::string_view name) { return Result(file->shape(name)); },
                   [file](std::string_view name, std::size_t limit) { return file->read(name, limit); }};
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
    return ending == ".npy"           ? npy(path)
           : ending == ".npz"         ? npz(path)
           : ending == ".safetensors" ? safetensors(path)
           : ending == ".onnx"        ? onnx(path)
           : ending == ".json"        ? json(path)
                                      : Error{ErrorCode::Unsupported, std::string("must be a ") + kKinds + " file", ""};
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

Error ArrayFile::missing(std::string_view name) const {
    const std::string wanted(name.substr(0, 100));
    if (m_names.empty())
        return {ErrorCode::NotFound, "has no arrays", m_path.string()};
    if (m_names.front().empty())
        return {ErrorCode::NotFound, "has one array, which has no name; got \"" + wanted + "\"", m_path.string()};
    const std::string near = nearest(wanted, m_names);
    return {ErrorCode::NotFound,
            (wanted.empty() ? "has several arrays, so a name must be given" : "has no array \"" + wanted + "\"") +
                "; it has " + listed(m_names) + (near.empty() ? "" : "; did you mean \"" + near + "\"?"),
            m_path.string()};
}

Result<FloatArray> ArrayFile::read(std::string_view name, std::size_t valueLimit) const {
    const bool isOnly = name.empty() && m_names.size() == 1;
    const auto found = isOnly ? m_names.begin() : std::ranges::find(m_names, name);
    if (found == m_names.end())
        return missing(name);
    auto array = m_read(*found, valueLimit);
    const std::string where = found->empty() ? m_path.string() : m_path.string() + ", \"" + *found + "\"";
    return array ? std::move(array) : at(array.error(), where);
}

} // namespace acti

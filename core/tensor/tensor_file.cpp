#include "core/tensor/tensor_file.h"

#include "core/base/foreign_file.h"
#include "core/base/text.h"
#include "core/tensor/npz.h"
#include "core/tensor/safetensors.h"

#include <algorithm>
#include <memory>

namespace acti {
namespace {

// "a", "b" and 7 more
std::string namesListed(const std::vector<std::string>& names) {
    constexpr std::size_t kMostShown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostShown); ++i)
        text += (i == 0 ? "\"" : i + 1 == names.size() ? " and \"" : ", \"") + names[i].substr(0, 60) + "\"";
    return names.size() <= kMostShown ? text : text + " and " + std::to_string(names.size() - kMostShown) + " more";
}

} // namespace

std::optional<TensorFormat> tensorFormatOf(std::string_view firstBytes) {
    return isNpy(firstBytes)           ? std::optional(TensorFormat::Npy)
           : isZip(firstBytes)         ? std::optional(TensorFormat::Npz)
           : isSafetensors(firstBytes) ? std::optional(TensorFormat::Safetensors)
                                       : std::nullopt;
}

std::string_view formatName(TensorFormat format) {
    return format == TensorFormat::Npy ? "NPY" : format == TensorFormat::Npz ? "NPZ" : "safetensors";
}

Result<TensorFile::Content> TensorFile::contentOf(TensorFormat format, const ByteSource& source) {
    const auto contentOfFile = [](auto opened) -> Result<Content> {
        if (!opened)
            return opened.error();
        const auto file = std::make_shared<const typename decltype(opened)::value_type>(std::move(*opened));
        return Content{file->names(),
                       [file](std::string_view name) { return Result<std::vector<std::size_t>>(file->shape(name)); },
                       [file](std::string_view name, std::size_t limit) { return file->read(name, limit); },
                       [file](std::string_view name, std::size_t limit) { return file->readStored(name, limit); }};
    };
    if (format == TensorFormat::Npz)
        return contentOfFile(NpzFile::open(source));
    if (format == TensorFormat::Safetensors)
        return contentOfFile(SafetensorsFile::open(source));
    const auto start = source.text(0, kNpyHeaderLimit);
    if (!start)
        return start.error();
    const auto header = parseNpyHeader(*start);
    if (!header)
        return header.error();
    return Content{{""},
                   [shape = header->shape](std::string_view) { return Result(shape); },
                   [source](std::string_view, std::size_t limit) { return readNpyAsFloats(source, limit); },
                   [source](std::string_view, std::size_t limit) { return readStoredNpy(source, limit); }};
}

Result<TensorFile> TensorFile::open(const std::filesystem::path& path) {
    const auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    const auto start = source->text(0, kForeignFileBytes);
    if (!start)
        return Error{start.error().code, start.error().what, path.string()};
    const auto format = tensorFormatOf(*start);
    if (!format) {
        const auto foreign = foreignFile(*start);
        return Error{ErrorCode::Unsupported, foreign ? *foreign : "is not a .npy, .npz or .safetensors file",
                     path.string()};
    }
    auto content = contentOf(*format, *source);
    const bool isEmptyArchive = content && content->names.empty() && *format == TensorFormat::Npz;
    if (const auto foreign = foreignFile(*start); foreign && isEmptyArchive)
        return Error{ErrorCode::Unsupported, *foreign, path.string()};
    if (!content)
        return Error{content.error().code, content.error().what, path.string()};
    TensorFile file;
    file.m_format = *format;
    file.m_names = content->names;
    file.m_content = *std::move(content);
    return file;
}

Result<std::vector<std::size_t>> TensorFile::shape(std::string_view name) const { return m_content.shape(name); }

Result<FloatArray> TensorFile::readFloats(std::string_view name, std::size_t valueLimit) const {
    return m_content.readFloats(name, valueLimit);
}

Result<StoredArray> TensorFile::readStored(std::string_view name, std::size_t valueLimit) const {
    return m_content.readStored(name, valueLimit);
}

Result<std::string> chosenArray(std::string_view name, const std::vector<std::string>& names) {
    if (name.empty() && names.size() == 1)
        return names.front();
    if (std::ranges::find(names, name) != names.end())
        return std::string(name);
    const std::string wanted(name.substr(0, 100));
    if (names.empty())
        return Error{ErrorCode::NotFound, "has no arrays", ""};
    if (names.front().empty())
        return Error{ErrorCode::NotFound, "has one array, which has no name; got \"" + wanted + "\"", ""};
    const std::string near = nearest(wanted, names);
    return Error{ErrorCode::NotFound,
                 (wanted.empty() ? "has several arrays, so a name must be given" : "has no array \"" + wanted + "\"") +
                     "; it has " + namesListed(names) + (near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                 ""};
}

ArrayPath arrayPath(const std::filesystem::path& path) {
    const std::string text = path.string();
    std::error_code code;
    if (text.find(':') == std::string::npos || std::filesystem::exists(path, code))
        return {path, ""};
    for (std::size_t colon = text.rfind(':'); colon != std::string::npos && colon > 0;
         colon = text.rfind(':', colon - 1))
        if (std::filesystem::is_regular_file(text.substr(0, colon), code))
            return {text.substr(0, colon), text.substr(colon + 1)};
    return {path, ""};
}

} // namespace acti

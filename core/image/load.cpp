#include "core/image/load.h"

#include "core/image/decoder.h"
#include "core/image/image_header.h"
#include "core/tensor/npy.h"

#include <cstdio>
#include <fstream>
#include <new>

namespace acti {
namespace {

struct FileStart {
    std::string bytes;
    std::uint64_t fileSize = 0;
};

Result<FileStart> readStart(const std::filesystem::path& path) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "there is no such file", ""};
    if (status.type() == std::filesystem::file_type::directory)
        return Error{ErrorCode::Unreadable, "is a folder", ""};
    if (status.type() != std::filesystem::file_type::regular)
        return Error{ErrorCode::Unreadable, "is not a regular file", ""};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::Unreadable, "cannot be opened for reading", ""};
    FileStart start{std::string(kImageHeaderBytes, '\0'), std::filesystem::file_size(path, code)};
    file.read(start.bytes.data(), static_cast<std::streamsize>(start.bytes.size()));
    start.bytes.resize(static_cast<std::size_t>(file.gcount()));
    return start;
}

Result<Shape> shapeOf(const std::vector<std::size_t>& axes) {
    Shape shape;
    if (axes.size() < 2 || axes.size() > 4)
        return Error{ErrorCode::Unsupported,
                     "has " + std::to_string(axes.size()) + " axes; H x W, C x H x W or N x C x H x W can be read", ""};
    shape.rank = static_cast<int>(axes.size());
    shape.w = axes.back();
    shape.h = axes[axes.size() - 2];
    shape.c = axes.size() > 2 ? axes[axes.size() - 3] : 1;
    shape.n = axes.size() > 3 ? axes.front() : 1;
    if (shape.size() == 0)
        return Error{ErrorCode::Malformed, "has no values", ""};
    return shape;
}

Result<LoadedInput> loadNpy(const std::filesystem::path& path) {
    auto array = readNpy(path);
    if (!array)
        return array.error();
    const auto shape = shapeOf(array->shape);
    if (!shape)
        return shape.error();
    if (const auto checked = checkImageSize({shape->w, shape->h}); !checked)
        return checked.error();
    if (shape->n * shape->planeSize() > kMaxImagePixels)
        return Error{ErrorCode::TooLarge, "has over 200 million pixels, which is the most that can be read", ""};
    LoadedInput input;
    if (std::holds_alternative<std::vector<std::uint8_t>>(array->values))
        input.typeMaximum = 255;
    else if (std::holds_alternative<std::vector<std::uint16_t>>(array->values))
        input.typeMaximum = 65535;
    input.format = "NPY";
    for (std::size_t c = 0; c < shape->c; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    input.values = Tensor(*shape, std::move(*array).asFloats());
    return input;
}

Result<LoadedInput> load(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    const auto start = readStart(path);
    if (!start)
        return start.error();
    if (isNpy(start->bytes))
        return loadNpy(path);
    const auto header = readImageHeader(start->bytes, start->fileSize);
    if (!header)
        return header.error();
    auto input = decodeImage(path, {.program = {}, .isStopped = isStopped});
    if (input)
        input->format = formatName(header->format);
    return input;
}

} // namespace

Result<LoadedInput> loadInput(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    try {
        auto input = load(path, isStopped);
        if (input)
            return input;
        // A missing decoder is named itself; everything else is about the file.
        return Error{input.error().code, input.error().what,
                     input.error().where.empty() ? path.string() : input.error().where};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "does not fit into memory", path.string()};
    }
}

bool mayBeInput(const std::filesystem::path& path) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        return false;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return true;
    std::string start(32, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return isNpy(start) || imageFormatOf(start).has_value();
}

Result<Tensor> scaleInput(const LoadedInput& input, Scale scale) {
    return scaled(input.values, scale, input.typeMaximum);
}

} // namespace acti

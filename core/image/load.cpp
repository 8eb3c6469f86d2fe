#include "core/image/load.h"

#include "core/base/parallel.h"
#include "core/base/short_memory.h"
#include "core/image/decoder.h"
#include "core/image/image_header.h"
#include "core/tensor/npy.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <type_traits>
#include <utility>

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

void take(LoadedInput& input, const Shape& shape, NpyArray array) {
    input.values = Tensor(shape, std::move(array).asFloats());
}

void take(StoredInput& input, const Shape& shape, NpyArray array) {
    if (auto* bytes = std::get_if<std::vector<std::uint8_t>>(&array.values))
        input.values = Planes<std::uint8_t>(shape, std::move(*bytes));
    else if (auto* words = std::get_if<std::vector<std::uint16_t>>(&array.values))
        input.values = Planes<std::uint16_t>(shape, std::move(*words));
    else
        input.values = Tensor(shape, std::move(array).asFloats());
}

template<class Input>
Result<Input> loadNpy(const std::filesystem::path& path) {
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
    if (shape->c > kMaxChannels)
        return Error{ErrorCode::TooLarge, "has over 65,536 channels, which is the most that can be read", ""};
    Input input;
    if (std::holds_alternative<std::vector<std::uint8_t>>(array->values))
        input.typeMaximum = 255;
    else if (std::holds_alternative<std::vector<std::uint16_t>>(array->values))
        input.typeMaximum = 65535;
    input.format = "NPY";
    for (std::size_t c = 0; c < shape->c; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    take(input, *shape, *std::move(array));
    return input;
}

template<class Input>
Result<Input> load(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    const auto start = readStart(path);
    if (!start)
        return start.error();
    if (isNpy(start->bytes))
        return loadNpy<Input>(path);
    const auto header = readImageHeader(start->bytes, start->fileSize);
    if (!header)
        return header.error();
    const DecoderOptions options{.program = {}, .isStopped = isStopped};
    Result<Input> input = Error{};
    if constexpr (std::is_same_v<Input, LoadedInput>)
        input = decodeImage(path, options);
    else
        input = decodeStored(path, options);
    if (input)
        input->format = formatName(header->format);
    return input;
}

std::uint64_t bytesPerSample(ImageFormat format) {
    switch (format) {
    case ImageFormat::Jpeg:
    case ImageFormat::WebP:
    case ImageFormat::Bmp:
        return 1;
    case ImageFormat::Png:
    case ImageFormat::Pnm:
        return 2;
    case ImageFormat::Tiff:
    case ImageFormat::Pfm:
    case ImageFormat::Exr:
        break;
    }
    return 4;
}

template<class Value>
void widen(std::span<const Value> stored, std::span<float> floats) {
    constexpr std::size_t kBlock = 65536;
    parallelFor((stored.size() + kBlock - 1) / kBlock, 0, [&](std::size_t block) {
        const std::size_t end = std::min((block + 1) * kBlock, stored.size());
        for (std::size_t i = block * kBlock; i < end; ++i)
            floats[i] = static_cast<float>(stored[i]);
    });
}

Tensor widened(Tensor planes) { return planes; }

template<class Value>
Tensor widened(Planes<Value> planes) {
    Tensor tensor = Tensor::uninitialised(planes.shape());
    widen(planes.values(), tensor.mutableValues());
    return tensor;
}

template<class Input>
Result<Input> loadNamed(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    auto input = orTooLarge("", [&] { return load<Input>(path, isStopped); });
    if (input)
        return input;
    // A missing decoder is named itself; everything else is about the file.
    return Error{input.error().code, input.error().what,
                 input.error().where.empty() ? path.string() : input.error().where};
}

} // namespace

const Shape& StoredInput::shape() const {
    return std::visit([](const auto& planes) -> const Shape& { return planes.shape(); }, values);
}

Result<LoadedInput> loadInput(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    return loadNamed<LoadedInput>(path, isStopped);
}

Result<StoredInput> loadStored(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    return loadNamed<StoredInput>(path, isStopped);
}

std::optional<std::uint64_t> storedBytes(const std::filesystem::path& path) {
    const auto start = readStart(path);
    if (!start)
        return {};
    if (isNpy(start->bytes))
        return start->fileSize;
    const auto header = readImageHeader(start->bytes, start->fileSize);
    if (!header || header->size.width == 0)
        return {};
    return header->size.width * header->size.height * (header->isGrey ? 1 : 3) * bytesPerSample(header->format);
}

Tensor floatsOf(const StoredInput& input) {
    return std::visit([](const auto& planes) { return widened(planes); }, input.values);
}

LoadedInput widened(StoredInput&& input) {
    Tensor values = std::visit([](auto&& planes) { return widened(std::move(planes)); }, std::move(input.values));
    return {std::move(values), input.typeMaximum, std::move(input.channels), std::move(input.format)};
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

Result<Tensor> scaleInput(const StoredInput& input, Scale scale) {
    return scaled(floatsOf(input), scale, input.typeMaximum);
}

Result<Tensor> scaleInput(LoadedInput&& input, Scale scale) {
    return scaled(std::move(input.values), scale, input.typeMaximum);
}

Result<Tensor> scalePlane(const StoredInput& input, std::size_t n, std::size_t channel, Scale scale) {
    const Shape& shape = input.shape();
    Tensor plane = Tensor::uninitialised({1, 1, shape.h, shape.w, 2});
    std::visit([&](const auto& planes) { widen(planes.plane(n, channel), plane.mutableValues()); }, input.values);
    return scaledPlane(std::move(plane), scale, input.typeMaximum, {channel, shape.c});
}

} // namespace acti

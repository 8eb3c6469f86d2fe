#include "core/image/load.h"

#include "core/base/parallel.h"
#include "core/base/short_memory.h"
#include "core/image/decoder.h"
#include "core/image/image_header.h"
#include "core/image/load_array.h"
#include "core/tensor/tensor_file.h"

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

// The file and, after a colon, the array in it.
Result<FileStart> readStartOf(const ArrayPath& path, bool& isTensor) {
    auto start = readStart(path.file);
    if (!start)
        return start;
    isTensor = tensorFormatOf(start->bytes).has_value();
    if (!isTensor && !path.array.empty())
        return Error{ErrorCode::NotFound, "holds no arrays with names; a .npz or .safetensors file can", ""};
    return start;
}

StoredInput as(StoredInput input, const StoredInput*) { return input; }
LoadedInput as(StoredInput input, const LoadedInput*) { return widened(std::move(input)); }

template<class Input>
Result<Input> load(const std::filesystem::path& whole, const LoadOptions& wanted) {
    const ArrayPath path = arrayPath(whole);
    bool isTensor = false;
    const auto start = readStartOf(path, isTensor);
    if (!start)
        return start.error();
    if (isTensor) {
        auto array = detail::loadArray(path, wanted);
        return array ? Result<Input>(as(*std::move(array), static_cast<const Input*>(nullptr))) : array.error();
    }
    const auto header = readImageHeader(start->bytes, start->fileSize);
    if (!header)
        return header.error();
    const DecoderOptions options{.program = {}, .isStopped = wanted.isStopped};
    Result<Input> input = Error{};
    if constexpr (std::is_same_v<Input, LoadedInput>)
        input = decodeImage(path.file, options);
    else
        input = decodeStored(path.file, options);
    if (input)
        input->format = formatName(header->format);
    return input;
}

std::uint64_t bytesPerSample(ImageFormat format) {
    switch (format) {
    case ImageFormat::Jpeg:
    case ImageFormat::WebP:
    case ImageFormat::Bmp:
    case ImageFormat::Gif:
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
Result<Input> loadNamed(const std::filesystem::path& path, const LoadOptions& options) {
    auto input = orTooLarge("", [&] { return load<Input>(path, options); });
    if (input)
        return input;
    // A missing decoder is named itself; everything else is about the file.
    return Error{input.error().code, input.error().what,
                 input.error().where.empty() || input.error().where == arrayPath(path).file ? path.string()
                                                                                            : input.error().where};
}

} // namespace

const Shape& StoredInput::shape() const {
    return std::visit([](const auto& planes) -> const Shape& { return planes.shape(); }, values);
}

std::vector<std::size_t> StoredInput::axes() const { return hasFileAxes ? fileAxes : shape().axes(); }

const std::vector<std::string>& axisOrderNames() {
    static const std::vector<std::string> kNames{"auto", "chw", "hwc"};
    return kNames;
}

Result<LoadedInput> loadInput(const std::filesystem::path& path, const LoadOptions& options) {
    return loadNamed<LoadedInput>(path, options);
}

Result<LoadedInput> loadInput(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    return loadInput(path, LoadOptions{.isStopped = isStopped});
}

Result<StoredInput> loadStored(const std::filesystem::path& path, const LoadOptions& options) {
    return loadNamed<StoredInput>(path, options);
}

Result<StoredInput> loadStored(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    return loadStored(path, LoadOptions{.isStopped = isStopped});
}

std::optional<std::uint64_t> storedBytes(const std::filesystem::path& path) {
    const auto start = readStart(arrayPath(path).file);
    if (!start)
        return {};
    if (const auto format = tensorFormatOf(start->bytes)) // half floats take twice as much in memory
        return *format == TensorFormat::Npz ? std::nullopt : std::optional(2 * start->fileSize);
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
    return {std::move(values), input.typeMaximum, std::move(input.channels), std::move(input.format),
            std::move(input.notes)};
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
    if (!tensorFormatOf(start) || isNpy(start))
        return isNpy(start) || imageFormatOf(start).has_value();
    const auto arrays = TensorFile::open(path);
    return arrays ? arrays->names().size() == 1 : arrays.error().code != ErrorCode::Unsupported;
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

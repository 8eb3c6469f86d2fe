#include "core/image/load_array.h"

#include "core/image/image_header.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

namespace acti {
namespace {

// Any number of axes as planes: channels stay the second axis, the axes between them and the last one become rows.
Shape flattened(const std::vector<std::size_t>& axes) {
    if (axes.size() < 2)
        return {1, 1, 1, axes.empty() ? 1 : axes.front(), 2};
    Shape shape{axes[0], axes[1], 1, axes.back(), 4};
    for (std::size_t i = 2; i + 1 < axes.size(); ++i)
        shape.h *= axes[i];
    return shape;
}

Result<Shape> shapeOf(const std::vector<std::size_t>& axes, const LoadOptions& options) {
    Shape shape;
    const bool isUsual = axes.size() >= 2 && axes.size() <= 4;
    if (!isUsual && !options.takesAnyAxes)
        return Error{ErrorCode::Unsupported,
                     "has " + std::to_string(axes.size()) + (axes.size() == 1 ? " axis" : " axes") +
                         "; H x W, C x H x W or N x C x H x W can be read here, and any shape by `actiscope apply`",
                     ""};
    if (isUsual) {
        shape.rank = static_cast<int>(axes.size());
        shape.w = axes.back();
        shape.h = axes[axes.size() - 2];
        shape.c = axes.size() > 2 ? axes[axes.size() - 3] : 1;
        shape.n = axes.size() > 3 ? axes.front() : 1;
    } else {
        shape = flattened(axes);
    }
    if (shape.size() == 0)
        return Error{ErrorCode::Malformed, "has no values", ""};
    return shape;
}

Result<void> checkShape(const Shape& shape, bool takesAnyAxes) {
    if (!takesAnyAxes)
        if (const auto checked = checkImageSize({shape.w, shape.h}); !checked)
            return checked.error();
    if (shape.n * shape.planeSize() > kMaxImagePixels)
        return Error{ErrorCode::TooLarge, "has over 200 million pixels, which is the most that can be read", ""};
    if (shape.c > kMaxChannels)
        return Error{ErrorCode::TooLarge, "has over 65,536 channels, which is the most that can be read", ""};
    return {};
}

// A picture's sides are longer than its colours are many.
bool looksLikeChannelsLast(const std::vector<std::size_t>& axes) {
    if (axes.size() < 3 || axes.size() > 4)
        return false;
    const std::size_t colours = axes.back(), columns = axes[axes.size() - 2], rows = axes[axes.size() - 3];
    return (colours == 3 || colours == 4) && rows > colours && columns > colours;
}

// Channels that stand last go before rows and columns; `axes` with them.
template<class T>
std::vector<T> withChannelsFirst(const std::vector<T>& values, std::vector<std::size_t>& axes) {
    const std::size_t channels = axes.back(), pixels = axes[axes.size() - 3] * axes[axes.size() - 2];
    std::vector<T> turned(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t image = i / (pixels * channels), inside = i % (pixels * channels);
        turned[image * pixels * channels + inside % channels * pixels + inside / channels] = values[i];
    }
    axes.pop_back();
    axes.insert(axes.end() - 2, channels);
    return turned;
}

// Integers of 16 bits and less have a largest value that Scale::Unit divides by; wider ones are counts or labels.
double largestOf(NumberType type) {
    switch (type) {
    case NumberType::UInt8:
        return 255;
    case NumberType::UInt16:
        return 65535;
    case NumberType::Int8:
        return 127;
    case NumberType::Int16:
        return 32767;
    default:
        return 1;
    }
}

// How many values are NaN or infinite, as a note.
template<class T>
void noteNotFinite(const std::vector<T>& values, std::vector<std::string>& notes) {
    if constexpr (std::is_floating_point_v<T>) {
        const auto isNotFinite = [](T value) { return !std::isfinite(value); };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(values, isNotFinite));
        if (count > 0)
            notes.push_back(std::to_string(count) + " of its " + std::to_string(values.size()) + " values " +
                            (count == 1 ? "is" : "are") + " NaN or infinite");
    }
}

Result<StoredInput> inputOf(StoredArray array, const LoadOptions& options) {
    StoredInput input;
    if (const std::string lost = lossText(array.loss); !lost.empty())
        input.notes.push_back(lost);
    std::vector<std::size_t> axes = array.shape;
    const bool isTurned = options.order == AxisOrder::ChannelsLast && (axes.size() == 3 || axes.size() == 4);
    if (options.order == AxisOrder::ChannelsLast && !isTurned)
        return Error{ErrorCode::Unsupported,
                     "has " + shapeText(axes) + ", which has no channels last; H x W x C and N x H x W x C have", ""};
    if (isTurned)
        std::visit([&](auto& values) { values = withChannelsFirst(values, axes); }, array.values);
    const auto shape = shapeOf(axes, options);
    if (!shape)
        return shape.error();
    if (const auto checked = checkShape(*shape, options.takesAnyAxes); !checked)
        return checked.error();
    if (axes.size() < 2 || axes.size() > 4)
        input.fileAxes = axes;
    input.hasFileAxes = axes.size() < 2 || axes.size() > 4;
    input.mayBeChannelsLast = options.order == AxisOrder::Unsaid && looksLikeChannelsLast(axes);
    if (input.mayBeChannelsLast)
        input.notes.push_back("read as " + std::to_string(shape->c) + " channels of " + std::to_string(shape->h) +
                              " x " + std::to_string(shape->w) + "; its last axis looks like colours");
    input.typeMaximum = largestOf(array.type);
    for (std::size_t c = 0; c < shape->c; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    std::visit(
        [&](auto& values) {
            using Value = typename std::remove_reference_t<decltype(values)>::value_type;
            noteNotFinite(values, input.notes);
            input.values = Planes<Value>(*shape, std::move(values));
        },
        array.values);
    return input;
}

} // namespace

Result<StoredInput> detail::loadArray(const ArrayPath& path, const LoadOptions& options) {
    const auto file = TensorFile::open(path.file);
    if (!file)
        return file.error();
    const auto name = chosenArray(path.array, file->names());
    if (!name)
        return Error{name.error().code,
                     name.error().what + (path.array.empty() && file->names().size() > 1 ? " (as FILE:NAME)" : ""), ""};
    constexpr std::size_t kMostValues = 600'000'000;
    auto array = file->readStored(*name, kMostValues);
    if (!array)
        return array.error();
    auto input = inputOf(*std::move(array), options);
    if (input)
        input->format = formatName(file->format());
    return input;
}

} // namespace acti

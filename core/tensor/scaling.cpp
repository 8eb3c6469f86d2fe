#include "core/tensor/scaling.h"

#include "core/base/parallel.h"
#include "core/tensor/statistics.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace acti {
namespace {

constexpr std::size_t kChunk = 4096;

// x -> (x - centre) / divisor, in one channel.
struct Affine {
    double centre = 0;
    double divisor = 1;
};

std::vector<Moments> planeMoments(const Tensor& values) {
    const Shape& shape = values.shape();
    const std::size_t perPlane = (shape.planeSize() + kChunk - 1) / kChunk;
    std::vector<Moments> parts(shape.planes() * perPlane);
    parallelFor(parts.size(), 0, [&](std::size_t i) {
        const auto plane = values.values().subspan(i / perPlane * shape.planeSize(), shape.planeSize());
        const std::size_t begin = i % perPlane * kChunk;
        std::array<double, kChunk> finite;
        std::size_t count = 0;
        for (const float value : plane.subspan(begin, std::min(kChunk, plane.size() - begin)))
            if (std::isfinite(value))
                finite[count++] = static_cast<double>(value);
        parts[i] = momentsOf(std::span(finite).first(count));
    });
    std::vector<Moments> planes(shape.planes());
    for (std::size_t i = 0; i < parts.size(); ++i)
        planes[i / perPlane] = merged(planes[i / perPlane], parts[i]);
    return planes;
}

std::vector<Affine> standardising(const Tensor& values) {
    std::vector<Affine> affines;
    for (const Moments& moments : planeMoments(values))
        affines.push_back({moments.mean, moments.squares > 0 ? std::sqrt(moments.variance()) : 1.0});
    return affines;
}

// Of every plane; nothing where the values stay as they are. `place`: of the first plane.
Result<std::vector<Affine>> affinesOf(const Tensor& values, Scale scale, double typeMaximum, ChannelPlace place) {
    constexpr std::array<double, 3> kMean{0.485, 0.456, 0.406};
    constexpr std::array<double, 3> kStd{0.229, 0.224, 0.225};
    std::vector<Affine> affines;
    const std::size_t planes = values.shape().planes();
    switch (scale) {
    case Scale::Raw:
        return affines;
    case Scale::Unit:
        return typeMaximum == 1 ? affines : std::vector(planes, Affine{0, typeMaximum});
    case Scale::ImageNet:
        if (place.count != 3)
            return Error{ErrorCode::InvalidArgument,
                         "ImageNet scaling needs the 3 channels red, green and blue; this input has " +
                             std::to_string(place.count),
                         "scale"};
        for (std::size_t i = place.index; i < place.index + planes; ++i)
            affines.push_back({kMean[i % 3] * typeMaximum, kStd[i % 3] * typeMaximum});
        return affines;
    case Scale::Standardise:
        return standardising(values);
    }
    return Error{ErrorCode::InvalidArgument, "is no known scaling", "scale"};
}

// `out` may be `in`.
void apply(const std::vector<Affine>& affines, const Shape& shape, std::span<const float> in, std::span<float> out) {
    const std::size_t perPlane = (shape.planeSize() + kChunk - 1) / kChunk;
    parallelFor(shape.planes() * perPlane, 0, [&](std::size_t i) {
        const Affine affine = affines[i / perPlane];
        const std::size_t begin = i / perPlane * shape.planeSize() + i % perPlane * kChunk;
        const std::size_t end = std::min(begin + kChunk, (i / perPlane + 1) * shape.planeSize());
        for (std::size_t k = begin; k < end; ++k)
            out[k] = static_cast<float>((static_cast<double>(in[k]) - affine.centre) / affine.divisor);
    });
}

} // namespace

const std::vector<std::string>& scaleNames() {
    static const std::vector<std::string> kNames{"standardise", "unit", "imagenet", "raw"};
    return kNames;
}

Result<Tensor> scaled(const Tensor& values, Scale scale, double typeMaximum) {
    ACTI_EXPECT(typeMaximum > 0);
    const auto affines = affinesOf(values, scale, typeMaximum, {0, values.shape().c});
    if (!affines)
        return affines.error();
    if (affines->empty())
        return values;
    Tensor result = Tensor::uninitialised(values.shape());
    apply(*affines, values.shape(), values.values(), result.mutableValues());
    return result;
}

Result<Tensor> scaled(Tensor&& values, Scale scale, double typeMaximum) {
    const std::size_t channels = values.shape().c;
    return scaledPlane(std::move(values), scale, typeMaximum, {0, channels});
}

Result<Tensor> scaledPlane(Tensor&& plane, Scale scale, double typeMaximum, ChannelPlace place) {
    ACTI_EXPECT(typeMaximum > 0);
    const auto affines = affinesOf(plane, scale, typeMaximum, place);
    if (!affines)
        return affines.error();
    Tensor result = std::move(plane);
    if (!affines->empty()) {
        const std::span<float> values = result.mutableValues();
        apply(*affines, result.shape(), values, values);
    }
    return result;
}

} // namespace acti

#include "core/tensor/scaling.h"

#include "core/base/parallel.h"
#include "core/tensor/statistics.h"

#include <array>
#include <cmath>
#include <string>

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

std::vector<Affine> imageNet(const Shape& shape, double typeMaximum) {
    constexpr std::array<double, 3> kMean{0.485, 0.456, 0.406};
    constexpr std::array<double, 3> kStd{0.229, 0.224, 0.225};
    std::vector<Affine> affines;
    for (std::size_t plane = 0; plane < shape.planes(); ++plane)
        affines.push_back({kMean[plane % 3] * typeMaximum, kStd[plane % 3] * typeMaximum});
    return affines;
}

Tensor applied(const Tensor& values, const std::vector<Affine>& affines) {
    const Shape& shape = values.shape();
    Tensor result = Tensor::uninitialised(shape);
    const std::span<float> out = result.mutableValues();
    const std::span<const float> in = values.values();
    const std::size_t perPlane = (shape.planeSize() + kChunk - 1) / kChunk;
    parallelFor(shape.planes() * perPlane, 0, [&](std::size_t i) {
        const Affine affine = affines[i / perPlane];
        const std::size_t begin = i / perPlane * shape.planeSize() + i % perPlane * kChunk;
        const std::size_t end = std::min(begin + kChunk, (i / perPlane + 1) * shape.planeSize());
        for (std::size_t k = begin; k < end; ++k)
            out[k] = static_cast<float>((static_cast<double>(in[k]) - affine.centre) / affine.divisor);
    });
    return result;
}

} // namespace

Result<Tensor> scaled(const Tensor& values, Scale scale, double typeMaximum) {
    ACTI_EXPECT(typeMaximum > 0);
    const Shape& shape = values.shape();
    switch (scale) {
    case Scale::Raw:
        return values;
    case Scale::Unit:
        return typeMaximum == 1 ? values : applied(values, std::vector(shape.planes(), Affine{0, typeMaximum}));
    case Scale::ImageNet:
        if (shape.c != 3)
            return Error{ErrorCode::InvalidArgument,
                         "ImageNet scaling needs the 3 channels red, green and blue; this input has " +
                             std::to_string(shape.c),
                         "scale"};
        return applied(values, imageNet(shape, typeMaximum));
    case Scale::Standardise:
        return applied(values, standardising(values));
    }
    return Error{ErrorCode::InvalidArgument, "is no known scaling", "scale"};
}

} // namespace acti

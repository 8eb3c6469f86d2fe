#include "core/spatial/norm_gradient.h"

#include <cmath>

namespace acti {
namespace {

// Sums over a plane of the gradient, and of the gradient times the standardised value.
struct PlaneSums {
    double gradient = 0;
    double product = 0;
};

PlaneSums planeSums(const ChannelNorm& map, double inverse, std::span<const double> values,
                    std::span<const double> gradient, std::size_t width) {
    PlaneSums all;
    for (std::size_t begin = 0; begin < values.size(); begin += width) { // by rows, so that rounding stays small
        PlaneSums row;
        for (std::size_t i = begin; i < begin + width; ++i) {
            row.gradient += gradient[i];
            row.product += gradient[i] * ((values[i] - map.mean) * inverse);
        }
        all.gradient += row.gradient;
        all.product += row.product;
    }
    return all;
}

NormBackward backwardByPlanes(const FittedNorm& norm, std::span<const ChannelNorm> planes, const Shape& shape,
                              std::span<const double> values, std::span<double> gradient, Passes& passes) {
    const std::size_t size = shape.planeSize();
    const auto inverseOf = [&](const ChannelNorm& map) { return 1 / std::sqrt(map.variance + norm.norm().eps); };
    const auto gammaOf = [&](std::size_t plane) { return static_cast<double>(norm.norm().gamma[plane % shape.c]); };
    const auto setOf = [&](std::size_t plane) {
        return momentSet(norm.norm(), shape, plane / shape.c, plane % shape.c);
    };
    NormBackward back{{std::vector<double>(shape.c), std::vector<double>(shape.c)}, true};
    std::vector<PlaneSums> sums(shape.planes());
    back.isDone = passes.run(shape.planes(), [&](std::size_t plane) {
        sums[plane] = planeSums(planes[plane], inverseOf(planes[plane]), values.subspan(plane * size, size),
                                gradient.subspan(plane * size, size), shape.w);
    });
    std::vector<PlaneSums> sets(shape.planes());
    std::vector<double> counts(shape.planes());
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        back.gradient.beta[plane % shape.c] += sums[plane].gradient;
        back.gradient.gamma[plane % shape.c] += sums[plane].product;
        const std::size_t set = setOf(plane);
        sets[set].gradient += gammaOf(plane) * sums[plane].gradient;
        sets[set].product += gammaOf(plane) * sums[plane].product;
        counts[set] += static_cast<double>(size);
    }
    const bool isMeasured = needsMoments(norm.norm());
    back.isDone = back.isDone && passes.run(shape.planes(), [&](std::size_t plane) {
        const ChannelNorm& map = planes[plane];
        const double inverse = inverseOf(map), gamma = gammaOf(plane);
        const std::size_t set = setOf(plane);
        const double mean = isMeasured ? sets[set].gradient / counts[set] : 0;
        const double slope = isMeasured ? sets[set].product / counts[set] : 0;
        for (std::size_t i = plane * size; i < (plane + 1) * size; ++i)
            gradient[i] = inverse * (gamma * gradient[i] - mean - (values[i] - map.mean) * inverse * slope);
    });
    return back;
}

NormBackward backwardByPixels(const FittedNorm& norm, const Shape& shape, std::span<const double> values,
                              std::span<double> gradient, Passes& passes) {
    const auto count = static_cast<double>(shape.c);
    const std::size_t size = shape.planeSize();
    std::vector<NormGradient> rows(shape.n * shape.h, {std::vector<double>(shape.c), std::vector<double>(shape.c)});
    NormBackward back{{std::vector<double>(shape.c), std::vector<double>(shape.c)}, true};
    back.isDone = passes.run(rows.size(), [&](std::size_t row) {
        const std::size_t first = row / shape.h * shape.c * size + row % shape.h * shape.w;
        std::vector<double> pixel(shape.c);
        for (std::size_t i = first; i < first + shape.w; ++i) {
            for (std::size_t c = 0; c < shape.c; ++c)
                pixel[c] = values[i + c * size];
            const ChannelNorm map = norm.pixelNorms(pixel).front();
            const double inverse = 1 / std::sqrt(map.variance + norm.norm().eps);
            double mean = 0, slope = 0;
            for (std::size_t c = 0; c < shape.c; ++c) {
                const double standard = (pixel[c] - map.mean) * inverse, g = gradient[i + c * size];
                rows[row].beta[c] += g;
                rows[row].gamma[c] += g * standard;
                mean += g * static_cast<double>(norm.norm().gamma[c]) / count;
                slope += g * static_cast<double>(norm.norm().gamma[c]) * standard / count;
            }
            for (std::size_t c = 0; c < shape.c; ++c) {
                double& g = gradient[i + c * size];
                g = inverse *
                    (g * static_cast<double>(norm.norm().gamma[c]) - mean - (pixel[c] - map.mean) * inverse * slope);
            }
        }
    });
    for (const NormGradient& row : rows)
        for (std::size_t c = 0; c < shape.c; ++c) {
            back.gradient.beta[c] += row.beta[c];
            back.gradient.gamma[c] += row.gamma[c];
        }
    return back;
}

} // namespace

std::size_t normBackwardPasses(const Norm& norm) { return norm.kind == NormKind::None ? 0 : isPerPixel(norm) ? 1 : 2; }

NormBackward normBackward(const FittedNorm& norm, std::span<const ChannelNorm> planes, const Shape& shape,
                          std::span<const double> values, std::span<double> gradient, Passes& passes) {
    if (norm.norm().kind == NormKind::None)
        return {};
    return isPerPixel(norm.norm()) ? backwardByPixels(norm, shape, values, gradient, passes)
                                   : backwardByPlanes(norm, planes, shape, values, gradient, passes);
}

} // namespace acti

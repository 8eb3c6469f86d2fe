#include "core/spatial/norm_gradient.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

// Sums over rows of a plane of the gradient, and of the gradient times the standardised value.
struct PlaneSums {
    double gradient = 0;
    double product = 0;
};

PlaneSums sumsOf(const ChannelNorm& map, double inverse, std::span<const double> values,
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
    constexpr std::size_t kBlockRows = 16;
    const std::size_t blocks = (shape.h + kBlockRows - 1) / kBlockRows;
    std::vector<PlaneSums> parts(shape.planes() * blocks);
    back.isDone = passes.run(parts.size(), [&](std::size_t i) {
        const std::size_t row = i % blocks * kBlockRows, first = i / blocks * size + row * shape.w;
        const std::size_t count = std::min(kBlockRows, shape.h - row) * shape.w;
        const ChannelNorm& map = planes[i / blocks];
        parts[i] = sumsOf(map, inverseOf(map), values.subspan(first, count), gradient.subspan(first, count), shape.w);
    });
    std::vector<PlaneSums> sums(shape.planes());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sums[i / blocks].gradient += parts[i].gradient;
        sums[i / blocks].product += parts[i].product;
    }
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
    const auto passBack = [&](std::size_t plane, std::size_t begin, std::size_t end) {
        const ChannelNorm& map = planes[plane];
        const double inverse = inverseOf(map), gamma = gammaOf(plane);
        const std::size_t set = setOf(plane);
        const double mean = isMeasured ? sets[set].gradient / counts[set] : 0;
        const double slope = isMeasured ? sets[set].product / counts[set] : 0;
        for (std::size_t i = begin; i < end; ++i)
            gradient[i] = inverse * (gamma * gradient[i] - mean - (values[i] - map.mean) * inverse * slope);
    };
    back.isDone = back.isDone && passes.runStretches(shape.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t plane = begin / size; plane * size < end; ++plane)
            passBack(plane, std::max(begin, plane * size), std::min(end, (plane + 1) * size));
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

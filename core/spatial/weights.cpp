#include "core/spatial/weights.h"

#include "core/base/text.h"
#include "core/numeric/random.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace acti {
namespace {

using Row = std::vector<double>;

// log(x) = e log 2 + 2 (s + s^3/3 + s^5/5 + ...), s = (m - 1)/(m + 1), x = m 2^e, sqrt(1/2) <= m < sqrt(2).
double portableLog(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < 0.70710678118654752) {
        mantissa *= 2;
        --exponent;
    }
    const double s = (mantissa - 1) / (mantissa + 1);
    double sum = 0;
    for (int k = 23; k >= 1; k -= 2)
        sum = sum * (s * s) + 1.0 / k;
    return exponent * 0.69314718055994531 + 2 * s * sum;
}

Row convolved(const Row& a, const Row& b) {
    Row result(a.size() + b.size() - 1, 0.0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            result[i + j] += a[i] * b[j];
    return result;
}

// The row `size` of Pascal's triangle: 1; 1 2 1; 1 4 6 4 1.
Row binomial(int size) {
    Row row{1};
    for (int i = 1; i < size; ++i)
        row = convolved(row, {1, 1});
    return row;
}

Row difference(int size) { return convolved(binomial(size - 2), {-1, 0, 1}); }

// Dividing by a power of two is exact, so the halved rows sum to exactly 1.
Row blur(int size) {
    Row row = binomial(size);
    for (double& value : row)
        value = std::ldexp(value, 1 - size);
    return row;
}

std::vector<float> outer(const Row& down, const Row& across) {
    std::vector<float> values;
    for (const double a : down)
        for (const double b : across)
            values.push_back(static_cast<float>(a * b));
    return values;
}

std::vector<float> laplace(Window window) {
    std::vector<float> values(static_cast<std::size_t>(window.rows * window.columns), 0.0F);
    const auto centre = static_cast<std::size_t>(window.rows / 2 * window.columns + window.columns / 2);
    const auto addAxis = [&](std::size_t step) {
        values[centre - step] += 1;
        values[centre + step] += 1;
        values[centre] -= 2;
    };
    if (window.columns > 1)
        addAxis(1);
    if (window.rows > 1)
        addAxis(static_cast<std::size_t>(window.columns));
    return values;
}

Error unknownPreset(const std::string& name) {
    std::vector<std::string> known{"gaussian"};
    for (const auto& words : {namedWeights(), seededWeights()})
        known.insert(known.end(), words.begin(), words.end());
    const std::string guess = nearest(name, known);
    return {ErrorCode::NotFound,
            "\"" + name + "\" is no known preset" + (guess.empty() ? "" : "; did you mean \"" + guess + "\"?"),
            "weights"};
}

Result<std::vector<float>> namedPlane(const std::string& name, Window window) {
    const auto size = static_cast<std::size_t>(window.rows * window.columns);
    const auto tooSmall = [&](const char* need) {
        return Error{ErrorCode::InvalidArgument, "\"" + name + "\" needs a window of " + need, "weights"};
    };
    if (name == "identity") {
        std::vector<float> values(size, 0.0F);
        values[size / 2] = 1;
        return values;
    }
    if (name == "box")
        return std::vector<float>(size, static_cast<float>(1.0 / static_cast<double>(size)));
    if (name == "gaussian_blur")
        return outer(blur(window.rows), blur(window.columns));
    if (name == "sobel_x")
        return window.columns < 3 ? Result<std::vector<float>>(tooSmall("3 or more columns"))
                                  : outer(binomial(window.rows), difference(window.columns));
    if (name == "sobel_y")
        return window.rows < 3 ? Result<std::vector<float>>(tooSmall("3 or more rows"))
                               : outer(difference(window.rows), binomial(window.columns));
    if (name == "laplace")
        return size == 1 ? Result<std::vector<float>>(tooSmall("more than one pixel")) : laplace(window);
    return unknownPreset(name);
}

std::vector<float> repeated(const std::vector<float>& plane, std::size_t channels) {
    std::vector<float> values;
    values.reserve(plane.size() * channels);
    for (std::size_t c = 0; c < channels; ++c)
        values.insert(values.end(), plane.begin(), plane.end());
    return values;
}

std::vector<float> gaussian(const GaussianWeights& weights, std::size_t count) {
    std::vector<float> values;
    values.reserve(count);
    for (const double deviate : normalDeviates(weights.seed, count))
        values.push_back(static_cast<float>(weights.mean + weights.std * deviate));
    return values;
}

// `count` uniform deviates between -bound and bound.
std::vector<float> uniform(std::uint64_t seed, double bound, std::size_t count) {
    SplitMix64 bits(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(bound * (2 * bits.uniform() - 1));
    return values;
}

Result<std::vector<float>> seeded(const SeededWeights& weights, std::size_t taps, std::size_t channels) {
    const auto fanIn = static_cast<double>(taps);
    if (weights.name == "msra")
        return gaussian({0, std::sqrt(2 / fanIn), weights.seed}, taps * channels);
    if (weights.name == "pytorch")
        return uniform(weights.seed, 1 / std::sqrt(fanIn), taps * channels);
    return unknownPreset(weights.name);
}

} // namespace

Result<void> checkWindow(Window window) {
    for (const int side : {window.rows, window.columns}) {
        if (side < 1 || side > kMaxWindowSide)
            return Error{ErrorCode::OutOfRange, "each side is from 1 to 255; got " + std::to_string(side), "window"};
        if (side % 2 == 0)
            return Error{ErrorCode::InvalidArgument,
                         "each side must be odd, so that the window has a centre; got " + std::to_string(side),
                         "window"};
    }
    return {};
}

std::vector<std::size_t> shapeOf(const ExplicitWeights& weights, Window window) {
    const std::size_t count = weights.values.size();
    const auto rows = static_cast<std::size_t>(window.rows), columns = static_cast<std::size_t>(window.columns);
    if (rows * columns == 0 || count == 0 || count % (rows * columns) != 0)
        return {count};
    const std::size_t channels = count / (rows * columns);
    if (weights.axes == 4)
        return {channels, 1, rows, columns};
    return channels > 1 || weights.axes == 3 ? std::vector{channels, rows, columns} : std::vector{rows, columns};
}

std::uint64_t* seedOf(Weights& weights) {
    if (auto* random = std::get_if<GaussianWeights>(&weights))
        return &random->seed;
    auto* random = std::get_if<SeededWeights>(&weights);
    return random ? &random->seed : nullptr;
}

const std::uint64_t* seedOf(const Weights& weights) { return seedOf(const_cast<Weights&>(weights)); }

std::vector<std::string_view> seededWeights() { return {"msra", "pytorch"}; }

std::vector<std::string_view> namedWeights() {
    return {"identity", "box", "sobel_x", "sobel_y", "laplace", "gaussian_blur"};
}

std::vector<double> normalDeviates(std::uint64_t seed, std::size_t count) {
    SplitMix64 bits(seed);
    std::vector<double> deviates;
    deviates.reserve(count + 1);
    while (deviates.size() < count) {
        const double u = 2 * bits.uniform() - 1;
        const double v = 2 * bits.uniform() - 1;
        const double s = u * u + v * v;
        if (s >= 1 || s == 0)
            continue;
        const double factor = std::sqrt(-2 * portableLog(s) / s);
        deviates.push_back(u * factor);
        deviates.push_back(v * factor);
    }
    deviates.resize(count);
    return deviates;
}

Result<std::vector<float>> makeWeights(const Weights& weights, Window window, std::size_t channels) {
    if (const auto checked = checkWindow(window); !checked)
        return checked.error();
    const auto size = static_cast<std::size_t>(window.rows * window.columns);
    if (const auto* random = std::get_if<GaussianWeights>(&weights)) {
        if (!std::isfinite(random->mean) || !std::isfinite(random->std) || random->std < 0)
            return Error{ErrorCode::OutOfRange, "mean must be finite and std finite and not negative", "weights"};
        return gaussian(*random, size * channels);
    }
    if (const auto* named = std::get_if<NamedWeights>(&weights)) {
        const auto plane = namedPlane(named->name, window);
        return plane ? Result<std::vector<float>>(repeated(*plane, channels)) : plane;
    }
    if (const auto* random = std::get_if<SeededWeights>(&weights))
        return seeded(*random, size, channels);
    const std::vector<float>& values = std::get<ExplicitWeights>(weights).values;
    if (values.size() == size * channels)
        return values;
    if (values.size() == size)
        return repeated(values, channels);
    return Error{ErrorCode::InvalidArgument,
                 "has " + std::to_string(values.size()) + " values; a window of " + std::to_string(window.rows) +
                     " x " + std::to_string(window.columns) + " needs " + std::to_string(size) +
                     ", or that many for each of " + std::to_string(channels) + " channels",
                 "weights"};
}

} // namespace acti

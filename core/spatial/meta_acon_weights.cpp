#include "core/spatial/meta_acon_weights.h"

#include "core/numeric/random.h"
#include "core/spatial/norm.h"
#include "core/spatial/weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace acti {
namespace {

// The seeds of what is drawn, in this order for ever.
struct Streams {
    std::array<std::uint64_t, 6> seeds{};

    explicit Streams(std::uint64_t seed) {
        SplitMix64 bits(seed);
        for (std::uint64_t& one : seeds)
            one = bits.next();
    }
    std::uint64_t slopes(std::size_t i) const { return seeds[i]; } // of p1, p2
    std::uint64_t weight(std::size_t layer) const { return seeds[2 + 2 * layer]; }
    std::uint64_t bias(std::size_t layer) const { return seeds[3 + 2 * layer]; }
};

std::vector<float> normals(std::uint64_t seed, std::size_t count) {
    std::vector<float> values;
    values.reserve(count);
    for (const double deviate : normalDeviates(seed, count))
        values.push_back(static_cast<float>(deviate));
    return values;
}

std::vector<float> uniforms(std::uint64_t seed, std::size_t count, double bound) {
    SplitMix64 bits(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(bound * (2 * bits.uniform() - 1));
    return values;
}

Result<std::vector<float>> slopesOf(const std::vector<float>& given, std::uint64_t seed, std::size_t channels,
                                    std::string_view where) {
    if (given.empty())
        return normals(seed, channels);
    auto values = perChannel(given, channels, 0.0F, where);
    if (values && !std::ranges::all_of(*values, [](float value) { return std::isfinite(value); }))
        return Error{ErrorCode::OutOfRange, "must be finite", std::string(where)};
    return values;
}

struct Size {
    std::size_t rows;
    std::size_t columns;
};

std::string sizeText(Size size) { return std::to_string(size.rows) + " x " + std::to_string(size.columns); }

Result<DenseLayer> layerOf(const DenseLayer& given, Size size, std::size_t index, const Streams& streams) {
    if (given.weight.empty()) {
        const double bound = 1 / std::sqrt(static_cast<double>(size.columns));
        return DenseLayer{size.rows, uniforms(streams.weight(index), size.rows * size.columns, bound),
                          uniforms(streams.bias(index), size.rows, bound)};
    }
    const std::string name = index == 0 ? "fc1" : "fc2";
    const Size own{given.rows, given.rows == 0 ? 0 : given.weight.size() / given.rows};
    if (own.rows != size.rows || own.columns != size.columns || given.weight.size() % given.rows != 0)
        return Error{ErrorCode::InvalidArgument, "is " + sizeText(own) + "; " + sizeText(size) + " is needed",
                     name + ".weight"};
    if (!given.bias.empty() && given.bias.size() != size.rows)
        return Error{ErrorCode::InvalidArgument,
                     "has " + std::to_string(given.bias.size()) + " values; " + std::to_string(size.rows) +
                         " are needed",
                     name + ".bias"};
    DenseLayer layer = given;
    layer.bias.resize(size.rows, 0.0F);
    return layer;
}

// What the given weights say, fc1 before fc2; else the official width.
std::size_t hiddenOf(const MetaAconSpec& spec, std::size_t channels) {
    if (!spec.fc1.weight.empty())
        return spec.fc1.rows;
    if (!spec.fc2.weight.empty())
        return std::max<std::size_t>(1, spec.fc2.weight.size() / channels);
    const auto r = static_cast<std::size_t>(spec.start.r);
    return std::max(r, channels / r);
}

} // namespace

Result<MetaAconWeights> makeMetaAconWeights(const MetaAconSpec& spec, std::size_t channels) {
    constexpr int kLargestR = 65536;
    if (spec.start.r < 1 || spec.start.r > kLargestR)
        return Error{ErrorCode::OutOfRange, "is from 1 to " + std::to_string(kLargestR), "init.r"};
    const Streams streams(spec.start.seed);
    MetaAconWeights weights;
    auto p1 = slopesOf(spec.p1, streams.slopes(0), channels, "p1");
    auto p2 = slopesOf(spec.p2, streams.slopes(1), channels, "p2");
    if (!p1 || !p2)
        return p1 ? p2.error() : p1.error();
    weights.p1 = std::move(*p1);
    weights.p2 = std::move(*p2);
    if (spec.design != MetaDesign::Channel)
        return weights;
    weights.hidden = hiddenOf(spec, channels);
    auto fc1 = layerOf(spec.fc1, {weights.hidden, channels}, 0, streams);
    if (!fc1)
        return fc1.error();
    auto fc2 = layerOf(spec.fc2, {channels, weights.hidden}, 1, streams);
    if (!fc2)
        return fc2.error();
    weights.fc1 = std::move(*fc1);
    weights.fc2 = std::move(*fc2);
    return weights;
}

} // namespace acti

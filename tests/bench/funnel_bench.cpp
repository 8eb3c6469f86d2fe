#include "core/spatial/funnel.h"
#include "core/spatial/norm.h"
#include "core/spatial/weights.h"
#include "tests/bench/funnel_peers.h"
#include "tests/bench/timed.h"
#include "tests/bench/topics.h"

#include <algorithm>
#include <random>
#include <string>

namespace acti::bench {
namespace {

constexpr Shape kPhotograph{1, 3, 3000, 4000, 4};
constexpr Shape kFeatureMap{1, 64, 512, 512, 4};

// Made once and touched before anything is timed.
struct Buffers {
    Tensor x;
    Tensor y;

    explicit Buffers(Shape shape) : x(shape), y(shape) {
        std::mt19937 random(5);
        std::normal_distribution<float> value;
        for (float& one : x.mutableValues())
            one = value(random);
    }
};

Buffers& buffersOf(const Shape& shape) {
    static Buffers photograph(kPhotograph), featureMap(kFeatureMap);
    return shape.c == kPhotograph.c ? photograph : featureMap;
}

Norm runningNorm() {
    Norm norm = plainNorm(NormKind::Batch);
    norm.gamma = {1.25F}, norm.beta = {-0.25F}, norm.mean = {0.125F}, norm.var = {0.75F};
    return norm;
}

Branch branchOf(Window window, Norm norm) {
    return {.window = window, .dilation = 1, .weights = SeededWeights{}, .bias = {}, .norm = std::move(norm)};
}

FunnelLayer layerOf(std::vector<Branch> branches) {
    FunnelLayer layer;
    layer.condition.branches = std::move(branches);
    return layer;
}

Depthwise folded(const Branch& branch, std::size_t channels) {
    const std::vector<ChannelNorm> norms =
        FittedNorm::fit(branch.norm, channels)->planeNorms({1, channels, 1, 1, 4}, {}).value();
    Depthwise depthwise{branch.window, makeWeights(branch.weights, branch.window, channels).value(), {}};
    const std::size_t taps = depthwise.weights.size() / channels;
    for (std::size_t i = 0; i < depthwise.weights.size(); ++i)
        depthwise.weights[i] *= static_cast<float>(norms[i / taps].scale);
    for (const ChannelNorm& norm : norms)
        depthwise.bias.push_back(static_cast<float>(norm.of(0)));
    return depthwise;
}

void addFunnelCase(const std::string& what, const Shape& shape, const FunnelLayer& layer, int threads) {
    const auto count = static_cast<std::size_t>(threads);
    addTimed({"funnel", what, kOurs, threads}, shape.size(), [shape, layer, count] {
        Buffers& buffers = buffersOf(shape);
        const auto done = runFunnelInto(buffers.y.mutableValues(), buffers.x, layer, {.threads = count});
        benchmark::DoNotOptimize(done.has_value());
    });
    addTimed({"funnel", what, kMemcpy, threads}, shape.size(), [shape, count] {
        Buffers& buffers = buffersOf(shape);
        copyParallel(buffers.x.values(), buffers.y.mutableValues(), count);
    });
}

// Peers take one window whose norm is folded into it.
void addPeers(const std::string& what, const Shape& shape, const Branch& branch, int threads) {
    Buffers& buffers = buffersOf(shape);
    const Depthwise depthwise = folded(branch, shape.c);
    if (auto theirs = openCvFunnel(depthwise, buffers.x, buffers.y.mutableValues(), threads))
        addTimed({"funnel", what, kOpenCv, threads}, shape.size(), *std::move(theirs));
    if (auto theirs = oneDnnFunnel(depthwise, buffers.x, threads))
        addTimed({"funnel", what, kOneDnn, threads}, shape.size(), *std::move(theirs));
}

} // namespace

void registerFunnel() {
    for (const int threads : {1, 2}) {
        for (const int side : {3, 5, 7})
            for (const Shape& shape : {kPhotograph, kFeatureMap}) {
                const std::string what = std::to_string(side) + "x" + std::to_string(side) +
                                         (shape.c == 3 ? " on 3 x 3000 x 4000" : " on 64 x 512 x 512");
                const Branch branch = branchOf({side, side}, runningNorm());
                addFunnelCase(what, shape, layerOf({branch}), threads);
                addPeers(what, shape, branch, threads);
            }
        addFunnelCase("1x3 + 3x1 on 3 x 3000 x 4000", kPhotograph,
                      layerOf({branchOf({1, 3}, runningNorm()), branchOf({3, 1}, runningNorm())}), threads);
        addFunnelCase("3x3 with batch statistics on 3 x 3000 x 4000", kPhotograph,
                      layerOf({branchOf({3, 3}, plainNorm(NormKind::Batch, NormMode::Batch))}), threads);
    }
}

} // namespace acti::bench

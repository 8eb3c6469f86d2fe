#include "core/spatial/funnel.h"

#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace acti {
namespace {

FunnelLayer plain(Weights weights, Window window = {3, 3}) {
    FunnelLayer spec;
    spec.condition.branches[0].window = window;
    spec.condition.branches[0].weights = std::move(weights);
    spec.condition.branches[0].norm.kind = NormKind::None;
    return spec;
}

TEST(Funnel, IdentityWeightsTieEverywhere) {
    const Tensor x = test::randomTensor({2, 3, 7, 5, 4}, 1);
    const auto result = runFunnel(x, plain(NamedWeights{"identity"}));
    EXPECT_EQ(result->t, x);
    EXPECT_EQ(result->y, x);
    EXPECT_EQ(result->counts.tie, x.shape().size());
    EXPECT_EQ(result->counts.tieRate(), 1.0);
}

TEST(Funnel, IsCorrelationAndNotConvolution) {
    const Tensor x({1, 1, 1, 4, 4}, {1, 2, 3, 4});
    const auto result = runFunnel(x, plain(ExplicitWeights{{0, 0, 1}}, {1, 3}));
    EXPECT_EQ(result->t, Tensor(x.shape(), {2, 3, 4, 0}));
    EXPECT_EQ(result->y, Tensor(x.shape(), {2, 3, 4, 4}));
    EXPECT_EQ(result->winner, WinnerMap(x.shape(), {2, 2, 2, 0}));
}

TEST(Funnel, PadsWithZeros) {
    const Tensor x({1, 1, 3, 3, 4}, {1, 1, 1, 1, 1, 1, 1, 1, 1});
    const auto result = runFunnel(x, plain(ExplicitWeights{std::vector<float>(9, 1.0F)}));
    EXPECT_EQ(result->t, Tensor(x.shape(), {4, 6, 4, 6, 9, 6, 4, 6, 4}));
}

TEST(Funnel, PaddingAddsNothingEvenToAnInfiniteWeight) {
    const float inf = std::numeric_limits<float>::infinity();
    const auto result = runFunnel(Tensor({1, 1, 1, 1, 4}, {2}), plain(ExplicitWeights{{inf, 3, inf}}, {1, 3}));
    EXPECT_EQ(result->t.values()[0], 6.0F);
}

TEST(Funnel, EachChannelHasItsOwnWeights) {
    const Tensor x({1, 2, 1, 2, 4}, {1, 2, 3, 4});
    const auto result = runFunnel(x, plain(ExplicitWeights{{2, -1}}, {1, 1}));
    EXPECT_EQ(result->t, Tensor(x.shape(), {2, 4, -3, -4}));
    EXPECT_EQ(result->channelCounts[0].condition, 2u);
    EXPECT_EQ(result->channelCounts[1].input, 2u);
}

TEST(Funnel, TheConditionIsLinearInItsInput) {
    const Tensor a = test::randomTensor({1, 2, 9, 8, 4}, 2), b = test::randomTensor({1, 2, 9, 8, 4}, 3);
    Tensor sum = a;
    for (std::size_t i = 0; i < sum.shape().size(); ++i)
        sum.mutableValues()[i] += b.values()[i];
    const FunnelLayer spec = plain(GaussianWeights{.mean = 0, .std = 1, .seed = 5}, {3, 5});
    const auto ta = runFunnel(a, spec), tb = runFunnel(b, spec), ts = runFunnel(sum, spec);
    for (std::size_t i = 0; i < sum.shape().size(); ++i)
        EXPECT_NEAR(ts->t.values()[i], ta->t.values()[i] + tb->t.values()[i], 1e-5F);
}

TEST(Funnel, MovingTheInputMovesTheMap) {
    const Tensor x = test::randomTensor({1, 1, 12, 12, 4}, 4);
    Tensor moved({1, 1, 12, 12, 4});
    for (std::size_t row = 1; row < 12; ++row)
        for (std::size_t column = 2; column < 12; ++column)
            moved.mutableValues()[row * 12 + column] = x.at(0, 0, row - 1, column - 2);
    const FunnelLayer spec = plain(GaussianWeights{.mean = 0, .std = 1, .seed = 9});
    const auto before = runFunnel(x, spec), after = runFunnel(moved, spec);
    for (std::size_t row = 2; row < 11; ++row)
        for (std::size_t column = 3; column < 11; ++column)
            EXPECT_EQ(after->t.at(0, 0, row, column), before->t.at(0, 0, row - 1, column - 2)) << row << ' ' << column;
}

TEST(Funnel, DoesNotDependOnTheNumberOfThreads) {
    const Tensor x = test::randomTensor({2, 3, 150, 1500, 4}, 6);
    FunnelLayer spec;
    spec.condition.branches[0].weights = GaussianWeights{.mean = 0.1, .std = 1, .seed = 3};
    const auto one = runFunnel(x, spec, {.threads = 1});
    for (const std::size_t threads : {2, 3, 8, 0}) {
        const auto many = runFunnel(x, spec, {.threads = threads});
        EXPECT_EQ(many->t, one->t) << threads;
        EXPECT_EQ(many->y, one->y) << threads;
        EXPECT_EQ(many->winner, one->winner) << threads;
        EXPECT_EQ(many->counts.condition, one->counts.condition) << threads;
    }
}

TEST(Funnel, BatchNormOfThisInputGivesZeroMeanAndUnitVariance) {
    const Tensor x = test::randomTensor({3, 2, 40, 50, 4}, 7);
    FunnelLayer spec;
    spec.condition.branches[0].norm.eps = 0;
    const auto result = runFunnel(x, spec);
    for (std::size_t c = 0; c < 2; ++c) {
        double sum = 0, squares = 0;
        for (std::size_t n = 0; n < 3; ++n)
            for (const float t : result->t.plane(n, c)) {
                sum += static_cast<double>(t);
                squares += static_cast<double>(t) * static_cast<double>(t);
            }
        EXPECT_NEAR(sum / 6000, 0, 1e-7);
        EXPECT_NEAR(squares / 6000, 1, 1e-6);
    }
}

TEST(Funnel, NanReachesTheMaximumFromEitherSide) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto fromX = runFunnel(Tensor({1, 1, 1, 3, 4}, {1, nan, 3}), plain(ExplicitWeights{{0, 0, 1}}, {1, 3}));
    EXPECT_TRUE(std::isnan(fromX->t.values()[0])) << "NaN times 0 is NaN";
    EXPECT_TRUE(std::isnan(fromX->y.values()[0]));
    EXPECT_TRUE(std::isnan(fromX->y.values()[1]));
    EXPECT_EQ(fromX->winner.values()[1], 0) << "no comparison with NaN is true";
}

TEST(Funnel, OfEqualZerosTheInputIsKept) {
    FunnelLayer spec = plain(NamedWeights{"identity"});
    spec.condition.branches[0].weights = ExplicitWeights{std::vector<float>(9, 0.0F)};
    const auto result = runFunnel(Tensor({1, 1, 1, 1, 4}, {-0.0F}), spec);
    EXPECT_TRUE(std::signbit(result->y.values()[0]));
    EXPECT_EQ(result->winner.values()[0], 1);
}

TEST(Funnel, StopsWhenAsked) {
    const auto result =
        runFunnel(test::randomTensor({1, 3, 200, 200, 4}, 8), FunnelLayer{}, {.isCancelled = [] { return true; }});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(Funnel, NamesTheKeyThatDoesNotFit) {
    const Tensor x = test::randomTensor({1, 3, 4, 4, 4}, 8);
    const auto whereOf = [&](auto change) {
        FunnelLayer spec;
        change(spec.condition.branches[0]);
        const auto result = runFunnel(x, spec);
        return result ? std::string("none") : result.error().where;
    };
    EXPECT_EQ(whereOf([](Branch& b) { b.window = {2, 3}; }), "condition.branches[0].window");
    EXPECT_EQ(whereOf([](Branch& b) { b.window = {3, 0}; }), "condition.branches[0].window");
    EXPECT_EQ(whereOf([](Branch& b) { b.dilation = 0; }), "condition.branches[0].dilation");
    EXPECT_EQ(whereOf([](Branch& b) { b.weights = ExplicitWeights{{1, 2}}; }), "condition.branches[0].weights");
    EXPECT_EQ(whereOf([](Branch& b) { b.bias = {1, 2}; }), "condition.branches[0].bias");
    EXPECT_EQ(whereOf([](Branch& b) { b.norm.gamma = {1, 2}; }), "condition.branches[0].norm.gamma");
    EXPECT_EQ(whereOf([](Branch& b) { b.norm.mode = NormMode::Running, b.norm.var = {-1}; }),
              "condition.branches[0].norm.var");
    EXPECT_EQ(whereOf([](Branch& b) { b.norm.eps = -1; }), "condition.branches[0].norm.eps");
    EXPECT_EQ(whereOf([](Branch& b) { b.bias = {1, 2, 3}; }), "none");
    EXPECT_FALSE(runFunnel(Tensor(), FunnelLayer{}));
}

struct Gathered {
    std::vector<float> x, t, y;
    std::vector<unsigned char> winner;
    std::size_t stretches = 0;

    Result<void> operator()(const FunnelStretch& stretch) {
        x.insert(x.end(), stretch.x.begin(), stretch.x.end());
        t.insert(t.end(), stretch.t.begin(), stretch.t.end());
        y.insert(y.end(), stretch.y.begin(), stretch.y.end());
        winner.insert(winner.end(), stretch.winner.begin(), stretch.winner.end());
        ++stretches;
        return {};
    }
};

TEST(Funnel, HandsOutTheSameNumbersInOrder) {
    FunnelLayer acrossChannels;
    acrossChannels.condition.norm = plainNorm(NormKind::Layer);
    acrossChannels.condition.norm.over = NormOver::Channels;
    for (const FunnelLayer& layer : {FunnelLayer{}, acrossChannels})
        for (const Shape shape : {Shape{2, 3, 150, 1500, 4}, Shape{1, 2, 900, 3001, 3}, Shape{1, 1, 1, 1, 2}}) {
            const Tensor x = test::randomTensor(shape, 11);
            const auto whole = runFunnel(x, layer);
            for (const std::size_t threads : {1, 2, 5}) {
                Gathered gathered;
                const auto totals = runFunnelInOrder(x, layer, std::ref(gathered), {.threads = threads});
                ASSERT_TRUE(totals) << message(totals.error());
                EXPECT_TRUE(std::ranges::equal(gathered.x, x.values()));
                EXPECT_TRUE(std::ranges::equal(gathered.t, whole->t.values()));
                EXPECT_TRUE(std::ranges::equal(gathered.y, whole->y.values()));
                EXPECT_TRUE(std::ranges::equal(gathered.winner, whole->winner.values()));
                EXPECT_EQ(totals->counts.condition, whole->counts.condition);
                EXPECT_EQ(totals->channelCounts.back().input, whole->channelCounts.back().input);
                EXPECT_EQ(totals->condition.norms, whole->condition.norms);
                EXPECT_EQ(gathered.stretches > 1, layer == FunnelLayer{} && shape.size() > 1'100'000);
            }
        }
}

TEST(Funnel, HandingOutEndsWithTheErrorOfWhoTakes) {
    std::size_t taken = 0;
    std::vector<double> told;
    const auto full = [&](const FunnelStretch&) -> Result<void> {
        return ++taken == 2 ? Result<void>(Error{ErrorCode::WriteFailed, "the disk is full", "a.npy"}) : Result<void>();
    };
    const Tensor x = test::randomTensor({1, 3, 1000, 1000, 3}, 12);
    const auto ended = runFunnelInOrder(x, FunnelLayer{}, full);
    ASSERT_FALSE(ended);
    EXPECT_EQ(message(ended.error()), "a.npy: the disk is full");
    EXPECT_EQ(taken, 2u);
    EXPECT_EQ(runFunnelInOrder(x, FunnelLayer{}, full, {.isCancelled = [] { return true; }}).error().code,
              ErrorCode::Cancelled);
    const auto keep = [&](double done) { told.push_back(done); };
    ASSERT_TRUE(runFunnelInOrder(x, FunnelLayer{}, full, {.onProgress = keep}));
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.back(), 0.6);
    EXPECT_LE(told.back(), 1.0 + 1e-12);
}

TEST(Funnel, TheTraceListsTheTapsOfTheWindow) {
    const Tensor x({1, 1, 2, 2, 4}, {1, 2, 3, 4});
    FunnelLayer spec = plain(ExplicitWeights{{1, 2, 3, 4, 5, 6, 7, 8, 9}});
    spec.condition.branches[0].bias = {0.5F};
    const auto result = runFunnel(x, spec);
    const PixelTrace trace = tracePixel(*result, spec, 0, 0, 0, 1);
    ASSERT_EQ(trace.branches[0].taps.size(), 9u);
    EXPECT_TRUE(trace.branches[0].taps[0].isPadding);
    EXPECT_EQ(trace.branches[0].taps[0].row, -1);
    EXPECT_EQ(trace.branches[0].taps[3].value, 1);
    EXPECT_EQ(trace.branches[0].taps[7].product, 8 * 4.0);
    EXPECT_EQ(trace.branches[0].sum, 4 * 1 + 5 * 2 + 7 * 3 + 8 * 4 + 0.5);
    EXPECT_EQ(trace.t, static_cast<double>(result->t.at(0, 0, 0, 1)));
    EXPECT_FALSE(trace.branches[0].hasNorm);
    EXPECT_EQ(trace.winner, Winner::Condition);
    EXPECT_EQ(trace.y, trace.t);
}

} // namespace
} // namespace acti

#include "core/spatial/pool_gradient.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti {
namespace {

const Tensor kRow({1, 1, 1, 4, 4}, {1, 5, 5, 2});

std::vector<double> inputGradient(Pool pool, bool countsPadding, const std::vector<double>& gradient) {
    Condition condition;
    condition.pool = pool;
    condition.countsPadding = countsPadding;
    condition.branches[0].window = {1, 3};
    condition.branches[0].norm = {};
    condition.branches[0].weights = ExplicitWeights{{10, 1, 100}};
    const auto run = ConditionRun::fit(condition, kRow);
    std::vector<double> dx(4);
    const RunOptions options;
    Passes passes(options, 1);
    EXPECT_TRUE(addInputGradient({condition, 0, run->fitted().branches[0], kRow}, gradient, dx, passes));
    return dx;
}

TEST(PoolGradient, ACorrelationGoesBackWithItsWindowTurned) {
    EXPECT_EQ(inputGradient(Pool::Parametric, true, {1, 0, 0, 0}), (std::vector<double>{1, 100, 0, 0}));
    EXPECT_EQ(inputGradient(Pool::Parametric, true, {0, 1, 0, 0}), (std::vector<double>{10, 1, 100, 0}));
}

TEST(PoolGradient, TheFirstOfEqualPixelsTakesAMaximumsGradient) {
    EXPECT_EQ(inputGradient(Pool::Max, true, {1, 2, 4, 8}), (std::vector<double>{0, 7, 8, 0}));
}

TEST(PoolGradient, AMeanGivesToEachPixelItCounted) {
    EXPECT_EQ(inputGradient(Pool::Average, true, {3, 0, 0, 6}), (std::vector<double>{1, 1, 2, 2}));
    EXPECT_EQ(inputGradient(Pool::Average, false, {3, 0, 0, 6}), (std::vector<double>{1.5, 1.5, 3, 3}));
}

TEST(PoolGradient, WeightsAndBiasSumOverThePixels) {
    Condition condition;
    condition.branches[0].window = {1, 3};
    condition.branches[0].norm = {};
    const auto run = ConditionRun::fit(condition, kRow);
    BranchGradient into;
    const RunOptions options;
    Passes passes(options, 1);
    ASSERT_TRUE(parameterGradient({condition, 0, run->fitted().branches[0], kRow}, std::vector<double>{1, 2, 3, 4},
                                  into, passes));
    EXPECT_EQ(into.weights, (std::vector<double>{2 * 1 + 3 * 5 + 4 * 5, 1 + 2 * 5 + 3 * 5 + 4 * 2, 5 + 2 * 5 + 3 * 2}));
    EXPECT_EQ(into.bias, std::vector<double>{10});
}

} // namespace
} // namespace acti

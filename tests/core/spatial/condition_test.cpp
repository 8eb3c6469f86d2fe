#include "core/spatial/condition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <vector>

namespace acti {
namespace {

TEST(Cut, CoversEveryPixelOnce) {
    for (const Shape shape : {Shape{1, 1, 1, 1, 4}, Shape{2, 3, 5, 7, 4}, Shape{1, 2, 300, 700, 4},
                              Shape{1, 1, 3, 40000, 4}, Shape{1, 200, 17, 33, 4}})
        for (const auto& [isAcross, taps] : {std::pair(false, 9), std::pair(true, 9), std::pair(false, 9801)}) {
            const Cut cut(shape, isAcross, static_cast<std::size_t>(taps));
            std::vector<int> seen(shape.size());
            for (std::size_t block = 0; block < cut.blocks(); ++block)
                cut.forEachPiece(block, [&](const Piece& piece) {
                    EXPECT_EQ(piece.channels, cut.channelsTogether());
                    for (std::size_t c = 0; c < piece.channels; ++c)
                        for (std::size_t i = 0; i < piece.tile.size(); ++i) {
                            const std::size_t plane = piece.n * shape.c + piece.channel + c;
                            ++seen[plane * shape.planeSize() + (piece.tile.row + i / piece.tile.columns) * shape.w +
                                   piece.tile.column + i % piece.tile.columns];
                        }
                });
            EXPECT_TRUE(std::ranges::all_of(seen, [](int count) { return count == 1; })) << shape.w << isAcross;
        }
}

TEST(Cut, BlocksOfLargeWindowsAreSmaller) {
    const Shape shape{1, 1, 2000, 2000, 4};
    EXPECT_EQ(Cut(shape, false, 9).blocks(), Cut(shape, false, 49).blocks());
    EXPECT_EQ(Cut(shape, false, 9801).blocks(), 2000u) << "a row each";
}

TEST(Condition, CountsThePassesThatItsNormsNeed) {
    const Tensor x({1, 2, 4, 4, 4}, std::vector<float>(32, 1.0F));
    Condition condition;
    condition.branches.resize(2);
    condition.branches[1].norm = {};
    EXPECT_EQ(ConditionRun::fit(condition, x)->measuringPasses(), 1u);
    condition.norm.kind = NormKind::Layer;
    EXPECT_EQ(ConditionRun::fit(condition, x)->measuringPasses(), 2u);
    condition.norm.over = NormOver::Channels;
    EXPECT_EQ(ConditionRun::fit(condition, x)->measuringPasses(), 1u) << "each pixel is normalised where it stands";
    EXPECT_EQ(ConditionRun::fit(condition, x)->cut().channelsTogether(), 2u);
}

TEST(Condition, NamesTheBranchThatDoesNotFit) {
    const Tensor x({1, 3, 2, 2, 4}, std::vector<float>(12, 1.0F));
    Condition condition;
    condition.branches.resize(2);
    condition.branches[1].norm.gamma = {1, 2};
    EXPECT_EQ(ConditionRun::fit(condition, x).error().where, "branches[1].norm.gamma");
    condition.norm.eps = -1;
    condition.branches[1].norm = {};
    condition.norm.kind = NormKind::Group;
    EXPECT_EQ(ConditionRun::fit(condition, x).error().where, "norm.eps");
    condition.branches.clear();
    EXPECT_EQ(ConditionRun::fit(condition, x).error().where, "branches");
}

TEST(Condition, BranchesAreMergedAfterTheirNorms) {
    const Tensor x({1, 1, 1, 2, 4}, {1, 2});
    Condition condition;
    condition.branches = {{.window = {1, 1}, .dilation = 1, .weights = ExplicitWeights{{2}}, .bias = {}, .norm = {}},
                          {.window = {1, 1}, .dilation = 1, .weights = ExplicitWeights{{1}}, .bias = {}, .norm = {}}};
    condition.branches[1].norm = plainNorm(NormKind::Batch);
    condition.branches[1].norm.eps = 0;
    condition.branches[1].norm.beta = {3};
    const auto valuesOf = [&] {
        auto run = ConditionRun::fit(condition, x);
        const RunOptions options;
        Passes passes(options, run->measuringPasses());
        EXPECT_TRUE(run->measure(passes));
        std::vector<double> t(2);
        run->evaluate({0, 0, 1, {0, 1, 0, 2}}, t);
        return t;
    };
    EXPECT_EQ(valuesOf(), (std::vector<double>{2 + 4, 4 + 5}));
    condition.merge = Merge::Max;
    EXPECT_EQ(valuesOf(), (std::vector<double>{4, 5}));
    condition.norm = plainNorm(NormKind::Batch);
    condition.norm.eps = 0;
    condition.norm.gamma = {10};
    EXPECT_EQ(valuesOf(), (std::vector<double>{40, 50}));
}

TEST(Condition, ProgressRunsFromNothingToAll) {
    const Tensor x({1, 1, 1500, 1500, 4}, std::vector<float>(2250000, 1.0F));
    Condition condition;
    condition.branches[0].norm.eps = 1;
    auto run = ConditionRun::fit(condition, x);
    std::vector<double> told;
    const RunOptions options{.onProgress = [&](double done) { told.push_back(done); }, .threads = 1};
    Passes passes(options, 2);
    ASSERT_TRUE(run->measure(passes));
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_EQ(told.front(), 0);
    EXPECT_GT(told.back(), 0.4);
    EXPECT_LE(told.back(), 0.5);
}

} // namespace
} // namespace acti

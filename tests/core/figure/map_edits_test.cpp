#include "core/figure/map_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const std::vector<float>& written(const MapFigure& figure) {
    return std::get<ExplicitWeights>(figure.spec.branch().weights).values;
}

TEST(MapEdits, AChangedWeightMakesADrawnKernelAWrittenOne) {
    MapFigure figure;
    const std::vector<float> drawn = kernelOf(figure.spec.branch(), 0, 1);
    ASSERT_EQ(drawn.size(), 9U);
    figure = withWeight(figure, 4, 2.5F, 0, 1);
    std::vector<float> expected = drawn;
    expected[4] = 2.5F;
    EXPECT_EQ(written(figure), expected);
}

TEST(MapEdits, OneKernelForAllChannelsUnlessEachHasItsOwn) {
    const MapFigure shared = withWeight({}, 0, 1, 2, 3);
    EXPECT_EQ(written(shared).size(), 9U);
    EXPECT_EQ(kernelOf(shared.spec.branch(), 0, 3), kernelOf(shared.spec.branch(), 2, 3));

    const MapFigure apart = withWeights({}, ExplicitWeights{std::vector<float>(27, 1.0F)});
    const MapFigure changed = withWeight(apart, 5, 7, 1, 3);
    EXPECT_EQ(written(changed).size(), 27U);
    EXPECT_EQ(kernelOf(changed.spec.branch(), 1, 3)[5], 7.0F);
    EXPECT_EQ(kernelOf(changed.spec.branch(), 0, 3), std::vector<float>(9, 1.0F));
}

TEST(MapEdits, AWeightOutsideTheKernelChangesNothing) { EXPECT_EQ(withWeight({}, 9, 1, 0, 1), MapFigure{}); }

TEST(MapEdits, AWindowKeepsDrawnAndNamedWeights) {
    EXPECT_TRUE(std::holds_alternative<GaussianWeights>(withWindow({}, 5).spec.branch().weights));
    const MapFigure sobel = withWeights({}, NamedWeights{"sobel_x"});
    EXPECT_EQ(withWindow(sobel, 7).spec.branch().weights, Weights(NamedWeights{"sobel_x"}));
    EXPECT_EQ(withWindow(sobel, 1).spec.branch().weights, Weights(NamedWeights{"identity"}));
    EXPECT_EQ(withWindow(sobel, 5).spec.branch().window, (Window{5, 5}));
}

TEST(MapEdits, AWindowKeepsTheCentreOfWrittenWeights) {
    std::vector<float> kernel{1, 2, 3, 4, 5, 6, 7, 8, 9};
    const MapFigure small = withWeights({}, ExplicitWeights{kernel});
    const MapFigure large = withWindow(small, 5);
    ASSERT_EQ(written(large).size(), 25U);
    EXPECT_EQ(written(large)[12], 5.0F);
    EXPECT_EQ(written(large)[6], 1.0F);
    EXPECT_EQ(written(large)[0], 0.0F);
    EXPECT_EQ(withWindow(large, 3), small);
    EXPECT_EQ(written(withWindow(small, 1)), std::vector<float>{5});
}

TEST(MapEdits, AWindowTreatsEachWrittenKernelByItself) {
    const MapFigure apart = withWeights({}, ExplicitWeights{{0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0}});
    EXPECT_EQ(written(withWindow(apart, 1)), (std::vector<float>{1, 2}));
}

TEST(MapEdits, ANormKeepsItsNumbers) {
    MapFigure figure;
    figure.spec.branch().norm.gamma = {2};
    const Norm norm = withNorm(figure, plainNorm(NormKind::Batch, NormMode::Running)).spec.branch().norm;
    EXPECT_EQ(norm.mode, NormMode::Running);
    EXPECT_EQ(norm.gamma, std::vector<float>{2});
}

TEST(MapEdits, TheLightFormHasARowAndAColumnAndGoesBack) {
    const MapFigure light = withLightWindows({}, Merge::Max);
    const Condition& condition = light.spec.layer.condition;
    ASSERT_EQ(condition.branches.size(), 2U);
    EXPECT_TRUE(hasLightWindows(condition));
    EXPECT_EQ(condition.merge, Merge::Max);
    EXPECT_NE(kernelOf(condition.branches[0], 0, 1), kernelOf(condition.branches[1], 0, 1)) << "each draws its own";
    EXPECT_EQ(withLightWindows(withWeight(light, 1, 5, 0, 1, 1), Merge::Sum).spec.layer.condition.branches[1].weights,
              withWeight(light, 1, 5, 0, 1, 1).spec.layer.condition.branches[1].weights)
        << "another merge leaves the weights";
    EXPECT_EQ(withWindow(light, 3).spec.layer.condition.branches, FunnelLayer{}.condition.branches);
    const MapFigure written =
        withLightWindows(withWeights({}, ExplicitWeights{{1, 2, 3, 4, 5, 6, 7, 8, 9}}), Merge::Sum);
    EXPECT_EQ(kernelOf(written.spec.layer.condition.branches[0], 0, 1), (std::vector<float>{4, 5, 6}));
    EXPECT_EQ(kernelOf(written.spec.layer.condition.branches[1], 0, 1), (std::vector<float>{2, 5, 8}));
}

TEST(MapEdits, EveryBranchIsSet) {
    MapFigure figure = withLightWindows({}, Merge::Sum);
    figure = withNormNumbers(withBias(withDilation(figure, 2), 0.5F), 2, -1, 1e-3);
    figure = withNorm(figure, plainNorm(NormKind::Instance));
    for (const Branch& branch : figure.spec.layer.condition.branches) {
        EXPECT_EQ(branch.dilation, 2);
        EXPECT_EQ(branch.bias, std::vector<float>{0.5F});
        EXPECT_EQ(branch.norm.gamma, std::vector<float>{2});
        EXPECT_EQ(branch.norm.beta, std::vector<float>{-1});
        EXPECT_EQ(branch.norm.eps, 1e-3);
        EXPECT_EQ(branch.norm.kind, NormKind::Instance);
    }
    EXPECT_EQ(withNormNumbers(withBias({}, 0), 1, 0, 1e-5), MapFigure{}) << "what changes nothing is not written";
}

TEST(MapEdits, TilesBeyondTheLastAreLeftAlone) {
    EXPECT_EQ(withTile({}, 1, MapQuantity::Margin).tiles[1], MapQuantity::Margin);
    EXPECT_EQ(withTile({}, 4, MapQuantity::Margin), MapFigure{});
}

TEST(MapEdits, TilesComeAndGo) {
    MapFigure figure;
    while (figure.tiles.size() < kMostTiles) {
        const MapFigure more = withMoreTiles(figure);
        ASSERT_EQ(more.tiles.size(), figure.tiles.size() + 1);
        EXPECT_EQ(std::find(figure.tiles.begin(), figure.tiles.end(), more.tiles.back()), figure.tiles.end());
        figure = more;
    }
    EXPECT_EQ(withMoreTiles(figure), figure);
    EXPECT_EQ(withoutTile(figure, 1).tiles[1], figure.tiles[2]);
    EXPECT_EQ(withoutTile(figure, kMostTiles), figure);
    figure.tiles = {MapQuantity::Input};
    EXPECT_EQ(withoutTile(figure, 0), figure);
}

TEST(MapEdits, WithoutASecondFunnelNoTileIsOfIt) {
    MapTerm second(MapQuantity::Output);
    second.side = MapSide::Second;
    MapFigure figure = withSecond({}, FunnelLayer{});
    figure.tiles = {second, MapTile(MapQuantity::Output, second), MapTile(second, MapQuantity::Input)};
    figure = withSecond(figure, std::nullopt);
    EXPECT_EQ(figure.tiles, (std::vector<MapTile>{MapQuantity::Output, MapQuantity::Output,
                                                  MapTile(MapQuantity::Output, MapQuantity::Input)}));
}

TEST(MapEdits, LuminanceComesFirstWhereThereAreColours) {
    EXPECT_TRUE(firstChannel(3, Scale::Standardise).isLuminance);
    EXPECT_FALSE(firstChannel(3, Scale::ImageNet).isLuminance);
    EXPECT_FALSE(firstChannel(1, Scale::Standardise).isLuminance);
    EXPECT_FALSE(firstChannel(64, Scale::Standardise).isLuminance);
}

TEST(MapEdits, ScaleAndChannelAreSet) {
    const MapFigure figure = withChannel(withScale({}, Scale::Raw), {.isLuminance = false, .index = 2});
    EXPECT_EQ(figure.spec.scale, Scale::Raw);
    EXPECT_EQ(figure.channel.index, 2U);
}

} // namespace
} // namespace acti

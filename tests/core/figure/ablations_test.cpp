#include "core/figure/ablations.h"

#include "core/figure/map_content.h"
#include "core/figure/map_edits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace acti {
namespace {

const Ablation& row(std::string_view id) {
    const auto found =
        std::find_if(ablations().begin(), ablations().end(), [&](const Ablation& a) { return a.id == id; });
    EXPECT_NE(found, ablations().end()) << id;
    return *found;
}

Tensor waves(std::size_t channels) {
    Tensor tensor(Shape{1, channels, 24, 30});
    const auto values = tensor.mutableValues();
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.37 * static_cast<double>(i)) +
                                       std::cos(0.011 * static_cast<double>(i * i % 997)));
    return tensor;
}

TEST(Ablations, HaveThePapersNumbers) {
    EXPECT_EQ(row("frelu").paperError, 22.4);
    EXPECT_EQ(row("average_pool").paperError, 24.5);
    EXPECT_EQ(row("norm_instance").paperError, 38.0);
    EXPECT_EQ(row("window_7").paperError, 23.0);
    EXPECT_EQ(row("light_sum").paperError, 22.6);
    EXPECT_EQ(ablations().size(), 16U);
    for (const AblationTable table : {AblationTable::Pooling, AblationTable::Norm, AblationTable::Window})
        EXPECT_EQ(std::count_if(ablations().begin(), ablations().end(),
                                [&](const Ablation& a) { return a.table == table && a.layer == FunnelLayer{}; }),
                  1)
            << "FReLU itself stands in each table once";
}

TEST(Ablations, AreNamedApart) {
    std::set<std::string_view> ids, names;
    for (const Ablation& ablation : ablations()) {
        EXPECT_TRUE(ids.insert(ablation.id).second) << ablation.id;
        EXPECT_TRUE(names.insert(ablation.name).second) << ablation.name;
        EXPECT_TRUE(ablation.what.ends_with('.')) << ablation.what;
    }
}

TEST(Ablations, AllRunOnAnyNumberOfChannels) {
    for (const std::size_t channels : {1U, 3U, 8U})
        for (const Ablation& ablation : ablations()) {
            const Result<FunnelResult> result = runFunnel(waves(channels), ablationLayer(ablation, channels));
            ASSERT_TRUE(result) << ablation.id << ": " << message(result.error());
            EXPECT_EQ(result->counts.total(), channels * 24 * 30);
        }
}

TEST(Ablations, InOneTableNoTwoDoTheSame) {
    const Tensor x = waves(64);
    for (std::size_t i = 0; i < ablations().size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Ablation &a = ablations()[i], &b = ablations()[k];
            const bool isInstanceAsBatch = a.id == "norm_instance" && b.id == "norm_batch";
            if (a.table != b.table || isInstanceAsBatch) // which differ over several images only
                continue;
            const auto y = runFunnel(x, ablationLayer(a, 64)), other = runFunnel(x, ablationLayer(b, 64));
            EXPECT_FALSE(std::ranges::equal(y->y.values(), other->y.values())) << a.id << " and " << b.id;
        }
}

TEST(Ablations, GroupsDivideTheChannels) {
    const auto groups = [](std::size_t channels) {
        return ablationLayer(row("norm_group"), channels).condition.branches.front().norm.groups;
    };
    EXPECT_EQ(groups(64), 32);
    EXPECT_EQ(groups(24), 8);
    EXPECT_EQ(groups(3), 1);
}

TEST(Ablations, AComparisonBeginsWithItsTilesAndEndsWithout) {
    const MapFigure compared = withComparison({}, row("max_pool").layer);
    EXPECT_EQ(compared.second, row("max_pool").layer);
    ASSERT_EQ(compared.tiles.size(), 4U);
    EXPECT_EQ(mapTileLabel(compared.tiles[1], compared), "who wins · B");
    EXPECT_EQ(withoutComparison(compared), MapFigure{});
}

TEST(Ablations, TilesChosenDuringAComparisonStay) {
    MapFigure compared = withTile(withComparison({}, row("sum").layer), 0, MapQuantity::Margin);
    compared = withComparison(compared, row("window_5").layer);
    EXPECT_EQ(compared.tiles[0], MapTile(MapQuantity::Margin));
    EXPECT_EQ(compared.second, row("window_5").layer);
    EXPECT_EQ(withoutComparison(compared).tiles[0], MapTile(MapQuantity::Margin));
}

TEST(Ablations, SidesSwapAndSwapBack) {
    const MapFigure compared = withComparison({}, row("sum").layer);
    const MapFigure swapped = withSidesSwapped(compared);
    EXPECT_EQ(swapped.spec.layer, row("sum").layer);
    EXPECT_EQ(swapped.second, FunnelLayer{});
    EXPECT_EQ(withSidesSwapped(swapped), compared);
    EXPECT_EQ(withSidesSwapped({}), MapFigure{});
}

} // namespace
} // namespace acti

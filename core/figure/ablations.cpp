#include "core/figure/ablations.h"

#include "core/figure/map_edits.h"

#include <numeric>
#include <utility>

namespace acti {
namespace {

constexpr std::size_t kUsualGroups = 32; // Wu, He 2018, arXiv:1803.08494

FunnelLayer pooled(Pool pool, Combine combine) {
    FunnelLayer layer;
    layer.condition.pool = pool;
    layer.combine = combine;
    return layer;
}

FunnelLayer normed(const Norm& norm) {
    FunnelLayer layer;
    layer.condition.branches.front().norm = norm;
    return layer;
}

FunnelLayer windowed(int side) {
    FunnelLayer layer;
    layer.condition.branches.front().window = {side, side};
    return layer;
}

MapTile tileOf(MapQuantity quantity, MapSide side) {
    MapTerm term(quantity);
    term.side = side;
    return term;
}

std::vector<Ablation> poolingTable() {
    constexpr auto kTable = AblationTable::Pooling;
    return {
        {"frelu", kTable, "Max(x, ParamPool)", "FReLU: the larger of x and a weighted sum of its window.", 22.4, {}},
        {"max_pool", kTable, "Max(x, MaxPool)", "The condition is the window's largest pixel, normalised.", 24.4,
         pooled(Pool::Max, Combine::Max)},
        {"average_pool", kTable, "Max(x, AvgPool)", "The condition is the window's mean, normalised.", 24.5,
         pooled(Pool::Average, Combine::Max)},
        {"sum", kTable, "Sum(x, ParamPool)", "Both are added: no pixel chooses.", 23.6,
         pooled(Pool::Parametric, Combine::Sum)},
        {"relu_of_condition", kTable, "Max(DW(x), 0)", "ReLU after the depthwise window: x itself takes no part.", 23.7,
         pooled(Pool::Parametric, Combine::Relu)},
    };
}

std::vector<Ablation> normTable() {
    constexpr auto kTable = AblationTable::Norm;
    return {
        {"norm_none", kTable, "No norm", "T is the bare sum of the window.", 37.6, normed(Norm())},
        {"norm_batch", kTable, "Batch norm", "One mean and variance a channel: FReLU's choice.", 37.1, {}},
        {"norm_layer", kTable, "Layer norm", "One mean and variance over all channels of an image.", 36.5,
         normed(plainNorm(NormKind::Layer))},
        {"norm_instance", kTable, "Instance norm",
         "One mean and variance a channel and image: for a single image the same as batch norm.", 38.0,
         normed(plainNorm(NormKind::Instance, NormMode::Batch))},
        {"norm_group", kTable, "Group norm",
         "One mean and variance a group of channels, 32 groups where the channels allow it; of a few channels it is "
         "the layer norm.",
         36.5, normed(plainNorm(NormKind::Group))},
    };
}

std::vector<Ablation> windowTable() {
    constexpr auto kTable = AblationTable::Window;
    return {
        {"window_1", kTable, "1 × 1", "T sees the pixel alone.", 23.7, windowed(1)},
        {"window_3", kTable, "3 × 3", "FReLU's window.", 22.4, {}},
        {"window_5", kTable, "5 × 5", "A wider window.", 22.9, windowed(5)},
        {"window_7", kTable, "7 × 7", "The widest that was tried.", 23.0, windowed(7)},
        {"light_sum", kTable, "Sum(1 × 3, 3 × 1)", "The light form: a row and a column, each normalised, added.", 22.6,
         lightLayer(Merge::Sum)},
        {"light_max", kTable, "Max(1 × 3, 3 × 1)", "A row and a column, each normalised; the larger counts.", 22.4,
         lightLayer(Merge::Max)},
    };
}

} // namespace

const std::vector<Ablation>& ablations() {
    static const std::vector<Ablation> all = [] {
        std::vector<Ablation> rows = poolingTable();
        for (const std::vector<Ablation>& table : {normTable(), windowTable()})
            rows.insert(rows.end(), table.begin(), table.end());
        return rows;
    }();
    return all;
}

std::string_view ablationNetwork(AblationTable table) {
    return table == AblationTable::Norm ? "ShuffleNetV2" : "ResNet-50";
}

FunnelLayer ablationLayer(const Ablation& ablation, std::size_t channels) {
    FunnelLayer layer = ablation.layer;
    for (Branch& branch : layer.condition.branches)
        if (branch.norm.kind == NormKind::Group)
            branch.norm.groups = static_cast<int>(std::gcd(kUsualGroups, channels));
    return layer;
}

std::vector<MapTile> comparisonTiles() {
    return {tileOf(MapQuantity::Winner, MapSide::First), tileOf(MapQuantity::Winner, MapSide::Second),
            tileOf(MapQuantity::Output, MapSide::First), tileOf(MapQuantity::Output, MapSide::Second)};
}

MapFigure withComparison(MapFigure figure, FunnelLayer second) {
    if (!figure.second)
        figure.tiles = comparisonTiles();
    return withSecond(std::move(figure), std::move(second));
}

MapFigure withoutComparison(MapFigure figure) {
    if (figure.tiles == comparisonTiles())
        figure.tiles = MapFigure{}.tiles;
    return withSecond(std::move(figure), std::nullopt);
}

MapFigure withSidesSwapped(MapFigure figure) {
    if (figure.second)
        std::swap(figure.spec.layer, *figure.second);
    return figure;
}

} // namespace acti

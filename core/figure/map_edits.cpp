#include "core/figure/map_edits.h"

#include "core/spatial/weights.h"

#include <algorithm>
#include <array>

namespace acti {
namespace {

std::vector<float> recentred(const std::vector<float>& values, Window from, Window to) {
    const std::size_t fromSize = static_cast<std::size_t>(from.rows * from.columns);
    const std::size_t toSize = static_cast<std::size_t>(to.rows * to.columns);
    const std::size_t kernels = fromSize == 0 ? 0 : values.size() / fromSize;
    std::vector<float> result(kernels * toSize, 0.0F);
    const int down = (to.rows - from.rows) / 2;
    const int across = (to.columns - from.columns) / 2;
    for (std::size_t kernel = 0; kernel < kernels; ++kernel)
        for (int row = std::max(0, -down); row < std::min(from.rows, to.rows - down); ++row)
            for (int column = std::max(0, -across); column < std::min(from.columns, to.columns - across); ++column)
                result[kernel * toSize + static_cast<std::size_t>((row + down) * to.columns + column + across)] =
                    values[kernel * fromSize + static_cast<std::size_t>(row * from.columns + column)];
    return result;
}

} // namespace

std::vector<float> kernelOf(const Branch& branch, std::size_t channel, std::size_t channels) {
    const Result<std::vector<float>> all = makeWeights(branch.weights, branch.window, channels);
    if (!all || channel >= channels)
        return {};
    const auto size = static_cast<std::ptrdiff_t>(all->size() / channels);
    const auto begin = all->begin() + static_cast<std::ptrdiff_t>(channel) * size;
    return {begin, begin + size};
}

namespace {

void setWindow(Branch& branch, Window window) {
    if (auto* written = std::get_if<ExplicitWeights>(&branch.weights))
        written->values = recentred(written->values, branch.window, window);
    if (std::holds_alternative<NamedWeights>(branch.weights) && !makeWeights(branch.weights, window, 1))
        branch.weights = NamedWeights{"identity"};
    branch.window = window;
}

} // namespace

MapFigure withWindow(MapFigure figure, int side) {
    figure.spec.layer.condition.branches.resize(1);
    setWindow(figure.spec.branch(), {side, side});
    return figure;
}

MapFigure withLightWindows(MapFigure figure, Merge merge) {
    Condition& condition = figure.spec.layer.condition;
    condition.merge = merge;
    if (hasLightWindows(condition))
        return figure;
    const Branch one = condition.branches.front();
    condition.branches = {one, one};
    setWindow(condition.branches[0], {1, 3});
    setWindow(condition.branches[1], {3, 1});
    if (std::uint64_t* seed = seedOf(condition.branches[1].weights))
        ++*seed;
    return figure;
}

bool hasLightWindows(const Condition& condition) {
    return condition.branches.size() == 2 && condition.branches[0].window == Window{1, 3} &&
           condition.branches[1].window == Window{3, 1};
}

MapFigure withWeight(MapFigure figure, std::size_t index, float value, std::size_t channel, std::size_t channels,
                     std::size_t which) {
    if (which >= figure.spec.layer.condition.branches.size())
        return figure;
    Branch& branch = figure.spec.layer.condition.branches[which];
    const auto size = static_cast<std::size_t>(branch.window.rows * branch.window.columns);
    if (index >= size)
        return figure;
    auto* written = std::get_if<ExplicitWeights>(&branch.weights);
    if (written && channels > 1 && written->values.size() == size * channels && channel < channels) {
        written->values[channel * size + index] = value;
        return figure;
    }
    std::vector<float> kernel = kernelOf(branch, channel, channels);
    kernel.resize(size, 0.0F);
    kernel[index] = value;
    branch.weights = ExplicitWeights{std::move(kernel)};
    return figure;
}

MapFigure withWeights(MapFigure figure, Weights weights) {
    for (Branch& branch : figure.spec.layer.condition.branches) {
        branch.weights = weights;
        if (std::uint64_t* seed = seedOf(weights))
            ++*seed;
    }
    return figure;
}

MapFigure withDilation(MapFigure figure, int dilation) {
    for (Branch& branch : figure.spec.layer.condition.branches)
        branch.dilation = dilation;
    return figure;
}

MapFigure withBias(MapFigure figure, float bias) {
    for (Branch& branch : figure.spec.layer.condition.branches)
        branch.bias = bias == 0 ? std::vector<float>{} : std::vector<float>{bias};
    return figure;
}

MapFigure withNormNumbers(MapFigure figure, float gamma, float beta, double eps) {
    for (Branch& branch : figure.spec.layer.condition.branches) {
        branch.norm.gamma = gamma == 1 ? std::vector<float>{} : std::vector<float>{gamma};
        branch.norm.beta = beta == 0 ? std::vector<float>{} : std::vector<float>{beta};
        branch.norm.eps = eps;
    }
    return figure;
}

MapFigure withNorm(MapFigure figure, const Norm& norm) {
    for (Branch& branch : figure.spec.layer.condition.branches) {
        Norm& own = branch.norm;
        own.kind = norm.kind;
        own.mode = norm.mode;
        own.over = norm.over;
        own.groups = norm.groups;
        if (norm.kind == NormKind::Layer || norm.kind == NormKind::Group) { // which have none
            own.mean.clear();
            own.var.clear();
        }
    }
    return figure;
}

MapFigure withSmoothness(MapFigure figure, double beta) {
    figure.spec.layer.beta = beta;
    return figure;
}

MapFigure withFirstCondition(MapFigure figure) {
    figure.spec.layer = FunnelLayer{};
    return figure;
}

MapFigure withBorder(MapFigure figure, Border border, bool countsPadding) {
    figure.spec.layer.condition.border = border;
    figure.spec.layer.condition.countsPadding = countsPadding;
    return figure;
}

MapFigure withWinnerOpacity(MapFigure figure, double opacity) {
    figure.winnerOpacity = opacity;
    return figure;
}

MapFigure withPool(MapFigure figure, Pool pool) {
    figure.spec.layer.condition.pool = pool;
    return figure;
}

MapFigure withCombine(MapFigure figure, Combine combine) {
    figure.spec.layer.combine = combine;
    return figure;
}

MapFigure withScale(MapFigure figure, Scale scale) {
    figure.spec.scale = scale;
    return figure;
}

MapFigure withChannel(MapFigure figure, ChannelChoice channel) {
    figure.channel = channel;
    return figure;
}

MapFigure withTile(MapFigure figure, std::size_t index, MapTile tile) {
    if (index < figure.tiles.size())
        figure.tiles[index] = std::move(tile);
    return figure;
}

MapFigure withMoreTiles(MapFigure figure) {
    if (figure.tiles.size() >= kMostTiles)
        return figure;
    constexpr std::array kCommon{MapQuantity::Winner, MapQuantity::Output,    MapQuantity::Margin,
                                 MapQuantity::Input,  MapQuantity::Condition, MapQuantity::Gradient};
    const auto isNew = [&](MapQuantity quantity) {
        return std::find(figure.tiles.begin(), figure.tiles.end(), MapTile(quantity)) == figure.tiles.end();
    };
    const auto found = std::find_if(kCommon.begin(), kCommon.end(), isNew);
    figure.tiles.emplace_back(found == kCommon.end() ? MapQuantity::Margin : *found);
    return figure;
}

MapFigure withoutTile(MapFigure figure, std::size_t index) {
    if (index < figure.tiles.size() && figure.tiles.size() > 1)
        figure.tiles.erase(figure.tiles.begin() + static_cast<std::ptrdiff_t>(index));
    return figure;
}

MapFigure withSecond(MapFigure figure, std::optional<FunnelLayer> second) {
    figure.second = std::move(second);
    if (figure.second)
        return figure;
    for (MapTile& tile : figure.tiles) {
        tile.term.side = MapSide::First;
        if (tile.minus)
            tile.minus->side = MapSide::First;
        if (tile.minus == tile.term)
            tile.minus.reset();
    }
    return figure;
}

MapFigure withFieldLayers(MapFigure figure, int layers) {
    figure.fieldLayers = std::clamp(layers, 1, kMostFieldLayers);
    return figure;
}

FunnelLayer lightLayer(Merge merge) { return withLightWindows({}, merge).spec.layer; }

ChannelChoice firstChannel(std::size_t channels, Scale scale) {
    return {.isLuminance = channels == 3 && scale != Scale::ImageNet, .index = 0};
}

} // namespace acti

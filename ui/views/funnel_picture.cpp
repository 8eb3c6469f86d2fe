#include "ui/views/funnel_picture.h"

#include "core/base/short_memory.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace acti::ui {
namespace {

constexpr std::size_t kBins = 48;

QString shortValue(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return QString::fromStdString(fixed(value, decimals)).replace(QLatin1Char('-'), QChar(0x2212));
}

QString winnerText(Winner winner) {
    switch (winner) {
    case Winner::Input:
        return QStringLiteral("x");
    case Winner::Condition:
        return QStringLiteral("T");
    case Winner::Tie:
        break;
    }
    return QStringLiteral("=");
}

} // namespace

namespace {

Result<FunnelPicture> paintAll(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled) {
    const auto start = std::chrono::steady_clock::now();
    Result<MapContent> content = computeMap(figure, assets, isCancelled);
    if (!content)
        return content.error();
    FunnelPicture picture;
    picture.figure = figure;
    picture.content = *std::move(content);
    picture.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    for (const Bitmap& bitmap : picture.content.tiles) {
        if (isCancelled && isCancelled())
            return cancelledError(figure.input);
        picture.tiles.push_back(std::make_shared<const MipPyramid>(bitmap));
    }
    picture.margins = marginHistogram(picture.x(), picture.t(), picture.content.largestMargin, kBins);
    picture.scatter = scatterSample(picture.x(), picture.t());
    return picture;
}

} // namespace

Result<FunnelPicture> paintFunnel(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled) {
    return orTooLarge(
        figure.input, [&] { return paintAll(figure, assets, isCancelled); }, "its maps do not fit into memory");
}

std::optional<FunnelPicture> withOtherTiles(const FunnelPicture& before, const MapFigure& figure) {
    MapFigure same = figure;
    same.tiles = before.figure.tiles;
    if (same != before.figure)
        return std::nullopt;
    FunnelPicture picture = before;
    picture.figure = figure;
    picture.content.tiles.clear();
    picture.tiles.clear();
    for (const MapQuantity quantity : figure.tiles) {
        const auto found = std::find(before.figure.tiles.begin(), before.figure.tiles.end(), quantity);
        if (found != before.figure.tiles.end()) {
            const auto index = static_cast<std::size_t>(found - before.figure.tiles.begin());
            picture.content.tiles.push_back(before.content.tiles[index]);
            picture.tiles.push_back(before.tiles[index]);
            continue;
        }
        picture.content.tiles.push_back(paintTile(quantity, before.content, figure.winnerOpacity));
        picture.tiles.push_back(std::make_shared<const MipPyramid>(picture.content.tiles.back()));
    }
    return picture;
}

QString pixelText(const FunnelPicture& picture, MapQuantity quantity, QPoint pixel) {
    const std::size_t index =
        static_cast<std::size_t>(pixel.y()) * picture.content.funnel->x.shape().w + static_cast<std::size_t>(pixel.x());
    const MapContent& content = picture.content;
    const auto x = static_cast<double>(picture.x()[index]);
    const auto t = static_cast<double>(picture.t()[index]);
    switch (quantity) {
    case MapQuantity::Input:
        return shortValue(x);
    case MapQuantity::Condition:
        return shortValue(t);
    case MapQuantity::Winner:
        return winnerText(static_cast<Winner>(content.funnel->winner.plane(content.sample, content.channel)[index]));
    case MapQuantity::Output:
        return shortValue(static_cast<double>(content.funnel->y.plane(content.sample, content.channel)[index]));
    case MapQuantity::Margin:
        break;
    }
    return shortValue(t - x);
}

} // namespace acti::ui

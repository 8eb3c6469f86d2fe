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

// The pyramid of a picture that is there already.
std::shared_ptr<const MipPyramid> pyramidOf(const PaintedTile& tile, const FunnelPicture* before) {
    for (std::size_t i = 0; before && i < before->content.tiles.size(); ++i)
        if (before->content.tiles[i].bitmap.pixels().data() == tile.bitmap.pixels().data())
            return before->tiles[i];
    return std::make_shared<MipPyramid>(tile);
}

FunnelPlots plotsOf(const FunnelPicture& picture, MapSide side) {
    const MapContent& content = picture.content;
    const FunnelResult& funnel = *content.side(side).funnel;
    const bool isSampled = content.large && side == MapSide::First; // else of the reduced picture
    const auto planeOf = [&](const Tensor& tensor) { return tensor.plane(content.sample, content.channel); };
    const std::span<const float> x = isSampled ? std::span(content.large->sampleX) : planeOf(funnel.x);
    const std::span<const float> t = isSampled ? std::span(content.large->sampleT) : planeOf(funnel.t);
    return {marginHistogram(x, t, content.scales.largestMargin, kBins), scatterSample(x, t)};
}

void describe(FunnelPicture& picture, const FunnelPicture* before) {
    const bool isSame =
        before && before->content.funnel == picture.content.funnel && showSamePlane(before->figure, picture.figure);
    FunnelPlots& plots = picture;
    plots = isSame ? static_cast<const FunnelPlots&>(*before) : plotsOf(picture, MapSide::First);
    if (picture.content.second)
        picture.secondPlots = plotsOf(picture, MapSide::Second);
}

Result<FunnelPicture> paintAll(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled,
                               const FunnelPicture* before) {
    const auto start = std::chrono::steady_clock::now();
    Result<MapContent> content = computeMap(figure, assets, isCancelled, before);
    if (!content)
        return content.error();
    FunnelPicture picture;
    picture.figure = figure;
    picture.content = *std::move(content);
    picture.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    for (const PaintedTile& tile : picture.content.tiles) {
        if (isCancelled && isCancelled())
            return cancelledError(figure.input);
        picture.tiles.push_back(pyramidOf(tile, before));
    }
    describe(picture, before);
    return picture;
}

} // namespace

Result<FunnelPicture> paintFunnel(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled,
                                  const FunnelPicture* before) {
    return orTooLarge(
        figure.input, [&] { return paintAll(figure, assets, isCancelled, before); }, "its maps do not fit into memory");
}

QSize FunnelPicture::size() const {
    const Shape shape = pictureShape(content);
    return {static_cast<int>(shape.w), static_cast<int>(shape.h)};
}

PixelTrace FunnelPicture::trace(QPoint pixel, MapSide side) const {
    return traceAt(content, figure, side, static_cast<std::size_t>(pixel.y()), static_cast<std::size_t>(pixel.x()));
}

Result<FunnelDetail> paintDetail(const FunnelPicture& picture, const QRect& rect, const IsCancelled& isCancelled) {
    const PixelRect pixels{static_cast<std::size_t>(rect.y()), static_cast<std::size_t>(rect.x()),
                           static_cast<std::size_t>(rect.height()), static_cast<std::size_t>(rect.width())};
    Result<MapContent> content = partOf(picture.content, picture.figure, pixels, isCancelled);
    if (!content)
        return content.error();
    FunnelDetail detail{rect, *std::move(content), {}};
    for (const PaintedTile& tile : detail.content.tiles)
        detail.tiles.push_back(std::make_shared<const MipPyramid>(tile));
    return detail;
}

QRect missingDetail(const FunnelPicture& picture, const FunnelDetail* shown, const TileCamera& camera, QSizeF view,
                    double devicePixelRatio) {
    const auto& large = picture.content.large;
    if (!large || camera.zoom * devicePixelRatio * static_cast<double>(large->reduction) <= 1)
        return {};
    const QRect whole({0, 0}, picture.size());
    const QRect seen =
        QRectF(toImage(camera, view, {0, 0}), toImage(camera, view, {view.width(), view.height()})).toAlignedRect() &
        whole;
    if (shown && shown->rect.contains(seen))
        return {};
    const QMargins margins(seen.width() / 8, seen.height() / 8, seen.width() / 8, seen.height() / 8);
    return (seen + margins) & whole;
}

TilePicture tilePicture(const FunnelPicture& picture, const FunnelDetail* detail, std::size_t index) {
    TilePicture tile{picture.tiles[index], 1, picture.size(), nullptr, {}};
    if (picture.content.large)
        tile.reduction = static_cast<int>(picture.content.large->reduction);
    if (detail) {
        tile.detail = detail->tiles[index];
        tile.detailRect = detail->rect;
    }
    return tile;
}

QString pixelText(const FunnelPicture& picture, const FunnelDetail* detail, const MapTile& tile, QPoint pixel) {
    const bool isLarge = picture.content.large != nullptr;
    if (isLarge && !(detail && detail->rect.contains(pixel)))
        return {};
    const MapContent& content = isLarge ? detail->content : picture.content;
    if (isLarge)
        pixel -= detail->rect.topLeft();
    const double value = valueAt(tile, content,
                                 static_cast<std::size_t>(pixel.y()) * content.funnel->x.shape().w +
                                     static_cast<std::size_t>(pixel.x()));
    if (tile.term.quantity == MapQuantity::Winner)
        return winnerText(static_cast<Winner>(static_cast<int>(value)));
    return tile.term.quantity == MapQuantity::Field ? QString::number(value) : shortValue(value);
}

} // namespace acti::ui

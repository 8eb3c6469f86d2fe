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
    return std::make_shared<MipPyramid>(tile.bitmap);
}

void describe(FunnelPicture& picture, const FunnelPicture* before) {
    if (before && before->content.funnel == picture.content.funnel) {
        picture.margins = before->margins;
        picture.scatter = before->scatter;
        return;
    }
    picture.margins = marginHistogram(picture.x(), picture.t(), picture.content.scales.largestMargin, kBins);
    picture.scatter = scatterSample(picture.x(), picture.t());
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

QString pixelText(const FunnelPicture& picture, const MapTile& tile, QPoint pixel) {
    const std::size_t index =
        static_cast<std::size_t>(pixel.y()) * picture.content.funnel->x.shape().w + static_cast<std::size_t>(pixel.x());
    const double value = valueAt(tile, picture.content, index);
    if (tile.term.quantity == MapQuantity::Winner)
        return winnerText(static_cast<Winner>(static_cast<int>(value)));
    return tile.term.quantity == MapQuantity::Field ? QString::number(value) : shortValue(value);
}

} // namespace acti::ui

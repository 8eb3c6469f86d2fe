#include "ui/window/figure_copy.h"

#include <QMimeData>

namespace acti::ui {

Result<FigureCopy> copyOf(plot::Canvas& canvas, double dpi, const std::function<bool()>& isCancelled) {
    const auto isStopped = [&] { return isCancelled && isCancelled(); };
    auto pixels = plot::paintImage(canvas, dpi);
    if (!pixels)
        return pixels.error();
    if (isStopped())
        return cancelledError();
    auto svg = plot::paintFile(canvas, plot::Format::Svg);
    if (!svg)
        return svg.error();
    if (isStopped())
        return cancelledError();
    auto pdf = plot::paintFile(canvas, plot::Format::Pdf);
    if (!pdf)
        return pdf.error();
    return FigureCopy{*std::move(pixels), *std::move(svg), *std::move(pdf)};
}

std::unique_ptr<QMimeData> clipboardData(const FigureCopy& copied) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(copied.pixels);
    data->setData(QStringLiteral("image/svg+xml"), copied.svg);
    data->setData(QStringLiteral("application/pdf"), copied.pdf);
    return data;
}

} // namespace acti::ui

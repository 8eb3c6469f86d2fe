#include "ui/plot/export.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"
#include "ui/plot/svg_engine.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

#include <cmath>

namespace acti::plot {
namespace {

constexpr double kLayoutDpi = 96;
constexpr double kMmPerInch = 25.4;
constexpr double kLargestPixelCount = 200e6;
constexpr int kPdfDpi = 1200;

QSize layoutSize(const SizeMm& size) {
    return {qRound(size.width / kMmPerInch * kLayoutDpi), qRound(size.height / kMmPerInch * kLayoutDpi)};
}

Result<void> check(const Scene& scene, Format format, double dpi) {
    if (const auto ok = checkSize(scene.size); !ok)
        return Error{ok.error().code, message(ok.error()), scene.title};
    if (!(dpi >= 20 && dpi <= 2400))
        return Error{ErrorCode::OutOfRange, "must be 20 to 2400, not " + shortest(dpi), "dpi"};
    const double pixels = scene.size.width * scene.size.height * dpi * dpi / (kMmPerInch * kMmPerInch);
    if (format == Format::Png && pixels > kLargestPixelCount)
        return Error{ErrorCode::TooLarge,
                     "the picture would have " + significant(pixels / 1e6, 4) +
                         " Mpixel, over the limit of 200; lower the dpi",
                     scene.title};
    return {};
}

class Canvas {
public:
    Canvas(const Scene& scene, const Style& style) : m_size(layoutSize(scene.size)) {
        m_plot.setGeometry(QRect(QPoint(0, 0), m_size));
        draw(scene, style, m_plot);
    }

    void paint(QCPPainter& painter) { m_plot.toPainter(&painter, m_size.width(), m_size.height()); }
    QSize size() const { return m_size; }

private:
    QSize m_size;
    QCustomPlot m_plot;
};

QByteArray toPng(Canvas& canvas, const SizeMm& size, double dpi) {
    const QSize pixels(qRound(size.width / kMmPerInch * dpi), qRound(size.height / kMmPerInch * dpi));
    QImage image(pixels, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dpi / kMmPerInch * 1000));
    image.setDotsPerMeterY(qRound(dpi / kMmPerInch * 1000));
    image.fill(Qt::white);
    {
        QCPPainter painter(&image);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(static_cast<double>(pixels.width()) / canvas.size().width(),
                      static_cast<double>(pixels.height()) / canvas.size().height());
        canvas.paint(painter);
    }
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "PNG");
    return out.data();
}

QByteArray toSvg(Canvas& canvas, const Scene& scene) {
    SvgDevice device(canvas.size(), {scene.size.width, scene.size.height}, QString::fromStdString(scene.title));
    {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        canvas.paint(painter);
    }
    return device.text();
}

QByteArray toPdf(Canvas& canvas, const Scene& scene) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setTitle(QString::fromStdString(scene.title));
    writer.setCreator(QStringLiteral("Actiscope"));
    writer.setResolution(kPdfDpi);
    writer.setPageSize(
        QPageSize(QSizeF(scene.size.width, scene.size.height), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QCPPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setWindow(QRect(QPoint(0, 0), canvas.size()));
    canvas.paint(painter);
    painter.end();
    return out.data();
}

} // namespace

std::string formatNames() {
    std::string text;
    for (const FormatName& name : kFormats)
        text.append(text.empty() ? "" : ", ").append(name.id);
    return text;
}

Result<Format> findFormat(std::string_view id) {
    for (const FormatName& name : kFormats)
        if (name.id == id)
            return name.format;
    return Error{ErrorCode::Unsupported, "no such figure format; there are " + formatNames(), std::string(id)};
}

Result<QByteArray> renderScene(const Scene& scene, const Style& style, Format format, double dpi) {
    if (auto ok = check(scene, format, dpi); !ok)
        return ok.error();
    Canvas canvas(scene, style);
    const QByteArray bytes = format == Format::Png   ? toPng(canvas, scene.size, dpi)
                             : format == Format::Svg ? toSvg(canvas, scene)
                                                     : toPdf(canvas, scene);
    if (bytes.isEmpty())
        return Error{ErrorCode::WriteFailed, "the figure could not be drawn; is there memory left?", scene.title};
    return bytes;
}

Result<void> exportScene(const Scene& scene, const Style& style, const Target& target) {
    const Result<QByteArray> bytes = renderScene(scene, style, target.format, target.dpi);
    if (!bytes)
        return bytes.error();
    return writeAtomically(target.path, std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
}

} // namespace acti::plot

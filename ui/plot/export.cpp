#include "ui/plot/export.h"

#include "core/base/text.h"
#include "ui/plot/canvas.h"
#include "ui/plot/missing_letters.h"
#include "ui/plot/pdf_clock.h"
#include "ui/plot/pdf_words.h"
#include "ui/plot/png.h"
#include "ui/plot/svg_engine.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace acti::plot {
namespace {

constexpr double kLargestPixelCount = 200e6;
constexpr int kPdfDpi = 1200;

Result<void> check(const Scene& scene, Format format, double dpi) {
    if (!kDpi.contains(dpi))
        return Error{ErrorCode::OutOfRange, "must be 20 to 2400, not " + shortest(dpi), "dpi"};
    const double pixels = scene.size.width * scene.size.height * dpi * dpi / (kMmPerInch * kMmPerInch);
    if (format == Format::Png && pixels > kLargestPixelCount)
        return Error{ErrorCode::TooLarge,
                     "the picture would have " + significant(pixels / 1e6, 4) +
                         " Mpixel, over the limit of 200; lower the dpi",
                     scene.title};
    return {};
}

Error noMemory(const Scene& scene) {
    return {ErrorCode::WriteFailed, "the figure could not be drawn; is there memory left?", scene.title};
}

QImage toImage(Canvas& canvas, double dpi) {
    const SizeMm& size = canvas.scene().size;
    const QSize pixels(qRound(size.width / kMmPerInch * dpi), qRound(size.height / kMmPerInch * dpi));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return image;
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
    return image;
}

QByteArray toPng(Canvas& canvas, double dpi) { return encodePng(toImage(canvas, dpi)); }

QByteArray toSvg(Canvas& canvas) {
    const Scene& scene = canvas.scene();
    SvgDevice device(canvas.size(), {scene.size.width, scene.size.height}, QString::fromStdString(scene.title));
    {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        canvas.paint(painter);
    }
    return device.text();
}

// Fonts are embedded in the order of a hash, which is another one in every process. One at a time: the seed is
// everyone's.
class EvenHashes {
public:
    EvenHashes() : m_turn(s_mutex) { QHashSeed::setDeterministicGlobalSeed(); }
    ~EvenHashes() { QHashSeed::resetRandomGlobalSeed(); }
    EvenHashes(const EvenHashes&) = delete;
    EvenHashes& operator=(const EvenHashes&) = delete;

private:
    static inline std::mutex s_mutex;
    std::lock_guard<std::mutex> m_turn;
};

QByteArray toPdf(Canvas& canvas) {
    const Scene& scene = canvas.scene();
    const EvenHashes even;
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
    return withHiddenWords(withoutClock(out.data()), incompleteWords(scene, canvas.style()));
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

double usualDpiOf(Format format) {
    const double dpi = nameOf(format).usualDpi;
    return dpi > 0 ? dpi : kUsualDpi;
}

std::optional<Format> formatOfEnding(std::string_view ending) {
    for (const FormatName& name : kFormats)
        if (ending == name.ending || (!name.otherEnding.empty() && ending == name.otherEnding))
            return name.format;
    return std::nullopt;
}

const FormatName& nameOf(Format format) {
    const auto* found =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatName& name) { return name.format == format; });
    ACTI_EXPECT(found != kFormats.end());
    return *found;
}

Result<QImage> paintImage(Canvas& canvas, double dpi) {
    if (auto ok = check(canvas.scene(), Format::Png, dpi); !ok)
        return ok.error();
    QImage image = toImage(canvas, dpi);
    if (image.isNull())
        return noMemory(canvas.scene());
    return image;
}

Result<QImage> renderImage(const Scene& scene, const Style& style, double dpi) {
    const auto canvas = makeCanvas(scene, style);
    return canvas ? paintImage(**canvas, dpi) : canvas.error();
}

Result<QByteArray> paintFile(Canvas& canvas, Format format, double dpi) {
    ACTI_EXPECT(std::find(kDrawings.begin(), kDrawings.end(), format) != kDrawings.end());
    if (auto ok = check(canvas.scene(), format, dpi); !ok)
        return ok.error();
    const QByteArray bytes = format == Format::Png   ? toPng(canvas, dpi)
                             : format == Format::Svg ? toSvg(canvas)
                                                     : toPdf(canvas);
    if (bytes.isEmpty())
        return noMemory(canvas.scene());
    return bytes;
}

Result<QByteArray> renderScene(const Scene& scene, const Style& style, Format format, double dpi) {
    const auto canvas = makeCanvas(scene, style);
    return canvas ? paintFile(**canvas, format, dpi) : canvas.error();
}

} // namespace acti::plot

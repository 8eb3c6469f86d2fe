#include "ui/panels/sources.h"

#include "core/numeric/range.h"
#include "core/session/edits.h"
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <span>

namespace acti::ui {
namespace {

template<class Value>
Range finiteRange(std::span<const Value> plane, std::size_t stride) {
    Range range{HUGE_VAL, -HUGE_VAL};
    for (std::size_t i = 0; i < plane.size(); i += stride) {
        const auto value = static_cast<double>(plane[i]);
        if (std::isfinite(value)) {
            range.min = std::min(range.min, value);
            range.max = std::max(range.max, value);
        }
    }
    return range;
}

struct Sampling {
    std::size_t step;
    int width;
    int height;
};

// About `size`, a pixel in so many.
Sampling samplingOf(const Shape& shape, QSize size) {
    const std::size_t step = std::max<std::size_t>(1, std::min(shape.w / static_cast<std::size_t>(size.width()),
                                                               shape.h / static_cast<std::size_t>(size.height())));
    return {step, static_cast<int>((shape.w + step - 1) / step), static_cast<int>((shape.h + step - 1) / step)};
}

// Adds a plane's levels, 0 to 255, times `weight` to every sampled pixel.
template<class Value>
void addPlane(QImage& image, std::span<const Value> plane, std::size_t width, std::size_t step, const Range& range,
              QRgb weight) {
    const double scale = range.max > range.min ? 255 / range.length() : 0;
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < image.width(); ++column) {
            const auto value = static_cast<double>(
                plane[static_cast<std::size_t>(row) * step * width + static_cast<std::size_t>(column) * step]);
            const double level = std::isnan(value) ? 0.0 : (value - range.min) * scale;
            line[column] |= static_cast<QRgb>(std::clamp(level, 0.0, 255.0)) * weight;
        }
    }
}

constexpr QRgb kGreyWeight = 0x010101;

QImage blank(const Sampling& sampling) {
    QImage image(sampling.width, sampling.height, QImage::Format_RGB32);
    image.fill(Qt::black);
    return image;
}

// `typeMaximum`: as StoredInput has it.
template<class Value>
QImage thumbnail(const Planes<Value>& values, double typeMaximum, QSize size) {
    const Shape& shape = values.shape();
    const Sampling sampling = samplingOf(shape, size);
    QImage image = blank(sampling);
    const std::size_t channels = shape.c == 3 ? 3 : 1;
    for (std::size_t c = 0; c < channels; ++c) {
        const auto plane = values.plane(0, c);
        const Range range = typeMaximum > 1 ? Range{0, typeMaximum} : finiteRange(plane, sampling.step);
        addPlane(image, plane, shape.w, sampling.step, range, channels == 1 ? kGreyWeight : 1U << (16 - 8 * c));
    }
    return image;
}

template<class Value>
QImage planeThumbnail(const Planes<Value>& values, std::size_t sample, std::size_t channel, QSize size) {
    const Shape& shape = values.shape();
    const Sampling sampling = samplingOf(shape, size);
    QImage image = blank(sampling);
    const auto plane = values.plane(sample, channel);
    addPlane(image, plane, shape.w, sampling.step, finiteRange(plane, sampling.step), kGreyWeight);
    return image;
}

} // namespace

QImage thumbnailOf(const StoredInput& input, QSize size) {
    if (input.shape().size() == 0)
        return {};
    return std::visit([&](const auto& planes) { return thumbnail(planes, input.typeMaximum, size); }, input.values);
}

QImage channelThumbnail(const StoredInput& input, std::size_t sample, std::size_t channel, QSize size) {
    return std::visit([&](const auto& planes) { return planeThumbnail(planes, sample, channel, size); }, input.values);
}

namespace {

std::vector<Sample> makeSamples() {
    return {{QStringLiteral("chelsea.png"), QCoreApplication::translate("Samples", "Cat")},
            {QStringLiteral("coffee.png"), QCoreApplication::translate("Samples", "Coffee")},
            {QStringLiteral("brick.png"), QCoreApplication::translate("Samples", "Brick wall")},
            {QStringLiteral("astronaut.png"), QCoreApplication::translate("Samples", "Astronaut")},
            {QStringLiteral("camera.png"), QCoreApplication::translate("Samples", "Photographer")}};
}

} // namespace

const std::vector<Sample>& samples() { return settings::inShownLanguage<&makeSamples>(); }

Session withListed(Session session, const std::vector<Asset>& sources) {
    for (const Asset& source : sources)
        session = withAsset(std::move(session), source.path).session;
    return session;
}

QString openingStep(const Asset& asset, std::size_t others) {
    if (others > 0)
        return QCoreApplication::translate("Samples", "Open %1 files").arg(others + 1);
    if (asset.features)
        return QCoreApplication::translate("Samples", "Show feature maps");
    return (asset.path.starts_with("sample:") ? QCoreApplication::translate("Samples", "Choose %1")
                                              : QCoreApplication::translate("Samples", "Open %1"))
        .arg(sourceName(asset));
}

QString sourceName(const Asset& asset) {
    const QString path = QString::fromStdString(asset.path);
    if (!path.startsWith(QLatin1String("sample:")))
        return QFileInfo(path).fileName();
    const QString file = path.mid(7);
    for (const Sample& sample : samples())
        if (sample.file == file)
            return sample.name;
    return file;
}

} // namespace acti::ui

#include "ui/plot/figure_export.h"

#include "core/base/atomic_file.h"
#include "core/figure/figure_arrays.h"
#include "core/figure/figure_table.h"
#include "core/figure/sweep_movie.h"
#include "core/tensor/npy.h"
#include "ui/plot/gif.h"
#include "ui/plot/tikz.h"

#include <QBuffer>

#include <algorithm>
#include <cctype>

namespace acti::plot {
namespace {

constexpr double kMostGifPixels = 120e6; // of all frames

// What TeX can read as a file's name.
std::string plainName(const std::string& stem) {
    std::string name;
    for (const char c : stem)
        name += std::isalnum(static_cast<unsigned char>(c)) || c == '-' ? c : '_';
    return name.empty() ? "figure" : name;
}

QByteArray pngOf(const QImage& image) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "PNG");
    return out.data();
}

QByteArray bytesOf(const std::string& text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

std::string threeDigits(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

class Exporter {
public:
    Exporter(const Subject& subject, const Style& style, const Target& target, const Sink& sink,
             const Progress& progress)
        : m_subject(subject), m_style(style), m_target(target), m_sink(sink), m_progress(progress),
          m_stem(target.path.stem().string()), m_name(target.path.filename().string()) {}

    Result<void> run() {
        switch (m_target.format) {
        case Format::Png:
        case Format::Svg:
        case Format::Pdf:
            return drawing();
        case Format::Tikz:
            return tikz();
        case Format::Csv:
            return csv();
        case Format::Npy:
            return npy();
        case Format::Gif:
            return gif();
        case Format::Frames:
            break;
        }
        return frames();
    }

private:
    Result<void> drawing() {
        const auto bytes = renderScene(m_subject.scene, m_style, m_target.format, m_target.dpi);
        return bytes ? m_sink({m_name, *bytes}) : bytes.error();
    }

    Result<void> tikz() {
        if (const auto ok = checkSize(m_subject.scene.size); !ok)
            return ok.error();
        const std::string name = plainName(m_stem);
        const TikzFiles files = tikzOf(m_subject.scene, m_style, name);
        for (std::size_t i = 0; i < files.pictures.size(); ++i)
            if (auto done = m_sink({name + "_" + std::to_string(i + 1) + ".png", pngOf(files.pictures[i])}); !done)
                return done;
        return m_sink({m_name, files.text});
    }

    Result<void> csv() {
        const auto table = tableOf(m_subject.figure, m_subject.assets, m_subject.figures);
        return table ? m_sink({m_name, bytesOf(csvText(*table))}) : table.error();
    }

    Result<void> npy() {
        const auto arrays = arraysOf(m_subject.figure, m_subject.assets, m_subject.figures);
        if (!arrays)
            return arrays.error();
        for (const NamedArray& each : *arrays)
            if (auto done = m_sink({m_stem + "_" + each.name + ".npy", bytesOf(npyBytes(each.array))}); !done)
                return done;
        return {};
    }

    // Each frame as a picture, in order.
    Result<void> forEachFrame(double dpi, const std::function<Result<void>(std::size_t, QImage)>& take) {
        const auto movie = SweepMovie::of(std::get<SweepFigure>(m_subject.figure.content));
        if (!movie)
            return movie.error();
        for (std::size_t i = 0; i < movie->frames(); ++i) {
            if (m_progress && !m_progress(i, movie->frames()))
                return cancelledError();
            Scene scene = movie->frame(i);
            scene.title = m_subject.scene.title;
            scene.size = m_subject.scene.size;
            scene.caption = m_subject.scene.caption;
            auto image = renderImage(scene, m_style, dpi);
            if (!image)
                return image.error();
            if (auto done = take(i, *std::move(image)); !done)
                return done;
        }
        return {};
    }

    Result<void> gif() {
        std::vector<QImage> images;
        const double dpi = std::min(m_target.dpi, kGifDpi);
        const auto made = forEachFrame(dpi, [&](std::size_t, const QImage& image) -> Result<void> {
            images.push_back(image);
            if (static_cast<double>(image.width()) * image.height() * kMovieFrames > kMostGifPixels)
                return Error{ErrorCode::TooLarge, "a GIF this large would fill the memory; lower the size or the dpi",
                             m_subject.scene.title};
            return {};
        });
        if (!made)
            return made;
        const QByteArray bytes = encodeGif(images);
        if (bytes.isEmpty())
            return Error{ErrorCode::WriteFailed, "the frames could not be put together; is there memory left?", m_name};
        return m_sink({m_name, bytes});
    }

    Result<void> frames() {
        return forEachFrame(m_target.dpi, [&](std::size_t i, const QImage& image) {
            return m_sink({m_stem + "_" + threeDigits(i + 1) + ".png", pngOf(image)});
        });
    }

    const Subject& m_subject;
    const Style& m_style;
    const Target& m_target;
    const Sink& m_sink;
    const Progress& m_progress;
    std::string m_stem;
    std::string m_name;
};

} // namespace

std::optional<Error> refusalOf(Format format, const Figure& figure, std::span<const Figure> figures) {
    const auto refused = [&](const std::string& why) {
        return Error{ErrorCode::Unsupported, why, "figure " + figure.id};
    };
    if ((format == Format::Gif || format == Format::Frames) && !std::holds_alternative<SweepFigure>(figure.content))
        return refused("does not move, as a sweep does; " + std::string(nameOf(format).id) + " is not for it");
    if (format == Format::Npy && !hasArrays(figure, figures))
        return refused("has no maps; csv holds its numbers");
    return std::nullopt;
}

Result<void> renderFigure(const Subject& subject, const Style& style, const Target& target, const Sink& sink,
                          const Progress& progress) {
    if (auto refusal = refusalOf(target.format, subject.figure, subject.figures))
        return *std::move(refusal);
    return Exporter(subject, style, target, sink, progress).run();
}

Result<std::vector<std::filesystem::path>> exportFigure(const Subject& subject, const Style& style,
                                                        const Target& target, const Progress& progress) {
    std::vector<std::filesystem::path> paths;
    const Sink write = [&](const NamedBytes& file) -> Result<void> {
        const auto path = target.path.parent_path() / file.name;
        if (file.bytes.isEmpty())
            return Error{ErrorCode::TooLarge, "cannot be encoded: there is not enough memory for this size",
                         path.string()};
        const auto written = writeAtomically(
            path, std::string_view(file.bytes.constData(), static_cast<std::size_t>(file.bytes.size())));
        if (written)
            paths.push_back(path);
        return written;
    };
    if (const auto done = renderFigure(subject, style, target, write, progress); !done)
        return done.error();
    return paths;
}

} // namespace acti::plot

#include "ui/plot/figure_export.h"

#include "core/base/atomic_file.h"
#include "core/figure/figure_arrays.h"
#include "core/figure/figure_table.h"
#include "core/tensor/npy.h"
#include "ui/plot/gif.h"
#include "ui/plot/png.h"
#include "ui/plot/tikz.h"
#include "ui/plot/webp.h"

#include <algorithm>
#include <cctype>

namespace acti::plot {
namespace {

// What TeX can read as a file's name.
std::string plainName(const std::string& stem) {
    std::string name;
    for (const char c : stem)
        name += std::isalnum(static_cast<unsigned char>(c)) || c == '-' ? c : '_';
    return name.empty() ? "figure" : name;
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
        case Format::Webp:
            return webp();
        case Format::Frames:
            break;
        }
        return frames();
    }

private:
    // What was stopped while it was made is not written.
    Result<void> put(const NamedBytes& file) {
        return m_progress && !m_progress(m_step, m_steps) ? cancelledError() : m_sink(file);
    }

    Result<void> drawing() {
        const auto bytes = renderScene(m_subject.scene, m_style, m_target.format, m_target.dpi);
        return bytes ? put({m_name, *bytes}) : bytes.error();
    }

    Result<void> tikz() {
        const std::string name = plainName(m_stem);
        const auto files = tikzOf(m_subject.scene, m_style, name);
        if (!files)
            return files.error();
        for (std::size_t i = 0; i < files->pictures.size(); ++i)
            if (auto done = put({name + "_" + std::to_string(i + 1) + ".png", encodePng(files->pictures[i])}); !done)
                return done;
        return put({m_name, files->text});
    }

    Result<void> csv() {
        const auto table = tableOf(m_subject.figure, m_subject.assets, m_subject.figures, m_target.grid);
        return table ? put({m_name, bytesOf(csvText(*table))}) : table.error();
    }

    Result<void> npy() {
        const auto arrays = arraysOf(m_subject.figure, m_subject.assets, m_subject.figures);
        if (!arrays)
            return arrays.error();
        for (const NamedArray& each : *arrays)
            if (auto done = put({m_stem + "_" + each.name + ".npy", bytesOf(npyBytes(each.array))}); !done)
                return done;
        return {};
    }

    // Each frame as a picture, in order.
    Result<void> forEachFrame(const std::function<Result<void>(std::size_t, const QImage&)>& take) {
        const auto movie = Movie::of(m_subject.figure, m_target.movie);
        if (!movie)
            return movie.error();
        for (std::size_t i = 0; i < movie->frames(); ++i) {
            m_step = i;
            m_steps = movie->frames();
            if (m_progress && !m_progress(m_step, m_steps))
                return cancelledError();
            Scene scene = movie->frame(i);
            scene.title = m_subject.scene.title;
            scene.size = m_subject.scene.size;
            scene.caption = m_subject.scene.caption;
            const auto image = renderImage(scene, m_style, m_target.dpi);
            if (!image)
                return image.error();
            if (auto done = take(i, *image); !done)
                return done;
        }
        return {};
    }

    Result<void> gif() {
        GifFrames gathered;
        const auto made = forEachFrame([&](std::size_t, const QImage& image) -> Result<void> {
            if (!gathered.add(image))
                return Error{ErrorCode::TooLarge,
                             "a GIF this large would fill the memory; lower the size, the dpi or the frames",
                             m_subject.scene.title};
            return {};
        });
        if (!made)
            return made;
        const QByteArray bytes = gathered.encoded(m_target.movie.seconds);
        if (bytes.isEmpty())
            return Error{ErrorCode::WriteFailed, "the frames could not be put together; is there memory left?", m_name};
        return put({m_name, bytes});
    }

    Result<void> webp() {
        std::optional<WebpMovie> movie;
        const auto made = forEachFrame([&](std::size_t, const QImage& image) {
            if (!movie)
                movie.emplace(m_steps, m_target.movie.seconds);
            return movie->add(image);
        });
        if (!made)
            return made;
        const auto bytes = movie->finish();
        return bytes ? put({m_name, *bytes}) : bytes.error();
    }

    Result<void> frames() {
        return forEachFrame([&](std::size_t i, const QImage& image) {
            return put({m_stem + "_" + threeDigits(i + 1) + ".png", encodePng(image)});
        });
    }

    const Subject& m_subject;
    const Style& m_style;
    const Target& m_target;
    const Sink& m_sink;
    const Progress& m_progress;
    std::string m_stem;
    std::string m_name;
    std::size_t m_step = 0;
    std::size_t m_steps = 1;
};

} // namespace

std::optional<Error> refusalOf(Format format, const Figure& figure, std::span<const Figure> figures) {
    const auto refused = [&](const std::string& why) {
        return Error{ErrorCode::Unsupported, why, "figure " + figure.id};
    };
    if (isMoving(format) && !canMove(figure))
        return refused("has no parameter that can run; " + std::string(nameOf(format).id) +
                       " is for figures that move");
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

std::vector<std::filesystem::path> filesInTheWay(const Target& target) {
    const std::string stem = target.path.stem().string();
    const bool isNumbered = target.format == Format::Frames || target.format == Format::Tikz;
    if (!isNumbered && target.format != Format::Npy)
        return {};
    const std::string start = (target.format == Format::Tikz ? plainName(stem) : stem) + "_";
    const std::string ending = isNumbered ? ".png" : ".npy";
    std::vector<std::filesystem::path> found;
    std::error_code code;
    std::filesystem::directory_iterator at(target.path.parent_path(), code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        const std::string name = at->path().filename().string();
        if (name.size() <= start.size() + ending.size() || !name.starts_with(start) || !name.ends_with(ending))
            continue;
        const std::string between = name.substr(start.size(), name.size() - start.size() - ending.size());
        if (!isNumbered || std::ranges::all_of(between, [](unsigned char c) { return std::isdigit(c) != 0; }))
            found.push_back(at->path());
    }
    std::ranges::sort(found);
    return found;
}

Sink intoFolder(const std::filesystem::path& folder, std::vector<std::filesystem::path>& paths) {
    return [folder, &paths](const NamedBytes& file) -> Result<void> {
        const auto path = folder / file.name;
        if (file.bytes.isEmpty())
            return Error{ErrorCode::TooLarge, "cannot be encoded: there is not enough memory for this size",
                         path.string()};
        const auto written = writeAtomically(
            path, std::string_view(file.bytes.constData(), static_cast<std::size_t>(file.bytes.size())));
        if (written)
            paths.push_back(path);
        return written;
    };
}

Result<std::vector<std::filesystem::path>> exportFigure(const Subject& subject, const Style& style,
                                                        const Target& target, const Progress& progress) {
    std::vector<std::filesystem::path> paths;
    const Sink write = intoFolder(target.path.parent_path(), paths);
    if (const auto done = renderFigure(subject, style, target, write, progress); !done)
        return done.error();
    return paths;
}

} // namespace acti::plot

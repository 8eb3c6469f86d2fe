// Scenes as pictures and drawings, in memory; and the table of all formats that a figure can be had in.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"
#include "ui/plot/style.h"

#include <QByteArray>
#include <QImage>
#include <QtGlobal>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace acti::plot {

enum class Format { Png, Svg, Pdf, Tikz, Csv, Npy, Gif, Webp, Frames };

struct FormatName {
    Format format;
    std::string_view id;
    std::string_view ending;           // of its files
    const char* name;                  // for people, in English; its translation's context is "acti::plot::Format"
    double usualDpi = 0;               // of what has pixels; 0: it has none
    std::string_view otherEnding = {}; // that a file of this format may have as well
};
inline constexpr double kUsualDpi = 300;
inline constexpr double kMovieDpi = 144; // as screens show them
inline constexpr std::array kFormats{
    FormatName{Format::Png, "png", "png", QT_TRANSLATE_NOOP("acti::plot::Format", "PNG"), kUsualDpi},
    FormatName{Format::Svg, "svg", "svg", QT_TRANSLATE_NOOP("acti::plot::Format", "SVG")},
    FormatName{Format::Pdf, "pdf", "pdf", QT_TRANSLATE_NOOP("acti::plot::Format", "PDF")},
    FormatName{Format::Tikz, "tikz", "tikz", QT_TRANSLATE_NOOP("acti::plot::Format", "TikZ for LaTeX"), 0, "tex"},
    FormatName{Format::Csv, "csv", "csv", QT_TRANSLATE_NOOP("acti::plot::Format", "CSV, its numbers")},
    FormatName{Format::Npy, "npy", "npy", QT_TRANSLATE_NOOP("acti::plot::Format", "NPY, its maps")},
    FormatName{Format::Gif, "gif", "gif", QT_TRANSLATE_NOOP("acti::plot::Format", "GIF, moving"), kMovieDpi},
    FormatName{Format::Webp, "webp", "webp", QT_TRANSLATE_NOOP("acti::plot::Format", "WebP, moving"), kMovieDpi},
    FormatName{Format::Frames, "frames", "png", QT_TRANSLATE_NOOP("acti::plot::Format", "PNG for each frame"),
               kUsualDpi}};
std::string formatNames(); // "png, svg, ..."
Result<Format> findFormat(std::string_view id);
const FormatName& nameOf(Format format);
// The format whose files end so: "tex" is TikZ's too; of two formats with one ending, the first.
std::optional<Format> formatOfEnding(std::string_view ending);
// For what has pixels, and for what is laid out as if it had.
double usualDpiOf(Format format);
constexpr bool isMoving(Format format) {
    return format == Format::Gif || format == Format::Webp || format == Format::Frames;
}

inline constexpr Range kDpi{20, 2400};
class Canvas;
inline constexpr std::array kDrawings{Format::Png, Format::Svg, Format::Pdf}; // of a scene alone

// What a canvas shows, from any thread: as a PNG of this resolution has it, or as a file's bytes in one of kDrawings.
// The same scene and style, the same bytes. Errors: a resolution outside kDpi, a PNG over 200 Mpixel.
Result<QImage> paintImage(Canvas& canvas, double dpi);
Result<QByteArray> paintFile(Canvas& canvas, Format format, double dpi = kUsualDpi);

// The same with a canvas of their own. Errors and threads: as of makeCanvas.
Result<QImage> renderImage(const Scene& scene, const Style& style, double dpi);
Result<QByteArray> renderScene(const Scene& scene, const Style& style, Format format, double dpi = kUsualDpi);

} // namespace acti::plot

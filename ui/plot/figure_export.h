// A figure to its files, in any format: what the window and the command both call.
#pragma once

#include "core/figure/figure.h"
#include "ui/plot/export.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace acti::plot {

// All that a format may need: the scene is what is drawn, the figure what is computed anew.
struct Subject {
    Figure figure;
    Assets assets;
    std::vector<Figure> figures; // of the session, which a sheet names
    Scene scene;                 // of the figure, as it is shown
};

struct Target {
    std::filesystem::path path; // of formats with several files: NAME_x.npy, NAME_001.png beside it
    Format format = Format::Png;
    double dpi = kUsualDpi;          // of pictures; of a GIF at most kGifDpi
    std::optional<double> step = {}; // of x, in the table of curves
};
inline constexpr double kGifDpi = 144;

struct NamedBytes {
    std::string name; // of a file, with its ending and without a folder
    QByteArray bytes;
};

// Takes one file after the other; an error ends the export.
using Sink = std::function<Result<void>(const NamedBytes&)>;
// So many of so many steps are done; false: stop, and write nothing more.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

// Why the figure cannot be had in this format, or nothing: moving pictures are of sweeps, arrays of maps.
std::optional<Error> refusalOf(Format format, const Figure& figure, std::span<const Figure> figures);

// The files in the order in which they are to be written: one that names others comes after them. Errors: refusalOf's,
// renderScene's, tableOf's and arraysOf's, Cancelled, the sink's. Threads: makeCanvas's.
Result<void> renderFigure(const Subject& subject, const Style& style, const Target& target, const Sink& sink,
                          const Progress& progress = {});

// Of a format with several files: those that are there already and may be replaced, by how they are called.
std::vector<std::filesystem::path> filesInTheWay(const Target& target);

// Writes each file atomically into `folder` and adds its path to `paths`, which outlives it.
Sink intoFolder(const std::filesystem::path& folder, std::vector<std::filesystem::path>& paths);

// The same, each written atomically beside `target.path`. Their paths; the one that was asked for comes last.
Result<std::vector<std::filesystem::path>> exportFigure(const Subject& subject, const Style& style,
                                                        const Target& target, const Progress& progress = {});

} // namespace acti::plot

// All figures of a session to one folder, each in the chosen format where it can be had in it.
#pragma once

#include "core/session/session.h"
#include "ui/window/export_controls.h"

#include <filesystem>
#include <string>
#include <vector>

namespace acti::ui {

struct AllFigures {
    Session session;
    std::filesystem::path folder; // from which its inputs are named
    Assets loaded;                // those that are there already; the rest is loaded
};

struct ExportedAll {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> passedOver; // names of figures that cannot be had in the format
};

// The files of each figure without a folder, without an ending and in the session's order: its title, with a number
// where two are the same.
std::vector<std::string> fileStemsOf(const std::vector<Figure>& figures);

// Files in `folder` that exportAll would write and that are there already; of formats with several files, those that
// plot::filesInTheWay finds.
std::vector<std::filesystem::path> inTheWayOfAll(const AllFigures& all, const ExportChoice& choice,
                                                 const std::filesystem::path& folder);

// Each figure at its own size where the choice has the composed one. Steps of the progress are figures. It stops at the
// first error, which names the figure; what was written stays. Any thread, as plot::renderFigure.
Result<ExportedAll> exportAll(const AllFigures& all, const ExportChoice& choice, const std::filesystem::path& folder,
                              const plot::Progress& progress);

} // namespace acti::ui

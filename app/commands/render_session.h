// One session to files: what `actiscope render` does with each that it is given.
#pragma once

#include "core/session/session.h"
#include "ui/plot/figure_export.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acti {

struct RenderOptions {
    std::vector<std::string> figures; // ids; empty: all
    std::vector<std::string> formats{"png"};
    std::optional<double> dpi = {}; // without it, each format's usual one
    std::string theme = "paper";
    bool hasCaption = false;
    std::optional<SizeMm> size = {}; // instead of the figures' own
    std::size_t frames = MovieSpec().frames;
    double seconds = MovieSpec().seconds;
    std::string played;            // "swish.beta=0.1:20": what runs in moving pictures of curves; empty: nothing does
    TableGrid grid;                // of CSV
    bool isOutsideAllowed = false; // of sessions that were not made here
};

// Errors: NotFound for a figure that `path`'s session lacks.
Result<std::vector<Figure>> chosenFigures(const Session& session, const RenderOptions& options,
                                          const std::filesystem::path& path);

// Files named after the figures' ids: none of them leaves `out`, whatever the session says, and no two are one. Each is
// printed once it is there. A format that a figure cannot be had in is an error where figures were asked for by their
// ids, and where not it is told and passed over.
Result<void> renderSession(const std::filesystem::path& path, const std::filesystem::path& out,
                           const RenderOptions& options);

} // namespace acti

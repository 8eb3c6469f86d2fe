// All that a user can save: figures, the inputs they name, notes.
#pragma once

#include "core/figure/figure.h"

#include <string>
#include <vector>

namespace acti {

inline constexpr int kSessionVersion = 1;
inline constexpr std::string_view kSessionFormat = "actiscope.session";
inline constexpr std::string_view kSessionSuffix = ".actiscope";

inline constexpr std::size_t kMostFigures = 1000; // of a session

// An input that figures name by `id`. `path` is absolute, relative to the session's file, or "sample:NAME" for a
// bundled one.
struct Asset {
    std::string id;
    std::string path;
    bool operator==(const Asset&) const = default;
};

struct Session {
    std::vector<Figure> figures;
    std::vector<Asset> assets;
    std::string notes;
    std::string title = {}; // in plain words, until it is saved under a name; empty: none
    bool operator==(const Session&) const = default;
};

} // namespace acti

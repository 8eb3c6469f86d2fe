// All that a user can save: figures, the inputs they name, notes.
#pragma once

#include "core/figure/figure.h"
#include "core/image/axis_order.h"
#include "core/session/kept_keys.h"

#include <optional>
#include <string>
#include <vector>

namespace acti {

inline constexpr int kSessionVersion = 1;
inline constexpr std::string_view kSessionFormat = "actiscope.session";
inline constexpr std::string_view kSessionSuffix = ".actiscope";

inline constexpr std::size_t kMostFigures = 1000; // of a session

// A layer of a network, by which a picture becomes feature maps. `network`: the path of an ONNX file as Asset::path has
// it, or "model:NAME" for a bundled one; `layer`: a node's name or one of its outputs'.
struct FeatureLayer {
    std::string network;
    std::string layer;
    bool operator==(const FeatureLayer&) const = default;
};

// An input that figures name by `id`. `path` is absolute, relative to the session's file, or "sample:NAME" for a
// bundled one.
struct Asset {
    std::string id;
    std::string path;
    std::optional<FeatureLayer> features = {}; // the input is what this layer makes of the picture
    std::string sha256 = {};                   // of the file when it was saved with the session; empty: not known
    AxisOrder axes = AxisOrder::Unsaid;        // of an array
    bool operator==(const Asset&) const = default;
};

// Whether the same values are read.
inline bool haveSameSource(const Asset& a, const Asset& b) {
    return a.path == b.path && a.features == b.features && a.axes == b.axes;
}

struct Session {
    std::vector<Figure> figures;
    std::vector<Asset> assets;
    std::string notes;
    std::string title = {}; // in plain words, until it is saved under a name; empty: none
    KeptKeys kept = {};     // of its file, unknown to this version
    bool operator==(const Session&) const = default;
};

} // namespace acti

// `actiscope features NETWORK [INPUT]`: the layers of an ONNX network, or what they make of an image.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace acti {

struct FeaturesArguments {
    std::filesystem::path network = {};
    std::filesystem::path input = {}; // empty: the layers are listed
    std::vector<std::string> layers = {};
    std::filesystem::path out = {};
    std::string scale = "unit";
    bool hasPictures = false;
    bool isJson = false;
};

// Wrong usage: an input without layers or a folder, layers or pictures without an input, an unknown scale.
Result<void> checkFeatures(const FeaturesArguments& arguments);

// What is listed without an input: a line a layer, or JSON.
Result<std::string> listedFeatures(const FeaturesArguments& arguments);

// Writes <layer>.npy for each named layer, with characters that are not for file names replaced by _, and summary.json.
Result<void> runFeatures(const FeaturesArguments& arguments);

// "/act1/Max" is act1_Max: letters, digits, dots and signs that file names may have everywhere, never empty.
std::string fileNameOf(const std::string& layer);

} // namespace acti

#include "app/commands/features.h"

#include "app/commands/commands.h"
#include "app/commands/extent.h"
#include "app/commands/input_notes.h"
#include "app/commands/result_folder.h"
#include "app/commands/stream_input.h"
#include "core/figure/colour_map.h"
#include "core/figure/map_colours.h"
#include "core/image/load.h"
#include "core/network/feature_maps.h"
#include "core/tensor/not_numbers.h"
#include "core/tensor/npy.h"
#include "core/tensor/scaling.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>

namespace acti {
namespace {

using nlohmann::ordered_json;

ordered_json axesOf(const LayerInfo& layer) {
    if (!layer.axes)
        return nullptr;
    ordered_json axes = ordered_json::array();
    for (const auto& axis : *layer.axes)
        axes.push_back(axis ? ordered_json(*axis) : ordered_json(nullptr));
    return axes;
}

std::string shapeOf(const LayerInfo& layer) {
    std::string text;
    for (const auto& axis : layer.axes.value_or(std::vector<std::optional<std::size_t>>()))
        text += (text.empty() ? "" : " x ") + (axis ? std::to_string(*axis) : std::string("any"));
    return text;
}

std::string asLines(const std::vector<LayerInfo>& layers) {
    std::size_t nameWidth = 0, opWidth = 0;
    for (const LayerInfo& layer : layers) {
        nameWidth = std::max(nameWidth, layer.name.size());
        opWidth = std::max(opWidth, layer.op.size());
    }
    std::string text;
    for (const LayerInfo& layer : layers) {
        std::string line = layer.name + std::string(nameWidth + 2 - layer.name.size(), ' ') + layer.op +
                           std::string(opWidth + 2 - layer.op.size(), ' ') + shapeOf(layer);
        line.resize(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

// One name a layer, though two names may become one file name.
std::vector<std::string> fileNames(const std::vector<std::string>& layers) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const std::string& layer : layers) {
        std::string name = fileNameOf(layer);
        for (int count = 2; !taken.insert(name).second; ++count)
            name = fileNameOf(layer) + "_" + std::to_string(count);
        names.push_back(name);
    }
    return names;
}

Result<void> writePictures(const FeaturesArguments& arguments, const std::string& name, const Tensor& map) {
    const Shape& shape = map.shape();
    const ColourMap* greys = findColourMap("grey").value();
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        const auto values = map.plane(plane / shape.c, plane % shape.c);
        const Bitmap picture = colourPlane(values, shape.w, *greys, robustRange(values));
        if (auto written = writePicture(arguments.out, name, shape, plane, picture); !written)
            return written;
    }
    return {};
}

} // namespace

std::string fileNameOf(const std::string& layer) {
    constexpr std::size_t kLongest = 150; // bytes, with room for a number and an ending
    std::string name;
    for (const char c : layer.substr(0, kLongest)) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.';
        name += isPlain ? c : '_';
    }
    name.erase(0, name.find_first_not_of("._"));
    return name.empty() ? "layer" : name;
}

Result<void> checkFeatures(const FeaturesArguments& arguments) {
    const auto wrong = [](const char* what, const char* where) {
        return Error{ErrorCode::InvalidArgument, what, where};
    };
    if (std::ranges::find(scaleNames(), arguments.scale) == scaleNames().end())
        return wrong("must be standardise, unit, imagenet or raw", "--scale");
    if (arguments.input.empty()) {
        if (!arguments.layers.empty() || !arguments.out.empty() || arguments.hasPictures)
            return wrong("is needed for --layer, --out and --png", "INPUT");
        return {};
    }
    if (arguments.isJson)
        return wrong("is for the list of layers, without INPUT", "--json");
    if (arguments.layers.empty())
        return wrong("is needed with INPUT: the name of a layer, as the list without INPUT gives it", "--layer");
    return arguments.out.empty() ? wrong("is needed with INPUT: the folder to write to", "--out") : Result<void>();
}

Result<std::string> listedFeatures(const FeaturesArguments& arguments) {
    const auto network = Network::open(arguments.network);
    if (!network)
        return network.error();
    const auto layers = network->layers();
    if (!arguments.isJson)
        return asLines(layers);
    ordered_json all = ordered_json::array();
    for (const LayerInfo& layer : layers)
        all.push_back({{"name", layer.name}, {"op", layer.op}, {"output", layer.output}, {"shape", axesOf(layer)}});
    return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

Result<void> runFeatures(const FeaturesArguments& arguments) {
    const auto network = Network::open(arguments.network);
    if (!network)
        return network.error();
    const auto input = loadInput(arguments.input);
    if (!input)
        return input.error();
    printNotes(arguments.input, input->notes);
    const auto scale = static_cast<Scale>(std::ranges::find(scaleNames(), arguments.scale) - scaleNames().begin());
    const auto x = scaleInput(*input, scale);
    if (!x)
        return Error{x.error().code, x.error().what, arguments.input.string()};
    const auto maps = runNetwork(*network, *x, arguments.layers);
    if (!maps)
        return maps.error();
    if (auto made = makeFolder(arguments.out); !made)
        return made;
    const auto names = fileNames(arguments.layers);
    nlohmann::json summary{{"network", arguments.network.filename().string()},
                           {"input", inputName(arguments.input)},
                           {"scale", arguments.scale},
                           {"layers", nlohmann::json::array()}};
    const NotNumbers undefined = notNumbersIn(input->values);
    summary["undefined"] = undefined.total();
    summary["warnings"] = notNumbersSentences(undefined, x->shape(), input->channels);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Tensor& map = maps->at(i);
        if (auto written = writeNpy(arguments.out / (names[i] + ".npy"), map); !written)
            return written;
        if (arguments.hasPictures)
            if (auto written = writePictures(arguments, names[i], map); !written)
                return written;
        nlohmann::json layer = toJson(extentOf(map.values()));
        layer["name"] = arguments.layers[i];
        layer["file"] = names[i] + ".npy";
        layer["shape"] = map.shape().axes();
        summary["layers"].push_back(std::move(layer));
    }
    return writeSummary(arguments.out, summary);
}

Command addFeaturesCommand(CLI::App& program) {
    auto arguments = std::make_shared<FeaturesArguments>();
    CLI::App* options = program.add_subcommand(
        "features", "the layers of an ONNX network, or with INPUT what they make of a picture or a tensor");
    options->add_option("NETWORK", arguments->network, "an .onnx file")->required();
    options->add_option("INPUT", arguments->input,
                        "a picture, or an array of C x H x W or N x C x H x W (.npy, or FILE:NAME)");
    options->add_option("--layer", arguments->layers, "a layer to write, as the list names it; may be given again")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_option("--out", arguments->out, "the folder to write to");
    options->add_option("--scale", arguments->scale,
                        "the numbers that the network wants: unit (0 to 1, the default), imagenet, standardise or raw");
    options->add_flag("--png", arguments->hasPictures, "a picture of every channel besides");
    options->add_flag("--json", arguments->isJson, "the list of layers as JSON");
    return {options, [arguments] { return checkFeatures(*arguments); },
            [arguments]() -> Result<void> {
                if (!arguments->input.empty())
                    return runFeatures(*arguments);
                const auto listed = listedFeatures(*arguments);
                return listed ? printOut(*listed) : Result<void>(listed.error());
            }};
}

} // namespace acti

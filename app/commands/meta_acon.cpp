#include "app/commands/meta_acon.h"

#include "app/commands/commands.h"
#include "app/commands/extent.h"
#include "app/commands/result_folder.h"
#include "app/commands/stream_input.h"
#include "core/base/text.h"
#include "core/figure/map_colours.h"
#include "core/spatial/meta_acon.h"
#include "core/spatial/meta_acon_json.h"
#include "core/spatial/meta_acon_warnings.h"
#include "core/tensor/npy.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace acti {
namespace {

using nlohmann::json;

SpecKind<MetaAconSpec> metaAconKind() { return {toJson(MetaAconSpec{}), metaAconSpecFromJson}; }

Result<void> writePictures(const MetaAconResult& result, const MetaAconArguments& arguments) {
    for (const std::string& name : arguments.save) {
        const bool isBeta = name == "beta";
        const Tensor& tensor = isBeta ? result.beta : result.y;
        const Shape& shape = tensor.shape();
        if (shape != result.y.shape())
            continue; // one pixel a plane is no picture
        for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
            const auto values = tensor.plane(plane / shape.c, plane % shape.c);
            const Bitmap picture = colourPlane(values, shape.w, **findColourMap(isBeta ? "viridis" : "grey"),
                                               isBeta ? Range{0, 1} : robustRange(values));
            if (auto written = writePicture(arguments.out, name, shape, plane, picture); !written)
                return written;
        }
    }
    return {};
}

json summaryOf(const MetaAconResult& result, const ScaledInput& input, const MetaAconSpec& spec,
               const MetaAconArguments& arguments) {
    const std::vector<std::string>& channels = input.channels;
    const Extent all = extentOf(result.beta.values());
    json summary{{"beta", toJson(all)}, {"warnings", metaAconWarnings(spec, {all.least, all.largest})}};
    const Shape& shape = result.beta.shape();
    if (spec.design != MetaDesign::Layer) {
        summary["channels"] = json::array();
        for (std::size_t c = 0; c < shape.c; ++c) {
            Extent channel;
            for (std::size_t n = 0; n < shape.n; ++n)
                channel.add(result.beta.plane(n, c));
            summary["channels"].push_back({{"name", channels[c]}, {"beta", toJson(channel)}});
        }
    }
    const NotNumbers& undefined = input.undefined;
    summary["undefined"] = undefined.total();
    for (const std::string& sentence : notNumbersSentences(undefined, input.x.shape(), channels))
        summary["warnings"].push_back(sentence);
    summary["input"] = inputName(arguments.input);
    summary["shape"] = result.y.shape().axes();
    summary["spec"] = toJson(spec, kMostSummaryValues);
    return summary;
}

} // namespace

Result<void> checkMetaAcon(const MetaAconArguments& arguments) {
    for (const std::string& name : arguments.save)
        if (name != "y" && name != "beta")
            return Error{ErrorCode::NotFound, "is no quantity of Meta-ACON; y and beta are", name};
    if (const auto checked = checkKeepsInput(arguments, arrayFiles(arguments.save)); !checked)
        return checked;
    return checkSettings(arguments, metaAconKind());
}

namespace {

Result<void> runOne(const ScaledInput& input, const MetaAconSpec& spec, const MetaAconArguments& arguments) {
    const auto result = runMetaAcon(input.x, spec, {.isCancelled = input.isStopped});
    if (!result)
        return located(result.error(), arguments);
    if (const auto made = makeFolder(arguments.out); !made)
        return made;
    for (const std::string& name : arguments.save)
        if (const auto written = writeNpy(arguments.out / (name + ".npy"), name == "y" ? result->y : result->beta);
            !written)
            return written;
    if (arguments.hasPictures)
        if (const auto written = writePictures(*result, arguments); !written)
            return written;
    return writeSummary(arguments.out, summaryOf(*result, input, spec, arguments));
}

} // namespace

Result<void> runMetaAcon(const MetaAconArguments& arguments) {
    const auto spec = specOf(arguments, metaAconKind());
    if (!spec)
        return spec.error();
    return forEachInput(arguments, spec->scale,
                        [&](const ScaledInput& input) { return runOne(input, *spec, ofInput(arguments, input)); });
}

CLI::App* addMetaAcon(CLI::App& program, MetaAconArguments& arguments) {
    CLI::App* options =
        program.add_subcommand("meta-acon", "Meta-ACON on a picture or a tensor: ACON-C with beta made from the input");
    addSpecArguments(*options, arguments, "design=pixel or init.seed=3");
    addSpecFile(*options, arguments, "actiscope.meta_acon, or of arrays under the names of the official code", true);
    options->add_option("--save", arguments.save, "which of y, beta to write; both by default")->delimiter(',');
    options->add_flag("--png", arguments.hasPictures, "a picture of every map and channel besides");
    return options;
}

Command addMetaAconCommand(CLI::App& program) {
    auto arguments = std::make_shared<MetaAconArguments>();
    CLI::App* options = addMetaAcon(program, *arguments);
    return {options, [arguments] { return checkMetaAcon(*arguments); },
            [arguments] { return runMetaAcon(*arguments); }};
}

} // namespace acti

#include "app/commands/meta_acon.h"

#include "app/commands/commands.h"
#include "app/commands/extent.h"
#include "app/commands/result_folder.h"
#include "core/base/text.h"
#include "core/figure/map_colours.h"
#include "core/spatial/meta_acon.h"
#include "core/spatial/meta_acon_json.h"
#include "core/tensor/npy.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace acti {
namespace {

using nlohmann::json;

SpecKind<MetaAconSpec> kind() { return {toJson(MetaAconSpec{}), metaAconSpecFromJson}; }

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

// What of the spec or of beta a reader of the maps should know.
json warningsOf(const MetaAconSpec& spec, const Extent& beta) {
    json warnings = json::array();
    warnings.push_back("beta lies between 0 and 1, so y never comes near the maximum of p1 x and p2 x, to which "
                       "ACON-C tends for large beta; near beta = 0 it is the straight line (p1 + p2) x / 2, not off");
    if (spec.design == MetaDesign::Channel)
        for (const auto& [name, norm] : {std::pair{"bn1", &spec.bn1}, {"bn2", &spec.bn2}})
            if (norm->kind == NormKind::Batch && norm->mode == NormMode::Running && norm->mean.empty() &&
                norm->var.empty())
                warnings.push_back(std::string(name) +
                                   " has no running statistics and takes mean 0 and variance 1, as before training; "
                                   "those of a batch need more than one image");
    if (beta.largest == 1.0 || beta.least == 0.0)
        warnings.push_back("the largest or smallest beta is rounded to 1 or 0: what feeds the sigmoid is large; try "
                           "the scaling standardise, or the mean in place of the sum");
    return warnings;
}

json summaryOf(const MetaAconResult& result, const std::vector<std::string>& channels, const MetaAconSpec& spec,
               const MetaAconArguments& arguments) {
    const Extent all = extentOf(result.beta.values());
    json summary{{"beta", toJson(all)}, {"warnings", warningsOf(spec, all)}};
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
    summary["input"] = arguments.input.filename().string();
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
    return checkSettings(arguments, kind());
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
    return writeSummary(arguments.out, summaryOf(*result, input.channels, spec, arguments));
}

} // namespace

Result<void> runMetaAcon(const MetaAconArguments& arguments) {
    const auto spec = specOf(arguments, kind());
    if (!spec)
        return spec.error();
    return forEachInput(arguments, spec->scale,
                        [&](const ScaledInput& input) { return runOne(input, *spec, ofInput(arguments, input)); });
}

CLI::App* addMetaAcon(CLI::App& program, MetaAconArguments& arguments) {
    CLI::App* options =
        program.add_subcommand("meta-acon", "Meta-ACON on a picture or a tensor: ACON-C with beta made from the input");
    addSpecArguments(*options, arguments, "design=pixel or init.seed=3");
    addSpecFile(*options, arguments, "actiscope.meta_acon", true);
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

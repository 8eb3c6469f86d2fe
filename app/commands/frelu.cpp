#include "app/commands/frelu.h"

#include "app/commands/commands.h"
#include "app/commands/frelu_gradients.h"
#include "app/commands/result_folder.h"
#include "core/base/text.h"
#include "core/figure/map_figure.h"
#include "core/spatial/funnel.h"
#include "core/spatial/spec_json.h"
#include "core/tensor/npy.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace acti {
namespace {

using nlohmann::json;

const std::vector<std::string>& quantities() {
    static const std::vector<std::string> kNames{"x", "t", "y", "winner", "margin"};
    return kNames;
}

SpecKind<FunnelSpec> kind() { return {toJson(FunnelSpec{}), funnelSpecFromJson}; }

Result<void> writeQuantity(const std::string& name, const FunnelResult& result, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / (name + ".npy");
    if (name == "winner")
        return writeNpy(path, result.winner);
    if (name == "margin")
        return writeNpy(path, marginOf(result));
    return writeNpy(path, name == "x" ? result.x : name == "t" ? result.t : result.y);
}

Result<void> writePictures(const std::shared_ptr<const FunnelResult>& result, const FreluArguments& arguments) {
    const Shape& shape = result->x.shape();
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        const MapContent content = viewOf(result, plane / shape.c, plane % shape.c);
        for (const std::string& name : arguments.save) {
            if (isGradientName(name))
                continue;
            const Bitmap picture = paintTile(*mapQuantityFromId(name), content, kWinnerOpacity);
            if (auto written = writePicture(arguments.out, name, shape, plane, picture); !written)
                return written;
        }
    }
    return {};
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

// A gradient that was asked for and that the layer does not have.
Result<void> checkGradients(const FunnelSpec& spec, const FreluArguments& arguments) {
    const std::vector<std::string> served = gradientNames(spec.layer);
    for (const std::string& name : arguments.save)
        if (isGradientName(name) && std::ranges::find(served, name) == served.end())
            return Error{ErrorCode::NotFound, "this condition has no such gradient; it has " + listed(served), name};
    return {};
}

Result<void> writeGradients(const ScaledInput& input, const FunnelSpec& spec, const FreluArguments& arguments) {
    if (std::ranges::none_of(arguments.save, isGradientName))
        return {};
    const auto gradient = funnelGradient(input.x, spec.layer, spec.upstream.values, {.isCancelled = input.isStopped});
    if (!gradient)
        return located(gradient.error(), arguments);
    for (const std::string& name : arguments.save)
        if (isGradientName(name))
            if (const auto written = writeGradient(name, *gradient, spec.layer, arguments.out); !written)
                return written;
    return {};
}

json countsOf(const WinCounts& counts) {
    return {{"win_rate", counts.winRate()}, {"tie_rate", counts.tieRate()}, {"pixels", counts.total()},
            {"x_wins", counts.input},       {"ties", counts.tie},           {"t_wins", counts.condition}};
}

// Mean and variance that the batch norms took in a channel: of "branch0", "branch1", ... and of the "condition".
json normsOf(const FunnelResult& result, const Condition& condition, std::size_t channel) {
    json norms = json::object();
    const auto add = [&](const std::string& name, const Norm& norm, const std::vector<ChannelNorm>& maps) {
        if (norm.kind == NormKind::Batch)
            norms[name] = {{"mean", maps[channel].mean}, {"var", maps[channel].variance}};
    };
    for (std::size_t b = 0; b < condition.branches.size(); ++b)
        add("branch" + std::to_string(b), condition.branches[b].norm, result.condition.branches[b].norms);
    add("condition", condition.norm, result.condition.norms);
    return norms;
}

json summaryOf(const FunnelResult& result, const std::vector<std::string>& channels, const FreluArguments& arguments,
               const FunnelSpec& spec) {
    json summary = countsOf(result.counts);
    summary["channels"] = json::array();
    for (std::size_t c = 0; c < result.channelCounts.size(); ++c) {
        json channel = countsOf(result.channelCounts[c]);
        channel["name"] = channels[c];
        if (const json norms = normsOf(result, spec.layer.condition, c); !norms.empty())
            channel["norms"] = norms;
        summary["channels"].push_back(std::move(channel));
    }
    summary["warnings"] = json::array();
    if (const std::string warning = trivialMapWarning(result.counts, spec.scale); !warning.empty())
        summary["warnings"].push_back(warning);
    summary["input"] = arguments.input.filename().string();
    summary["shape"] = result.x.shape().axes();
    summary["spec"] = toJson(FunnelSpec{spec.scale, spec.layer, {}}, kMostSummaryValues); // but for the upstream
    return summary;
}

} // namespace

Result<void> checkFrelu(const FreluArguments& arguments) {
    for (const std::string& name : arguments.save) {
        if (std::ranges::find(quantities(), name) != quantities().end() || isGradientName(name))
            continue;
        std::vector<std::string> known = quantities();
        known.insert(known.end(), {"grad_x", "grad_weights0", "grad_bias0", "grad_gamma0", "grad_beta0"});
        const std::string guess = nearest(name, known);
        return Error{ErrorCode::NotFound,
                     "is no quantity of FReLU; x, t, y, winner, margin, grad_x, grad_weights0, ... are" +
                         (guess.empty() ? "" : "; did you mean \"" + guess + "\"?"),
                     name};
    }
    return checkSettings(arguments, kind());
}

namespace {

Result<void> runOne(const ScaledInput& input, const FunnelSpec& spec, const FreluArguments& arguments) {
    if (std::ranges::any_of(arguments.save, isGradientName))
        if (const auto fits = checkUpstream(spec.upstream, input.x.shape()); !fits)
            return located(fits.error(), arguments);
    auto funnel = runFunnel(input.x, spec.layer, {.isCancelled = input.isStopped});
    if (!funnel)
        return located(funnel.error(), arguments);
    const auto result = std::make_shared<const FunnelResult>(*std::move(funnel));
    if (const auto made = makeFolder(arguments.out); !made)
        return made;
    for (const std::string& name : arguments.save)
        if (!isGradientName(name))
            if (const auto written = writeQuantity(name, *result, arguments.out); !written)
                return written;
    if (const auto written = writeGradients(input, spec, arguments); !written)
        return written;
    if (arguments.hasPictures)
        if (const auto written = writePictures(result, arguments); !written)
            return written;
    return writeSummary(arguments.out, summaryOf(*result, input.channels, arguments, spec));
}

} // namespace

Result<void> runFrelu(const FreluArguments& arguments) {
    const auto spec = specOf(arguments, kind());
    if (!spec)
        return spec.error();
    if (const auto checked = checkGradients(*spec, arguments); !checked)
        return checked;
    return forEachInput(arguments, spec->scale,
                        [&](const ScaledInput& input) { return runOne(input, *spec, ofInput(arguments, input)); });
}

CLI::App* addFrelu(CLI::App& program, FreluArguments& arguments) {
    CLI::App* options =
        program.add_subcommand("frelu", "FReLU on a picture or a tensor: y = max(x, T(x)), pixel by pixel");
    addSpecArguments(*options, arguments, "scale=raw or condition.branches.0.norm.kind=none");
    addSpecFile(*options, arguments, "actiscope.frelu", false);
    options
        ->add_option("--save", arguments.save,
                     "what to write: x, t, y, winner, margin (the default), grad_x, grad_weights0, grad_bias0, "
                     "grad_gamma0, grad_beta0, ...")
        ->delimiter(',');
    options->add_flag("--png", arguments.hasPictures, "a picture of every quantity and channel besides");
    return options;
}

Command addFreluCommand(CLI::App& program) {
    auto arguments = std::make_shared<FreluArguments>();
    CLI::App* options = addFrelu(program, *arguments);
    return {options, [arguments] { return checkFrelu(*arguments); }, [arguments] { return runFrelu(*arguments); }};
}

} // namespace acti

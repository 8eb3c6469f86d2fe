#include "app/commands/frelu.h"

#include "app/commands/commands.h"
#include "app/commands/frelu_files.h"
#include "app/commands/frelu_gradients.h"
#include "app/commands/frelu_summary.h"
#include "app/commands/result_folder.h"
#include "app/commands/stream_input.h"
#include "core/base/text.h"
#include "core/figure/map_content.h"
#include "core/spatial/channel_layers.h"
#include "core/spatial/funnel.h"
#include "core/spatial/spec_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace acti {
namespace {

SpecKind<FunnelSpec> funnelKind() { return {toJson(FunnelSpec{}), funnelSpecFromJson}; }

Result<void> writePictures(const std::shared_ptr<const FunnelResult>& result, const FreluArguments& arguments) {
    const Shape& shape = result->x.shape();
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        const MapContent content = viewOf(result, plane / shape.c, plane % shape.c);
        for (const std::string& name : arguments.save) {
            if (isGradientName(name))
                continue;
            const PaintedTile tile = paintTile(*mapQuantityFromId(name), content, kWinnerOpacity);
            if (auto written = writePicture(arguments.out, name, shape, plane, tile.bitmap); !written)
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

} // namespace

Result<void> checkFrelu(const FreluArguments& arguments) {
    for (const std::string& name : arguments.save) {
        if (std::ranges::find(freluQuantities(), name) != freluQuantities().end() || isGradientName(name))
            continue;
        std::vector<std::string> known = freluQuantities();
        known.insert(known.end(), {"grad_x", "grad_weights0", "grad_bias0", "grad_gamma0", "grad_beta0"});
        const std::string guess = nearest(name, known);
        return Error{ErrorCode::NotFound,
                     "is no quantity of FReLU; x, t, y, winner, margin, grad_x, grad_weights0, ... are" +
                         (guess.empty() ? "" : "; did you mean \"" + guess + "\"?"),
                     name};
    }
    if (const auto checked = checkKeepsInput(arguments, arrayFiles(arguments.save)); !checked)
        return checked;
    return checkSettings(arguments, funnelKind());
}

namespace {

// What went wrong while a layer ran: a file that was not written names itself.
Error ofRun(const Error& error, const FreluArguments& arguments) {
    return error.code == ErrorCode::WriteFailed ? error : located(error, arguments);
}

// All of the input at once: what its planes have in common, their gradients and their pictures.
Result<FunnelTotals> runWhole(const ScaledInput& input, const FunnelSpec& spec, const FreluArguments& arguments,
                              const FunnelSink& sink) {
    if (std::ranges::any_of(arguments.save, isGradientName))
        if (const auto fits = checkUpstream(spec.upstream, input.x.shape()); !fits)
            return located(fits.error(), arguments);
    const RunOptions options{.isCancelled = input.isStopped};
    if (!arguments.hasPictures) {
        auto totals = runFunnelInOrder(input.x, spec.layer, sink, options);
        return totals ? std::move(totals) : ofRun(totals.error(), arguments);
    }
    auto funnel = runFunnel(input.x, spec.layer, options);
    if (!funnel)
        return located(funnel.error(), arguments);
    const auto result = std::make_shared<const FunnelResult>(*std::move(funnel));
    if (const auto written =
            sink({result->x.values(), result->t.values(), result->y.values(), result->winner.values()});
        !written)
        return written.error();
    if (const auto written = writePictures(result, arguments); !written)
        return written.error();
    return *result;
}

// `plane`: of a channel; after the planes before it.
void add(FunnelTotals& totals, std::size_t channel, const FunnelTotals& plane) {
    const auto addNorms = [](std::vector<ChannelNorm>& all, const std::vector<ChannelNorm>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    totals.counts += plane.counts;
    totals.channelCounts[channel] += plane.counts;
    totals.condition.branches.resize(plane.condition.branches.size());
    for (std::size_t b = 0; b < plane.condition.branches.size(); ++b)
        addNorms(totals.condition.branches[b].norms, plane.condition.branches[b].norms);
    addNorms(totals.condition.norms, plane.condition.norms);
}

// What is wrong with a layer's numbers is so in this channel.
Error ofChannel(const Error& error, std::size_t channel) {
    return error.code == ErrorCode::OutOfRange ? Error{error.code, error.what + inChannel(channel), error.where}
                                               : error;
}

// The same numbers in the memory of one plane.
Result<FunnelTotals> runByPlanes(const UnscaledInput& input, const FunnelSpec& spec, const FreluArguments& arguments,
                                 const FunnelSink& sink) {
    const Shape& shape = input.stored.shape();
    const auto layers = channelLayers(spec.layer, shape.c);
    if (!layers)
        return located(layers.error(), arguments);
    FunnelTotals totals;
    totals.channelCounts.resize(shape.c);
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        const std::size_t channel = plane % shape.c;
        const auto x = scalePlane(input.stored, plane / shape.c, channel, spec.scale);
        if (!x)
            return located(x.error(), arguments);
        const auto done = runFunnelInOrder(*x, (*layers)[channel], sink, {.isCancelled = input.isStopped});
        if (!done)
            return ofRun(shape.c > 1 ? ofChannel(done.error(), channel) : done.error(), arguments);
        add(totals, channel, *done);
    }
    return totals;
}

Result<void> runOne(UnscaledInput input, const FunnelSpec& spec, const FreluArguments& arguments) {
    const FreluInput described{inputName(arguments.input), input.stored.shape(), input.stored.channels,
                               input.stored.notes};
    FreluFiles files(arguments.out, arguments.save, described.shape);
    UndefinedCounts undefined(described.shape);
    const FunnelSink sink = [&](const FunnelStretch& stretch) {
        undefined.add(stretch);
        return files.append(stretch);
    };
    const auto finish = [&](const Result<FunnelTotals>& totals) -> Result<void> {
        if (!totals)
            return totals.error();
        const auto committed = files.commit();
        return committed ? writeSummary(arguments.out, summaryOf(*totals, undefined, described, spec)) : committed;
    };
    const bool hasGradients = std::ranges::any_of(arguments.save, isGradientName);
    if (!arguments.hasPictures && !hasGradients && arePlanesIndependent(spec.layer, described.shape))
        return finish(runByPlanes(input, spec, arguments, sink));
    const auto scaled = scaledWhole(std::move(input), spec.scale);
    if (!scaled)
        return scaled.error();
    const auto totals = runWhole(*scaled, spec, arguments, sink);
    if (totals)
        if (const auto written = writeGradients(*scaled, spec, arguments); !written)
            return written;
    return finish(totals);
}

} // namespace

Result<void> runFrelu(const FreluArguments& arguments) {
    const auto spec = specOf(arguments, funnelKind());
    if (!spec)
        return spec.error();
    if (const auto checked = checkGradients(*spec, arguments); !checked)
        return checked;
    return forEachUnscaled(arguments, [&](UnscaledInput input) {
        const FreluArguments own = ofInput(arguments, input);
        return runOne(std::move(input), *spec, own);
    });
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

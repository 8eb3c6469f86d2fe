#include "app/commands/frelu.h"

#include "app/commands/commands.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/figure/map_figure.h"
#include "core/image/load.h"
#include "core/spatial/funnel.h"
#include "core/spatial/spec_json.h"
#include "core/tensor/npy.h"
#include "ui/plot/png.h"

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

Result<FunnelSpec> specOf(const FreluArguments& arguments) {
    json document = toJson(FunnelSpec{});
    if (!arguments.spec.empty()) {
        auto read = readJsonFile(arguments.spec);
        if (!read)
            return read.error();
        document = std::move(*read);
    }
    for (const std::string& setting : arguments.settings) {
        auto set = withSetting(std::move(document), setting);
        if (!set)
            return set.error();
        document = std::move(*set);
    }
    auto spec = funnelSpecFromJson(document, arguments.spec.parent_path());
    if (spec || arguments.spec.empty())
        return spec;
    return Error{spec.error().code, message(spec.error()), arguments.spec.string()};
}

// runFunnel names keys of the branch.
Error located(const Error& error, const FreluArguments& arguments) {
    const bool isOfInput = error.where.empty() || error.where == "input";
    if (isOfInput)
        return {error.code, error.what, arguments.input.string()};
    return {error.code, error.what, error.where == "scale" ? "scale" : "condition.branches[0]." + error.where};
}

Result<void> writeQuantity(const std::string& name, const FunnelResult& result, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / (name + ".npy");
    if (name == "winner")
        return writeNpy(path, result.winner);
    if (name == "margin")
        return writeNpy(path, marginOf(result));
    return writeNpy(path, name == "x" ? result.x : name == "t" ? result.t : result.y);
}

// x.png, or x_<channel>.png, or x_<sample>_<channel>.png: as many indices as the result needs to tell its planes apart.
std::string pictureName(const std::string& quantity, const Shape& shape, std::size_t sample, std::size_t channel) {
    std::string name = quantity;
    if (shape.n > 1)
        name += "_" + std::to_string(sample);
    if (shape.n > 1 || shape.c > 1)
        name += "_" + std::to_string(channel);
    return name + ".png";
}

Result<void> writePictures(const std::shared_ptr<const FunnelResult>& result, const FreluArguments& arguments) {
    const Shape& shape = result->x.shape();
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        const MapContent content = viewOf(result, plane / shape.c, plane % shape.c);
        for (const std::string& name : arguments.save) {
            const QByteArray png = plot::encodePng(paintTile(*mapQuantityFromId(name), content, kWinnerOpacity));
            const auto path = arguments.out / pictureName(name, shape, content.sample, content.channel);
            if (auto written =
                    writeAtomically(path, std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
                !written)
                return written;
        }
    }
    return {};
}

json countsOf(const WinCounts& counts) {
    return {{"win_rate", counts.winRate()}, {"tie_rate", counts.tieRate()}, {"pixels", counts.total()},
            {"x_wins", counts.input},       {"ties", counts.tie},           {"t_wins", counts.condition}};
}

json warningsOf(const WinCounts& counts) {
    json warnings = json::array();
    if (counts.tie == counts.total())
        warnings.push_back("T equals x everywhere");
    else if (counts.condition == 0)
        warnings.push_back("T wins nowhere: the map is empty; the input's scale decides it, see \"scale\"");
    else if (counts.condition == counts.total())
        warnings.push_back("T wins everywhere: the map is full; the input's scale decides it, see \"scale\"");
    return warnings;
}

json summaryOf(const FunnelResult& result, const LoadedInput& input, const FreluArguments& arguments,
               const FunnelSpec& spec) {
    json summary = countsOf(result.counts);
    summary["channels"] = json::array();
    for (std::size_t c = 0; c < result.channelCounts.size(); ++c) {
        json channel = countsOf(result.channelCounts[c]);
        channel["name"] = input.channels[c];
        if (spec.branch.norm.kind == NormKind::Batch)
            channel["norm"] = {{"mean", result.norms[c].mean}, {"var", result.norms[c].variance}};
        summary["channels"].push_back(std::move(channel));
    }
    summary["warnings"] = warningsOf(result.counts);
    summary["input"] = arguments.input.filename().string();
    summary["shape"] = result.x.shape().axes();
    summary["spec"] = toJson(spec);
    return summary;
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored))
        return {};
    return Error{ErrorCode::WriteFailed, "cannot make this folder" + (code ? ": " + code.message() : ""),
                 folder.string()};
}

} // namespace

Result<void> checkFrelu(const FreluArguments& arguments) {
    for (const std::string& name : arguments.save) {
        if (std::ranges::find(quantities(), name) != quantities().end())
            continue;
        if (name.starts_with("grad_"))
            return Error{ErrorCode::Unsupported, "gradients are not in this release", name};
        const std::string guess = nearest(name, quantities());
        return Error{ErrorCode::NotFound,
                     "is no quantity of FReLU; x, t, y, winner and margin are" +
                         (guess.empty() ? "" : "; did you mean \"" + guess + "\"?"),
                     name};
    }
    return {};
}

Result<void> runFrelu(const FreluArguments& arguments) {
    if (const auto checked = checkFrelu(arguments); !checked)
        return checked;
    const auto spec = specOf(arguments);
    if (!spec)
        return spec.error();
    auto input = loadInput(arguments.input);
    if (!input)
        return input.error();
    const auto x = scaleInput(*input, spec->scale);
    if (!x)
        return located(x.error(), arguments);
    input->values = Tensor(); // large, and not needed beside its scaled form
    auto funnel = runFunnel(*x, *spec);
    if (!funnel)
        return located(funnel.error(), arguments);
    const auto result = std::make_shared<const FunnelResult>(*std::move(funnel));
    if (const auto made = makeFolder(arguments.out); !made)
        return made;
    for (const std::string& name : arguments.save)
        if (const auto written = writeQuantity(name, *result, arguments.out); !written)
            return written;
    if (arguments.hasPictures)
        if (const auto written = writePictures(result, arguments); !written)
            return written;
    const json summary = summaryOf(*result, *input, arguments, *spec);
    return writeAtomically(arguments.out / "summary.json",
                           summary.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

CLI::App* addFrelu(CLI::App& program, FreluArguments& arguments) {
    CLI::App* options =
        program.add_subcommand("frelu", "FReLU on a picture or a tensor: y = max(x, T(x)), pixel by pixel");
    options->add_option("INPUT", arguments.input, "a picture, or a .npy of H x W, C x H x W or N x C x H x W")
        ->required();
    options->add_option("--spec", arguments.spec, "a file of the format actiscope.frelu");
    options
        ->add_option("--set", arguments.settings,
                     "KEY=VALUE in the spec, as scale=raw or condition.branches.0.norm.kind=none")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_option("--out", arguments.out, "the folder to write to")->required();
    options->add_option("--save", arguments.save, "which of x, t, y, winner, margin to write; all by default")
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

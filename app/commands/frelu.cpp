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

Result<json> documentOf(const FreluArguments& arguments) {
    return arguments.spec.empty() ? Result<json>(toJson(FunnelSpec{})) : readJsonFile(arguments.spec);
}

std::string keyOf(const std::string& setting) { return setting.substr(0, setting.find('=')); }

// condition.branches.0.bias and condition.branches[0].bias are one key.
std::string dotted(std::string key) {
    std::erase(key, ']');
    std::ranges::replace(key, '[', '.');
    return key;
}

// `error` is of a document that was sound before the settings: the one that leads to the place is at fault, or to
// within it.
Error blamed(const Error& error, const std::vector<std::string>& settings) {
    const std::string place = dotted(error.where);
    for (const std::string& setting : settings) {
        const std::string key = dotted(keyOf(setting));
        if (key == place)
            return {error.code, error.what, "--set " + keyOf(setting)};
        if (place.starts_with(key + ".") || key.starts_with(place + "."))
            return {error.code, message(error), "--set " + keyOf(setting)};
    }
    return {error.code, message(error), "--set " + keyOf(settings.back())};
}

Result<json> withSettings(json document, const std::vector<std::string>& settings) {
    for (const std::string& setting : settings) {
        auto set = withSetting(std::move(document), setting);
        if (!set)
            return set.error().where.starts_with("--set") ? set.error() : blamed(set.error(), {setting});
        document = std::move(*set);
    }
    return document;
}

// Wrong usage: settings that cannot be applied, or that spoil a document which is sound without them.
Result<void> checkSettings(const FreluArguments& arguments) {
    if (arguments.settings.empty())
        return {};
    const auto document = documentOf(arguments);
    if (!document)
        return {}; // the run will say what is wrong with the file
    const auto set = withSettings(*document, arguments.settings);
    if (!set)
        return set.error();
    const auto folder = arguments.spec.parent_path();
    const auto spec = funnelSpecFromJson(*set, folder);
    if (spec || !funnelSpecFromJson(*document, folder))
        return {};
    return blamed(spec.error(), arguments.settings);
}

// An error that names a key of the spec names its file before it.
Error ofSpec(const Error& error, const FreluArguments& arguments) {
    if (arguments.spec.empty())
        return error;
    return {error.code, message(error), arguments.spec.string()};
}

Result<FunnelSpec> specOf(const FreluArguments& arguments) {
    auto document = documentOf(arguments);
    if (!document)
        return document.error();
    const auto set = withSettings(std::move(*document), arguments.settings);
    if (!set)
        return set.error();
    auto spec = funnelSpecFromJson(*set, arguments.spec.parent_path());
    return spec ? std::move(spec) : ofSpec(spec.error(), arguments);
}

// runFunnel names keys of the branch.
Error located(const Error& error, const FreluArguments& arguments) {
    const bool isOfInput = error.where.empty() || error.where == "input";
    if (isOfInput)
        return {error.code, error.what, arguments.input.string()};
    const std::string key = error.where == "scale" ? "scale" : "condition.branches[0]." + error.where;
    return ofSpec({error.code, error.what, key}, arguments);
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
    summary["warnings"] = json::array();
    if (const std::string warning = trivialMapWarning(result.counts, spec.scale); !warning.empty())
        summary["warnings"].push_back(warning);
    summary["input"] = arguments.input.filename().string();
    summary["shape"] = result.x.shape().axes();
    summary["spec"] = toJson(spec);
    return summary;
}

BatchPlan planOf(const FreluArguments& arguments) {
    return {arguments.input, arguments.out, "", "summary.json", arguments.batch};
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
    if (const auto checked = checkBatch(planOf(arguments)); !checked)
        return checked;
    return checkSettings(arguments);
}

namespace {

// `arguments`: of this one input, with its own folder as `out`.
Result<void> runOne(LoadedInput input, const FreluArguments& arguments, const FunnelSpec& spec,
                    const IsCancelled& isStopped) {
    const auto x = scaleInput(input, spec.scale);
    if (!x)
        return located(x.error(), arguments);
    input.values = Tensor(); // large, and not needed beside its scaled form
    auto funnel = runFunnel(*x, spec, isStopped);
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
    const json summary = summaryOf(*result, input, arguments, spec);
    return writeAtomically(arguments.out / "summary.json",
                           summary.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

} // namespace

Result<void> runFrelu(const FreluArguments& arguments) {
    const auto spec = specOf(arguments);
    if (!spec)
        return spec.error();
    return runBatch(planOf(arguments), [&](LoadedInput input, const BatchItem& item) {
        FreluArguments one = arguments;
        one.input = item.input;
        one.out = item.target;
        return runOne(std::move(input), one, *spec, item.isStopped);
    });
}

CLI::App* addFrelu(CLI::App& program, FreluArguments& arguments) {
    CLI::App* options =
        program.add_subcommand("frelu", "FReLU on a picture or a tensor: y = max(x, T(x)), pixel by pixel");
    options
        ->add_option("INPUT", arguments.input,
                     "a picture, a .npy of H x W, C x H x W or N x C x H x W, or a folder of them")
        ->required();
    addBatchOptions(*options, arguments.batch);
    options->add_option("--spec", arguments.spec, "a file of the format actiscope.frelu");
    options
        ->add_option("--set", arguments.settings,
                     "KEY=VALUE in the spec, as scale=raw or condition.branches.0.norm.kind=none")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_option("--out", arguments.out, "the folder to write to; of a folder, a folder each input in it")
        ->required();
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

#include "app/commands/spec_arguments.h"

#include "core/image/load.h"
#include "core/network/array_file.h"
#include "core/spatial/meta_acon_file.h"
#include "core/spatial/spec_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace acti {
namespace {

using nlohmann::json;

// What a file of arrays is as a specification of the format that `initial` has.
Result<json> arraysDocument(const std::filesystem::path& path, const json& initial) {
    const std::string format = initial.value("format", "");
    if (format == "actiscope.meta_acon")
        return metaAconDocumentFrom(path);
    return Error{ErrorCode::InvalidArgument,
                 "holds arrays; --spec takes a JSON file of the format " + format + ", which can name them",
                 path.string()};
}

Result<json> unsetDocument(const SpecArguments& arguments, const json& initial) {
    if (arguments.spec.empty())
        return initial;
    const bool isArrays = ArrayFile::hasKnownEnding(arguments.spec) && arguments.spec.extension() != ".json";
    return isArrays ? arraysDocument(arguments.spec, initial) : readJsonFile(arguments.spec);
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

BatchPlan planOf(const SpecArguments& arguments) {
    return {arguments.input, arguments.out, "", "summary.json", arguments.batch};
}

} // namespace

void addSpecArguments(CLI::App& options, SpecArguments& arguments, const std::string& settingExamples) {
    options
        .add_option("INPUT", arguments.input,
                    "a picture, an array of H x W, C x H x W or N x C x H x W (.npy, or FILE:NAME of a .npz or "
                    ".safetensors), or a folder of them")
        ->required();
    options.add_option("--set", arguments.settings, "KEY=VALUE in the spec, as " + settingExamples)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options.add_option("--out", arguments.out, "the folder to write to; of a folder, a folder each input in it")
        ->required();
    addBatchOptions(options, arguments.batch);
}

void addSpecFile(CLI::App& options, SpecArguments& arguments, const std::string& format, bool isRequired) {
    options.add_option("--spec", arguments.spec, "a file of the format " + format)->required(isRequired);
}

Error ofSpec(const Error& error, const SpecArguments& arguments) {
    return arguments.spec.empty() ? error : Error{error.code, message(error), arguments.spec.string()};
}

Error located(const Error& error, const SpecArguments& arguments) {
    const bool isOfInput = error.where.empty() || error.where == "input";
    return isOfInput ? Error{error.code, error.what, arguments.input.string()} : ofSpec(error, arguments);
}

Result<json> documentOf(const SpecArguments& arguments, const json& initial) {
    auto document = unsetDocument(arguments, initial);
    return document ? withSettings(*std::move(document), arguments.settings) : document;
}

std::vector<std::string> arrayFiles(std::vector<std::string> quantities) {
    for (std::string& name : quantities)
        name += ".npy";
    return quantities;
}

Result<void> checkKeepsInput(const SpecArguments& arguments, const std::vector<std::string>& files) {
    std::error_code code;
    for (const std::string& file : files)
        if (std::filesystem::equivalent(arguments.out / file, arguments.input, code))
            return Error{ErrorCode::InvalidArgument,
                         file + " would be written over INPUT; results need a folder of their own",
                         "--out " + arguments.out.string()};
    return {};
}

Result<void> checkSettings(const SpecArguments& arguments, const json& initial,
                           const std::function<Result<void>(const json&)>& readDocument) {
    if (const auto checked = checkBatch(planOf(arguments)); !checked || arguments.settings.empty())
        return checked;
    const auto document = unsetDocument(arguments, initial);
    if (!document)
        return {}; // the run will say what is wrong with the file
    const auto set = withSettings(*document, arguments.settings);
    if (!set)
        return set.error();
    const auto read = readDocument(*set);
    return read || !readDocument(*document) ? Result<void>() : blamed(read.error(), arguments.settings);
}

Result<ScaledInput> scaledWhole(UnscaledInput input, Scale scale) {
    LoadedInput loaded = widened(std::move(input.stored));
    ScaledInput scaled{
        {}, loaded.channels, std::move(input.arguments), std::move(input.isStopped), notNumbersIn(loaded.values)};
    auto x = scaleInput(std::move(loaded), scale); // in its own memory
    if (!x)
        return located(x.error(), scaled.arguments);
    scaled.x = *std::move(x);
    return scaled;
}

Result<void> forEachUnscaled(const SpecArguments& arguments, const std::function<Result<void>(UnscaledInput)>& work) {
    return runBatch(planOf(arguments), [&](StoredInput stored, const BatchItem& item) {
        UnscaledInput input{std::move(stored), arguments, item.isStopped};
        input.arguments.input = item.input;
        input.arguments.out = item.target;
        return work(std::move(input));
    });
}

Result<void> forEachInput(const SpecArguments& arguments, Scale scale,
                          const std::function<Result<void>(const ScaledInput&)>& work) {
    return forEachUnscaled(arguments, [&](UnscaledInput input) {
        const auto scaled = scaledWhole(std::move(input), scale);
        return scaled ? work(*scaled) : scaled.error();
    });
}

} // namespace acti

// `INPUT --spec FILE --set KEY=VALUE ... --out DIR`: a tensor and a spec with settings on top, as several commands take
// them, and whom to blame when they fail.
#pragma once

#include "app/commands/batch.h"
#include "core/base/error.h"
#include "core/tensor/not_numbers.h"
#include "core/tensor/scaling.h"
#include "core/tensor/tensor.h"

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace acti {

struct SpecArguments {
    std::filesystem::path input; // a file, or a folder of them
    std::filesystem::path spec;  // empty: the initial document
    std::vector<std::string> settings;
    std::filesystem::path out;
    BatchOptions batch;
};

// How a kind of spec is read, as funnelSpecFromJson does, and what is read where no file is named.
template<class Spec>
struct SpecKind {
    nlohmann::json initial;
    Result<Spec> (*read)(const nlohmann::json& document, const std::filesystem::path& folder);
};

// INPUT with what goes with a folder of them, --set and --out. `settingExamples`: "scale=raw or ...".
void addSpecArguments(CLI::App& options, SpecArguments& arguments, const std::string& settingExamples);
// --spec, a file of `format`; to be called where it is wanted, as CLI::Option for ->required().
void addSpecFile(CLI::App& options, SpecArguments& arguments, const std::string& format, bool isRequired);

// An error that names a key of the spec names its file before it.
Error ofSpec(const Error& error, const SpecArguments& arguments);
// Of a computation: "" and "input" are the input's file, all else are keys of the spec.
Error located(const Error& error, const SpecArguments& arguments);

// The file, or `initial`, with the settings applied.
Result<nlohmann::json> documentOf(const SpecArguments& arguments, const nlohmann::json& initial);

// "y.npy" of "y".
std::vector<std::string> arrayFiles(std::vector<std::string> quantities);

// Wrong usage: one of `files`, which are written into `out`, is INPUT itself.
Result<void> checkKeepsInput(const SpecArguments& arguments, const std::vector<std::string>& files);

// Wrong usage: --out and --part that do not fit INPUT; settings that cannot be applied, or that spoil a document which
// is sound without them.
Result<void> checkSettings(const SpecArguments& arguments, const nlohmann::json& initial,
                           const std::function<Result<void>(const nlohmann::json&)>& readDocument);

template<class Spec>
Result<void> checkSettings(const SpecArguments& arguments, const SpecKind<Spec>& kind) {
    return checkSettings(arguments, kind.initial, [&](const nlohmann::json& document) -> Result<void> {
        const auto spec = kind.read(document, arguments.spec.parent_path());
        return spec ? Result<void>() : spec.error();
    });
}

template<class Spec>
Result<Spec> specOf(const SpecArguments& arguments, const SpecKind<Spec>& kind) {
    const auto document = documentOf(arguments, kind.initial);
    if (!document)
        return document.error();
    auto spec = kind.read(*document, arguments.spec.parent_path());
    return spec ? std::move(spec) : ofSpec(spec.error(), arguments);
}

// An input as its file has it.
struct UnscaledInput {
    StoredInput stored;
    SpecArguments arguments;              // of this input alone, with its own folder as `out`, which may not be there
    std::function<bool()> isStopped = {}; // for long work; once it is true, the work ends with Cancelled
};

// All of it under a scale.
struct ScaledInput {
    Tensor x;
    std::vector<std::string> channels; // their names
    SpecArguments arguments;           // as UnscaledInput's
    std::function<bool()> isStopped = {};
    NotNumbers undefined = {}; // before the scaling, which makes a whole channel of one
};

// Errors are located.
Result<ScaledInput> scaledWhole(UnscaledInput input, Scale scale);

// INPUT, or every input of the folder that it is (runBatch); `work` writes into its folder, summary.json last. Errors
// of loading are located.
Result<void> forEachUnscaled(const SpecArguments& arguments, const std::function<Result<void>(UnscaledInput)>& work);

// The same with scaledWhole.
Result<void> forEachInput(const SpecArguments& arguments, Scale scale,
                          const std::function<Result<void>(const ScaledInput&)>& work);

// The command's arguments for one of its inputs.
template<class Arguments, class Input>
Arguments ofInput(Arguments arguments, const Input& input) {
    static_cast<SpecArguments&>(arguments) = input.arguments;
    return arguments;
}

} // namespace acti

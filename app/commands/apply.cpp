// actiscope apply: an activation on every value of a picture or a tensor, written as .npy in the input's shape.
#include "app/commands/activation_choice.h"
#include "app/commands/batch.h"
#include "app/commands/commands.h"
#include "core/activations/catalogue.h"
#include "core/image/load.h"
#include "core/spatial/pointwise.h"
#include "core/tensor/npy.h"
#include "core/tensor/npy_file.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace acti {
namespace {

struct ApplyArguments {
    std::string id;
    std::vector<std::string> settings;
    std::filesystem::path input;
    std::filesystem::path out;
    BatchOptions batch;

    const Entry* entry = nullptr; // after check
    ChannelParams params;         // where a .npy gives them: nothing yet
    std::vector<std::pair<std::size_t, std::filesystem::path>> arrays;
};

// The number that was set. In the place of an array, which is read later, stands the initial value: what else may be
// wrong with a setting is found out for both alike.
Result<double> numberOf(ApplyArguments& arguments, const std::string& setting) {
    const auto pair = splitSetting(setting);
    if (!pair)
        return pair.error();
    if (!pair->second.ends_with(".npy")) {
        const auto numbers = parseSettings({setting});
        return numbers ? Result<double>(numbers->front().second) : numbers.error();
    }
    const auto index = findParam(*arguments.entry, pair->first);
    if (!index)
        return Error{index.error().code, index.error().what, "--set " + index.error().where};
    arguments.arrays.emplace_back(*index, pair->second);
    return arguments.entry->params()[*index].initial;
}

BatchPlan planOf(const ApplyArguments& arguments) {
    return {arguments.input, arguments.out, ".npy", "", arguments.batch, true};
}

Result<void> checkApply(ApplyArguments& arguments) {
    const auto found = findEntry(arguments.id);
    if (!found)
        return found.error();
    arguments.entry = *found;
    if (const auto checked = checkBatch(planOf(arguments)); !checked)
        return checked;
    std::error_code code;
    if (!std::filesystem::is_directory(arguments.input, code) && arguments.out.extension() != ".npy")
        return Error{ErrorCode::InvalidArgument, "is written as .npy; give it a name that ends so",
                     "--out " + arguments.out.string()};
    std::vector<std::pair<std::string, double>> set;
    for (const std::string& setting : arguments.settings) {
        const auto number = numberOf(arguments, setting);
        if (!number)
            return number.error();
        set.emplace_back(setting.substr(0, setting.find('=')), *number);
    }
    const auto values = resolveSettings(*arguments.entry, set);
    if (!values)
        return values.error();
    for (const double value : *values)
        arguments.params.push_back({value});
    return {};
}

Result<void> readArrays(ApplyArguments& arguments) {
    constexpr std::size_t kMostChannels = 1 << 20;
    for (const auto& [index, path] : arguments.arrays) {
        const auto array = readNpy(path, kMostChannels);
        if (!array)
            return array.error();
        arguments.params[index] = array->asDoubles();
    }
    return {};
}

// Plane by plane, since all of a large picture in floats is four times as much as its file's bytes.
Result<void> applyTo(const StoredInput& input, const ApplyArguments& arguments, const BatchItem& item) {
    const auto located = [&](const Error& error) {
        const bool isOfInput = error.where == "input" || error.where.empty();
        return Error{error.code, error.what, isOfInput ? item.input.string() : "--set " + error.where};
    };
    const Shape& shape = input.shape();
    const auto params = paramsOfChannels(*arguments.entry, arguments.params, shape.c);
    if (!params)
        return located(params.error());
    auto file = NpyFile::create(item.target, NumberType::Float32, input.axes());
    if (!file)
        return file.error();
    for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
        auto x = scalePlane(input, plane / shape.c, plane % shape.c, Scale::Raw);
        if (!x)
            return located(x.error());
        const auto y = applyPointwise(*arguments.entry, (*params)[plane % shape.c], *std::move(x), item.isStopped);
        if (!y)
            return located(y.error());
        if (const auto written = file->append(std::as_bytes(y->values())); !written)
            return written;
    }
    return file->commit();
}

Result<void> runApply(ApplyArguments& arguments) {
    if (auto read = readArrays(arguments); !read)
        return read;
    return runBatch(planOf(arguments),
                    [&](const StoredInput& input, const BatchItem& item) { return applyTo(input, arguments, item); });
}

} // namespace

Command addApplyCommand(CLI::App& program) {
    auto arguments = std::make_shared<ApplyArguments>();
    CLI::App* options =
        program.add_subcommand("apply", "an activation on every value of a picture or a tensor, at its own numbers");
    options->add_option("id", arguments->id, "the activation, as `actiscope list` names it")
        ->required()
        ->type_name("ID");
    options
        ->add_option(
            "input", arguments->input,
            "a picture, an array of any shape (.npy, or FILE:NAME of a .npz or .safetensors), or a folder of them")
        ->required()
        ->type_name("INPUT");
    addSettings(*options, arguments->settings,
                "a parameter's value, or a .npy with one value a channel; may be given again for another");
    options
        ->add_option("--out", arguments->out,
                     "the .npy file to write, float32 in the input's shape; of a folder, the folder to write them to")
        ->required()
        ->type_name("FILE");
    addBatchOptions(*options, arguments->batch);
    return {options, [arguments] { return checkApply(*arguments); }, [arguments] { return runApply(*arguments); }};
}

} // namespace acti

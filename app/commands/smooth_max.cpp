// actiscope smooth-max: the smooth maximum of n numbers and its derivatives, as CSV.
#include "app/commands/commands.h"
#include "app/commands/csv.h"
#include "app/commands/smooth_max_rows.h"
#include "core/base/text.h"
#include "core/maxima/smooth_maximum.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace acti {
namespace {

struct SmoothMaxArguments {
    std::string beta;
    std::string inputs;
    std::string pointsFile;
    std::string outFile;
    std::optional<double> betaValue; // after check
    std::vector<double> inputValues; // of --inputs, after check
};

std::string header(std::size_t columns) {
    std::string text = "beta,n,s,ds_dbeta";
    for (std::size_t i = 0; i < columns; ++i)
        text.append(",ds_dx").append(std::to_string(i));
    return text + "\n";
}

std::string rowText(const SmoothMaxRow& row) {
    std::vector<double> x;
    for (const auto& input : row.inputs)
        if (input)
            x.push_back(*input);
    const SmoothMaximum result = smoothMaximum(x, row.beta);
    std::string text = shortest(row.beta);
    text.append(",").append(std::to_string(x.size()));
    text.append(",").append(shortest(result.value)).append(",").append(shortest(result.dBeta));
    auto gradient = result.gradient.begin();
    for (const auto& input : row.inputs)
        text.append(",").append(input ? shortest(*gradient++) : "");
    return text + "\n";
}

Result<void> checkSmoothMax(SmoothMaxArguments& arguments, const CLI::App& options) {
    const bool hasInputs = options.count("--inputs") > 0, hasPoints = options.count("--points") > 0;
    if (!hasInputs && !hasPoints)
        return Error{ErrorCode::InvalidArgument, "needs --inputs V,V,... or --points FILE", "smooth-max"};
    if (options.count("--beta") > 0) {
        arguments.betaValue = parseDouble(trim(arguments.beta));
        if (!arguments.betaValue)
            return Error{ErrorCode::InvalidArgument, inQuotes(arguments.beta) + " is not a number", "--beta"};
    } else if (hasInputs) {
        return Error{ErrorCode::InvalidArgument, "needs --beta B", "smooth-max"};
    }
    if (!hasInputs)
        return {};
    auto values = parseNumberList(arguments.inputs, "--inputs");
    if (!values)
        return values.error();
    arguments.inputValues = std::move(*values);
    return {};
}

Result<std::vector<SmoothMaxRow>> rowsOf(const SmoothMaxArguments& arguments) {
    if (!arguments.pointsFile.empty())
        return readSmoothMaxRows(arguments.pointsFile, arguments.betaValue);
    SmoothMaxRow row{*arguments.betaValue, {}};
    row.inputs.assign(arguments.inputValues.begin(), arguments.inputValues.end());
    return std::vector{row};
}

Result<void> runSmoothMax(const SmoothMaxArguments& arguments) {
    constexpr std::size_t kBlockBytes = 1 << 18;
    const auto rows = rowsOf(arguments);
    if (!rows)
        return rows.error();
    TableOutput output(arguments.outFile);
    std::string text = header(rows->front().inputs.size());
    for (const SmoothMaxRow& row : *rows) {
        text += rowText(row);
        if (text.size() < kBlockBytes)
            continue;
        if (auto done = output.append(text); !done)
            return done;
        text.clear();
    }
    const auto done = output.append(text);
    return done ? output.finish() : done;
}

} // namespace

Command addSmoothMaxCommand(CLI::App& program) {
    auto arguments = std::make_shared<SmoothMaxArguments>();
    CLI::App* options = program.add_subcommand(
        "smooth-max", "smooth maximum of n numbers and its derivatives, as CSV: beta, n, s, ds_dbeta, ds_dx0...");
    options->add_option("--beta", arguments->beta, "the switching factor: any number, inf (maximum), -inf (minimum)")
        ->type_name("B");
    CLI::Option* inputs =
        options->add_option("--inputs", arguments->inputs, "the numbers, separated by commas")->type_name("V,V,...");
    options
        ->add_option("--points", arguments->pointsFile,
                     "a CSV with columns x0,x1,... (empty: fewer inputs) and beta, which goes before --beta; - is "
                     "standard input")
        ->type_name("FILE")
        ->excludes(inputs);
    options->add_option("--out", arguments->outFile, "write here instead of to standard output")->type_name("FILE");
    return {options, [arguments, options] { return checkSmoothMax(*arguments, *options); },
            [arguments] { return runSmoothMax(*arguments); }};
}

} // namespace acti

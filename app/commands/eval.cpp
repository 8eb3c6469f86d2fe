// actiscope eval: f, f', f'' and the parameter gradient at given points, as CSV.
#include "app/commands/activation_choice.h"
#include "app/commands/commands.h"
#include "app/commands/csv.h"
#include "app/commands/points.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace acti {
namespace {

struct EvalArguments {
    ActivationChoice activation;
    std::string list;
    std::string pointsFile;
    std::string outFile;
    std::vector<double> points; // of --x, after check
};

std::string header(const Entry& entry) {
    std::string text = "x,f,f1,f2";
    for (const ParamInfo& param : entry.params())
        text.append(",d_").append(param.id);
    return text + "\n";
}

void appendRow(std::string& text, double x, const Sample& sample, std::size_t parameters) {
    for (const double value : {x, sample.f, sample.f1})
        text.append(shortest(value)).append(",");
    text.append(shortest(sample.f2));
    for (std::size_t i = 0; i < parameters; ++i)
        text.append(",").append(shortest(sample.gradient[i]));
    text.append("\n");
}

// Hands the table over in pieces, so that a long one is never in memory twice.
Result<void> writeTable(const Entry& entry, Params params, std::span<const double> points, TableOutput& output) {
    constexpr std::size_t kBlock = 4096;
    std::vector<Sample> samples(kBlock);
    std::string text = header(entry);
    for (std::size_t begin = 0; begin < points.size(); begin += kBlock) {
        const auto xs = points.subspan(begin, std::min(kBlock, points.size() - begin));
        entry.evaluate(xs, params, std::span(samples).first(xs.size()));
        for (std::size_t i = 0; i < xs.size(); ++i)
            appendRow(text, xs[i], samples[i], params.size());
        if (auto done = output.append(text); !done)
            return done;
        text.clear();
    }
    return output.finish();
}

Result<void> checkEval(EvalArguments& arguments) {
    if (auto done = arguments.activation.resolve(); !done)
        return done;
    if (arguments.pointsFile.empty()) {
        auto points = parseNumberList(arguments.list, "--x");
        if (!points)
            return points.error();
        arguments.points = std::move(*points);
    }
    return {};
}

Result<void> runEval(const EvalArguments& arguments) {
    std::vector<double> points = arguments.points;
    if (!arguments.pointsFile.empty()) {
        auto read = readPoints(arguments.pointsFile);
        if (!read)
            return read.error();
        points = std::move(*read);
    }
    TableOutput output(arguments.outFile);
    return writeTable(arguments.activation.entry(), arguments.activation.params(), points, output);
}

} // namespace

Command addEvalCommand(CLI::App& program) {
    auto arguments = std::make_shared<EvalArguments>();
    CLI::App* options =
        program.add_subcommand("eval", "values and derivatives at given points, as CSV: x, f, f1, f2, d_<param>...");
    arguments->activation.addTo(*options);
    CLI::Option* list =
        options->add_option("--x", arguments->list, "the points, separated by commas")->type_name("V,V,...");
    options
        ->add_option("--points", arguments->pointsFile, "one x a line, or a CSV with a column x; - is standard input")
        ->type_name("FILE")
        ->excludes(list);
    options->add_option("--out", arguments->outFile, "write here instead of to standard output")->type_name("FILE");
    return {options,
            [arguments, options]() -> Result<void> {
                if (options->count("--x") + options->count("--points") == 0)
                    return Error{ErrorCode::InvalidArgument, "needs --x V,V,... or --points FILE", "eval"};
                return checkEval(*arguments);
            },
            [arguments] { return runEval(*arguments); }};
}

} // namespace acti

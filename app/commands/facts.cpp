// actiscope facts: what is known of several activations, as one table.
#include "app/commands/activation_choice.h"
#include "app/commands/commands.h"
#include "app/commands/csv.h"
#include "core/activations/catalogue.h"
#include "core/base/text.h"
#include "core/figure/facts_table.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace acti {
namespace {

struct FactsArguments {
    std::vector<std::string> items;
    std::vector<std::string> formulas;
    bool isWholeCatalogue = false;
    std::string form = "csv";
    std::string outFile;
    CurveFigure figure; // of them, after check
};

// "swish" or "acon_c:p1=1.5,beta=2".
Result<Curve> curveOfItem(const std::string& item) {
    Curve curve;
    curve.activation = item.substr(0, item.find(':'));
    if (curve.activation.size() == item.size())
        return curve;
    std::vector<std::string> settings;
    for (const std::string_view one : split(std::string_view(item).substr(curve.activation.size() + 1), ','))
        settings.emplace_back(one);
    const auto set = parseSettings(settings);
    if (!set)
        return Error{set.error().code, set.error().what + ", as in swish:beta=2", item};
    curve.params = {set->begin(), set->end()};
    return curve;
}

Result<void> addChecked(CurveFigure& figure, Curve curve, const std::string& option) {
    if (const auto resolved = resolve(curve); !resolved)
        return Error{resolved.error().code, message(resolved.error()), option};
    figure.curves.push_back(std::move(curve));
    return {};
}

Result<void> checkFacts(FactsArguments& arguments) {
    if (arguments.isWholeCatalogue)
        for (const Entry& entry : catalogue())
            arguments.figure.curves.emplace_back().activation = std::string(entry.id());
    for (const std::string& item : arguments.items) {
        const auto curve = curveOfItem(item);
        if (!curve)
            return curve.error();
        if (auto done = addChecked(arguments.figure, *curve, item); !done)
            return done;
    }
    for (const std::string& formula : arguments.formulas) {
        Curve curve;
        curve.activation = kCustomActivation;
        curve.formula = formula;
        if (auto done = addChecked(arguments.figure, std::move(curve), "--formula"); !done)
            return done;
    }
    if (arguments.figure.curves.empty())
        return Error{
            ErrorCode::InvalidArgument, "needs an ID, --formula TEXT or --all; see `actiscope facts --help`", {}};
    return {};
}

Result<void> runFacts(const FactsArguments& arguments) {
    const auto known = knownCurves(arguments.figure);
    if (!known)
        return known.error();
    TableOutput output(arguments.outFile);
    if (auto done = output.append(factsAs(arguments.form == "csv" ? FactsForm::Csv : FactsForm::Latex, *known)); !done)
        return done;
    return output.finish();
}

} // namespace

Command addFactsCommand(CLI::App& program) {
    auto arguments = std::make_shared<FactsArguments>();
    CLI::App* options = program.add_subcommand("facts", "what is known of several activations, as one table");
    options
        ->add_option("id", arguments->items,
                     "activations, as `actiscope list` names them; with parameters as in acon_c:p1=1.5,beta=2")
        ->type_name("ID");
    options
        ->add_option("--formula", arguments->formulas,
                     "an activation written out, as in \"a = 0.1; max(x, a * x)\"; may be given again for another")
        ->type_name("TEXT")
        ->take_all()
        ->allow_extra_args(false);
    options->add_flag("--all", arguments->isWholeCatalogue, "every activation of the catalogue");
    options->add_option("--format", arguments->form, "csv, with all digits, or latex, for a paper")
        ->type_name("NAME")
        ->check(CLI::IsMember({"csv", "latex"}))
        ->capture_default_str();
    options->add_option("--out", arguments->outFile, "write here instead of to standard output")->type_name("FILE");
    return {options, [arguments] { return checkFacts(*arguments); }, [arguments] { return runFacts(*arguments); }};
}

} // namespace acti

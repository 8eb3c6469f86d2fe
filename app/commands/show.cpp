// actiscope show: all that is known of one activation, for people or as JSON.
#include "app/commands/activation_choice.h"
#include "app/commands/commands.h"
#include "app/commands/fact_sheet.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace acti {
namespace {

struct ShowArguments {
    ActivationChoice activation;
    bool isJson = false;
    std::string language;
};

Result<void> runShow(const ShowArguments& arguments) {
    const Entry& entry = arguments.activation.entry();
    const std::vector<double>& params = arguments.activation.params();
    for (const auto& [language, id] : kLanguages)
        if (arguments.language == id) {
            const std::string text = entry.printed(language, params);
            return printOut(text.ends_with('\n') ? text : text + "\n");
        }
    const Facts known = facts(entry, params);
    return printOut(arguments.isJson ? factsAsJson(entry, params, known) : factsAsText(entry, params, known));
}

} // namespace

Command addShowCommand(CLI::App& program) {
    auto arguments = std::make_shared<ShowArguments>();
    CLI::App* options = program.add_subcommand(
        "show", "one activation: formula, range, limits, extrema, inflections, kinks, slope bounds");
    arguments->activation.addTo(*options);
    CLI::Option* json = options->add_flag("--json", arguments->isJson, "as JSON");
    std::vector<std::string> languages;
    for (const auto& [language, id] : kLanguages)
        languages.emplace_back(id);
    options->add_option("--as", arguments->language, "the formula alone, as code: latex, pytorch, numpy or cpp")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember(languages))
        ->excludes(json);
    return {options, [arguments] { return arguments->activation.resolve(); },
            [arguments] { return runShow(*arguments); }};
}

} // namespace acti

// actiscope list: every activation with its parameters.
#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "core/activations/catalogue.h"

#include <CLI/CLI.hpp>
#include <limits>
#include <memory>

namespace acti {
namespace {

struct ListArguments {
    bool isJson = false;
};

Json paramJson(const ParamInfo& param) {
    constexpr double kMax = std::numeric_limits<double>::max();
    const auto end = [](double value) { return std::fabs(value) == kMax ? Json(nullptr) : toJson(value); };
    Json row{{"id", param.id},
             {"symbol", param.symbol},
             {"default", toJson(param.initial)},
             {"range", toJson(param.slider)},
             {"domain", Json::array({end(param.domain.min), end(param.domain.max)})},
             {"meaning", param.meaning}};
    if (param.excluded)
        row["excluded"] = toJson(*param.excluded);
    return row;
}

std::string listAsJson() {
    Json all = Json::array();
    for (const Entry& entry : catalogue()) {
        Json params = Json::array();
        for (const ParamInfo& param : entry.params())
            params.push_back(paramJson(param));
        all.push_back(
            {{"id", entry.id()}, {"name", entry.name()}, {"family", familyName(entry.family())}, {"params", params}});
    }
    return all.dump(2) + "\n";
}

std::string paramsText(const Entry& entry) {
    std::string text;
    for (const ParamInfo& param : entry.params()) {
        text.append(text.empty() ? "" : ", ").append(param.id).append("=").append(significant(param.initial, 6));
        text.append(" [")
            .append(shortest(param.slider.min))
            .append(", ")
            .append(shortest(param.slider.max))
            .append("]");
    }
    return text;
}

std::string listAsTable() {
    std::vector<std::array<std::string, 4>> rows{{"ID", "NAME", "FAMILY", "PARAMETERS: DEFAULT [USUAL RANGE]"}};
    for (const Entry& entry : catalogue())
        rows.push_back({std::string(entry.id()), std::string(entry.name()), std::string(familyName(entry.family())),
                        paramsText(entry)});
    std::array<std::size_t, 3> widths{};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i)
            line.append(row[i]).append(widths[i] - row[i].size() + 2, ' ');
        line += row.back();
        text.append(line.substr(0, line.find_last_not_of(' ') + 1)).append("\n");
    }
    return text;
}

Result<void> runList(const ListArguments& arguments) {
    return printOut(arguments.isJson ? listAsJson() : listAsTable());
}

} // namespace

Command addListCommand(CLI::App& program) {
    auto arguments = std::make_shared<ListArguments>();
    CLI::App* options =
        program.add_subcommand("list", "every activation: id, name, family, parameters with default and range");
    options->add_flag("--json", arguments->isJson, "as JSON");
    return {options, [] { return Result<void>(); }, [arguments] { return runList(*arguments); }};
}

} // namespace acti

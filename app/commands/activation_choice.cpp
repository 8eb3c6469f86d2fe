#include "app/commands/activation_choice.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace acti {

Result<std::pair<std::string, std::string>> splitSetting(const std::string& setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{ErrorCode::InvalidArgument, "is not of the form P=V", "--set " + setting};
    return std::pair{setting.substr(0, equals), setting.substr(equals + 1)};
}

Result<std::vector<std::pair<std::string, double>>> parseSettings(const std::vector<std::string>& settings) {
    std::vector<std::pair<std::string, double>> pairs;
    for (const std::string& setting : settings) {
        const auto pair = splitSetting(setting);
        if (!pair)
            return pair.error();
        const auto value = parseDouble(pair->second);
        if (!value)
            return Error{ErrorCode::InvalidArgument, "\"" + pair->second + "\" is not a number",
                         "--set " + pair->first};
        pairs.emplace_back(pair->first, *value);
    }
    return pairs;
}

Result<std::vector<double>> resolveSettings(const Entry& entry, std::span<const std::pair<std::string, double>> set) {
    auto params = resolveParams(entry, set);
    if (!params)
        return Error{params.error().code, params.error().what, "--set " + params.error().where};
    return params;
}

void addSettings(CLI::App& options, std::vector<std::string>& settings, const std::string& help) {
    options.add_option("--set", settings, help)->type_name("P=V")->take_all()->allow_extra_args(false);
}

void ActivationChoice::addTo(CLI::App& options) {
    m_command = options.get_name();
    CLI::Option* id = options.add_option("id", m_id, "the activation, as `actiscope list` names it")->type_name("ID");
    options
        .add_option("--formula", m_formula,
                    "instead of ID: an activation written out, as in \"a = 0.1 in [0, 1]; x > 0 ? x : a * gelu(x)\"")
        ->type_name("TEXT")
        ->excludes(id);
    addSettings(options, m_set);
}

Result<void> ActivationChoice::chooseEntry() {
    if (m_id.empty() && m_formula.empty())
        return Error{
            ErrorCode::InvalidArgument, "needs an ID or --formula TEXT; see `actiscope " + m_command + " --help`", {}};
    if (m_formula.empty()) {
        auto found = findEntry(m_id);
        if (!found)
            return found.error();
        m_entry = **found;
        return {};
    }
    auto entry = customEntry(m_formula);
    if (!entry)
        return Error{entry.error().code, entry.error().what, "--formula, " + entry.error().where};
    m_entry = *entry;
    if (const auto read = readFormula(m_formula, catalogueLibrary()))
        for (const FormulaRemark& remark : read->remarks)
            std::fprintf(stderr, "actiscope: --formula, %s: %s\n", remark.where.c_str(), remark.what().c_str());
    return {};
}

Result<void> ActivationChoice::resolve() {
    if (auto done = chooseEntry(); !done)
        return done;
    const auto pairs = parseSettings(m_set);
    if (!pairs)
        return pairs.error();
    auto params = resolveSettings(*m_entry, *pairs);
    if (!params)
        return params.error();
    m_params = std::move(*params);
    return {};
}

} // namespace acti

#include "app/commands/activation_choice.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

namespace acti {

void ActivationChoice::addTo(CLI::App& options) {
    CLI::Option* id = options.add_option("id", m_id, "the activation, as `actiscope list` names it")->type_name("ID");
    options
        .add_option("--formula", m_formula,
                    "instead of ID: an activation written out, as in \"a = 0.1 in [0, 1]; x > 0 ? x : a * gelu(x)\"")
        ->type_name("TEXT")
        ->excludes(id);
    options.add_option("--set", m_set, "a parameter's value; may be given again for another")
        ->type_name("P=V")
        ->take_all()
        ->allow_extra_args(false);
}

Result<void> ActivationChoice::chooseEntry() {
    if (m_id.empty() && m_formula.empty())
        return Error{ErrorCode::InvalidArgument, "needs an ID or --formula TEXT", {}};
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
    return {};
}

Result<void> ActivationChoice::resolve() {
    if (auto done = chooseEntry(); !done)
        return done;
    std::vector<std::pair<std::string, double>> pairs;
    for (const std::string& setting : m_set) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::InvalidArgument, "is not of the form P=V", "--set " + setting};
        const auto value = parseDouble(std::string_view(setting).substr(equals + 1));
        if (!value)
            return Error{ErrorCode::InvalidArgument, "\"" + setting.substr(equals + 1) + "\" is not a number",
                         "--set " + setting.substr(0, equals)};
        pairs.emplace_back(setting.substr(0, equals), *value);
    }
    auto params = resolveParams(*m_entry, pairs);
    if (!params)
        return Error{params.error().code, params.error().what, "--set " + params.error().where};
    m_params = std::move(*params);
    return {};
}

} // namespace acti

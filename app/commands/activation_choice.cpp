#include "app/commands/activation_choice.h"

#include "core/activations/catalogue.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

namespace acti {

Result<std::vector<std::pair<std::string, double>>> parseSettings(const std::vector<std::string>& settings) {
    std::vector<std::pair<std::string, double>> pairs;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::InvalidArgument, "is not of the form P=V", "--set " + setting};
        const auto value = parseDouble(std::string_view(setting).substr(equals + 1));
        if (!value)
            return Error{ErrorCode::InvalidArgument, "\"" + setting.substr(equals + 1) + "\" is not a number",
                         "--set " + setting.substr(0, equals)};
        pairs.emplace_back(setting.substr(0, equals), *value);
    }
    return pairs;
}

void addSettings(CLI::App& options, std::vector<std::string>& settings) {
    options.add_option("--set", settings, "a parameter's value; may be given again for another")
        ->type_name("P=V")
        ->take_all()
        ->allow_extra_args(false);
}

void ActivationChoice::addTo(CLI::App& options) {
    options.add_option("id", m_id, "the activation, as `actiscope list` names it")->required()->type_name("ID");
    addSettings(options, m_set);
}

Result<void> ActivationChoice::resolve() {
    auto found = findEntry(m_id);
    if (!found)
        return found.error();
    m_entry = *found;
    const auto pairs = parseSettings(m_set);
    if (!pairs)
        return pairs.error();
    auto params = resolveParams(*m_entry, *pairs);
    if (!params)
        return Error{params.error().code, params.error().what, "--set " + params.error().where};
    m_params = std::move(*params);
    return {};
}

} // namespace acti

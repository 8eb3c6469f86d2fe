#include "app/commands/activation_choice.h"

#include "core/activations/catalogue.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

namespace acti {

void ActivationChoice::addTo(CLI::App& options) {
    options.add_option("id", m_id, "the activation, as `actiscope list` names it")->required()->type_name("ID");
    options.add_option("--set", m_set, "a parameter's value; may be given again for another")
        ->type_name("P=V")
        ->take_all()
        ->allow_extra_args(false);
}

Result<std::pair<std::string, std::string>> splitSetting(const std::string& setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{ErrorCode::InvalidArgument, "is not of the form P=V", "--set " + setting};
    return std::pair{setting.substr(0, equals), setting.substr(equals + 1)};
}

Result<std::vector<double>> parameterValues(const Entry& entry,
                                            const std::vector<std::pair<std::string, std::string>>& settings) {
    std::vector<std::pair<std::string, double>> pairs;
    for (const auto& [name, text] : settings) {
        const auto value = parseDouble(text);
        if (!value)
            return Error{ErrorCode::InvalidArgument, "\"" + text + "\" is not a number", "--set " + name};
        pairs.emplace_back(name, *value);
    }
    auto params = resolveParams(entry, pairs);
    if (!params)
        return Error{params.error().code, params.error().what, "--set " + params.error().where};
    return params;
}

Result<void> ActivationChoice::resolve() {
    auto found = findEntry(m_id);
    if (!found)
        return found.error();
    m_entry = *found;
    std::vector<std::pair<std::string, std::string>> settings;
    for (const std::string& setting : m_set) {
        auto pair = splitSetting(setting);
        if (!pair)
            return pair.error();
        settings.push_back(*std::move(pair));
    }
    auto params = parameterValues(*m_entry, settings);
    if (!params)
        return params.error();
    m_params = std::move(*params);
    return {};
}

} // namespace acti

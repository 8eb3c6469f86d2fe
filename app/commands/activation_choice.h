// `(ID | --formula TEXT) [--set P=V]...`: an activation and its parameters, as several commands take them.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace acti {

// "P=V" in its two halves. Errors name the setting.
Result<std::pair<std::string, std::string>> splitSetting(const std::string& setting);

// "P=V" each with a number, as --set takes them. Errors name the parameter or the value.
Result<std::vector<std::pair<std::string, double>>> parseSettings(const std::vector<std::string>& settings);

// resolveParams, with "--set" before the name of a parameter in its errors.
Result<std::vector<double>> resolveSettings(const Entry& entry, std::span<const std::pair<std::string, double>> set);

// --set, repeatable.
void addSettings(CLI::App& options, std::vector<std::string>& settings,
                 const std::string& help = "a parameter's value; may be given again for another");

class ActivationChoice {
public:
    void addTo(CLI::App& options);
    // Errors name the id, the place in the formula, the parameter or the value, with the nearest known one.
    Result<void> resolve();

    // After resolve().
    const Entry& entry() const { return *m_entry; }
    const std::vector<double>& params() const { return m_params; }

private:
    Result<void> chooseEntry();

    std::string m_command; // "show"
    std::string m_id;
    std::string m_formula;
    std::vector<std::string> m_set;
    std::optional<Entry> m_entry;
    std::vector<double> m_params;
};

} // namespace acti

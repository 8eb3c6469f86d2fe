// What summary.json says of a run of FReLU.
#pragma once

#include "core/spatial/funnel.h"
#include "core/spatial/funnel_spec.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace acti {

// The input, without its values.
struct FreluInput {
    std::string file;
    Shape shape;
    std::vector<std::string> channels; // their names
};

// win_rate, tie_rate, pixels, x_wins, ties, t_wins, of all and per channel with the statistics of its batch norms;
// warnings, the input's file and shape, and the spec as used.
nlohmann::json summaryOf(const FunnelTotals& totals, const FreluInput& input, const FunnelSpec& spec);

} // namespace acti

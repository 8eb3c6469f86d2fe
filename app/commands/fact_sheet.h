// The facts of an activation as text and as JSON.
#pragma once

#include "core/activations/facts.h"

#include <string>

namespace acti {

std::string factsAsText(const Entry& entry, Params params, const Facts& known);
std::string factsAsJson(const Entry& entry, Params params, const Facts& known);

} // namespace acti

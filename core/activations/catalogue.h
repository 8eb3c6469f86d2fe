// Every activation there is, in the order in which people are shown them.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acti {

std::span<const Entry> catalogue();

// NotFound with the nearest id, if one is near.
Result<const Entry*> findEntry(std::string_view id);

// "Rectifiers", ...
std::string_view familyName(Family family);

// The place of a parameter. NotFound with those there are, and the nearest.
Result<std::size_t> findParam(const Entry& entry, std::string_view id);

// OutOfRange with the domain, and the parameter's id as `where`, for a value it does not accept.
Result<void> checkParam(const ParamInfo& param, double value);

// The initial values with `set` on top, in the entry's order. Errors: NotFound for an unknown parameter (with the
// nearest one), InvalidArgument for one that is set twice, OutOfRange with the domain.
Result<std::vector<double>> resolveParams(const Entry& entry, std::span<const std::pair<std::string, double>> set);

} // namespace acti

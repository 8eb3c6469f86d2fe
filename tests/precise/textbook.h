// Every activation as a textbook writes it, for reals of any precision: a second statement of the catalogue, which
// shares nothing with the first.
#pragma once

#include "tests/precise/big.h"

#include <functional>
#include <string_view>
#include <vector>

namespace acti {

using Textbook = std::function<Big(const Big& x, const std::vector<Big>& p)>;

// Empty for an id that has no textbook formula here yet.
Textbook textbookOf(std::string_view id);

} // namespace acti

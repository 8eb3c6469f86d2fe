// The families that make up the catalogue, one file each.
#pragma once

#include "core/activations/entry.h"

#include <vector>

namespace acti {

std::vector<Entry> rectifiers();
std::vector<Entry> exponentials();
std::vector<Entry> sigmoids();
std::vector<Entry> gated();
std::vector<Entry> acon();
std::vector<Entry> shrinkage();
std::vector<Entry> periodic();
std::vector<Entry> modern();

} // namespace acti

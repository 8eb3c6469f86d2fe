// The tables of tests/data/tables: high-precision values of an activation, as tests/data/README.md says.
#pragma once

#include "core/activations/entry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace acti {

struct ReferenceRow {
    std::string kind; // grid, near0, large, random, scaled, kinknbr, kink, zero, inf, nan
    std::vector<double> params;
    double x = 0;
    Sample want;
    std::size_t line = 0;
};

// Empty if there is no such table. ACTI_TABLES in the environment names another folder.
std::vector<ReferenceRow> readReferenceTable(const Entry& entry);

} // namespace acti

// The table that `smooth-max --points` reads: a smooth maximum a row.
#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <vector>

namespace acti {

struct SmoothMaxRow {
    double beta = 0;
    std::vector<std::optional<double>> inputs; // as many as there are columns x0, x1, ...; an empty cell is no input
};

// A CSV with the columns x0, x1, ... in any order, and beta; other columns are left alone, and blank lines skipped.
// `beta` serves where the file has no such column or an empty cell in it. "-" is standard input. Errors name the source
// and the line. At most kMaxNumbers inputs in kMaxTextBytes (csv.h).
Result<std::vector<SmoothMaxRow>> readSmoothMaxRows(const std::string& path, std::optional<double> beta);

} // namespace acti

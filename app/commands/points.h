// Where `eval` gets its x from: a file, or standard input.
#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace acti {

// One x a line, or a CSV (cells may be quoted) with a column x; blank lines are skipped. "-" is standard input. Errors
// name the source and the line. At most kMaxNumbers of them in kMaxTextBytes (csv.h).
Result<std::vector<double>> readPoints(const std::string& path);

} // namespace acti

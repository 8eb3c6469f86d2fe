// Where `eval` gets its x from: a list on the command line, a file, or standard input.
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxPoints = 2'000'000;
inline constexpr std::size_t kMaxPointsFileBytes = 256u << 20;

// "-1,0,2.5". Errors name the value and its place.
Result<std::vector<double>> parsePointList(std::string_view text);

// One x a line, or a CSV (cells may be quoted) with a column x; blank lines are skipped. `name` stands for the source
// in errors, which give the line. At most kMaxPoints of them.
Result<std::vector<double>> parsePoints(std::string_view text, const std::string& name);

// parsePoints of a file; "-" is standard input. At most kMaxPointsFileBytes.
Result<std::vector<double>> readPoints(const std::string& path);

} // namespace acti

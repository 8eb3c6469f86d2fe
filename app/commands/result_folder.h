// The folder that a command fills: arrays, pictures of them, and a summary.
#pragma once

#include "core/base/error.h"
#include "core/figure/bitmap.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace acti {

// With its parents; one that is there is used, and what killed commands left in it is removed.
Result<void> makeFolder(const std::filesystem::path& folder);

// x.png, or x_<channel>.png, or x_<sample>_<channel>.png: as many indices as the shape needs to tell its planes apart.
// `plane` counts through samples and channels.
Result<void> writePicture(const std::filesystem::path& folder, const std::string& quantity, const Shape& shape,
                          std::size_t plane, const Bitmap& picture);

// Of a spec's arrays with more values the summary has the shape only.
inline constexpr std::size_t kMostSummaryValues = 1000;

// summary.json
Result<void> writeSummary(const std::filesystem::path& folder, const nlohmann::json& summary);

} // namespace acti

// The weights of a funnel's window from a file of arrays.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct FileWeights {
    Window window;
    ExplicitWeights weights;
};

// The names of the arrays that can be a window's weights for so many channels: rows x columns, C x rows x columns or
// C x 1 x rows x columns, of odd sides; C may be 1. Errors: ArrayFile::open's; InvalidArgument where none can, with the
// shape of the only one or what is looked for.
Result<std::vector<std::string>> weightsIn(const std::filesystem::path& path, std::size_t channels);

// One of weightsIn(). Errors: ArrayFile's.
Result<FileWeights> loadWeights(const std::filesystem::path& path, std::string_view name, std::size_t channels);

} // namespace acti

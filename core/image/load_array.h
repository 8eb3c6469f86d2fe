// An array of a file as an input: which axis is what, and what a user has to know of its numbers.
#pragma once

#include "core/image/load.h"
#include "core/tensor/tensor_file.h"

namespace acti::detail {

// Errors: those of TensorFile; Unsupported for other numbers of axes, Malformed for no values, TooLarge.
Result<StoredInput> loadArray(const ArrayPath& path, const LoadOptions& options);

} // namespace acti::detail

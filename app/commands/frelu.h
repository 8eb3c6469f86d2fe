// `actiscope frelu INPUT`: FReLU on a picture or a tensor, its quantities as .npy files and a summary.
#pragma once

#include "app/commands/frelu_files.h"
#include "app/commands/spec_arguments.h"
#include "core/base/error.h"

#include <string>
#include <vector>

namespace acti {

struct FreluArguments : SpecArguments {
    std::vector<std::string> save = freluQuantities();
    bool hasPictures = false; // a PNG a quantity and plane besides
};

// Settles what was asked for: unknown quantities in `save`, results that would replace INPUT, and settings that spoil a
// spec which is sound without them. Reads no more than the spec, and writes nothing.
Result<void> checkFrelu(const FreluArguments& arguments);

// Writes <quantity>.npy in the input's shape, pictures of them if wanted, and summary.json into `out`, which is made if
// absent: win_rate, tie_rate, both per channel, the spec as used, and warnings where the map is trivially empty or
// full.
Result<void> runFrelu(const FreluArguments& arguments);

// The subcommand's options, bound to `arguments`, which must outlive the parse.
CLI::App* addFrelu(CLI::App& program, FreluArguments& arguments);

} // namespace acti

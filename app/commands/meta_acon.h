// `actiscope meta-acon INPUT --spec FILE`: Meta-ACON on a picture or a tensor, beta and y as .npy files and a summary.
#pragma once

#include "app/commands/spec_arguments.h"
#include "core/base/error.h"

#include <string>
#include <vector>

namespace acti {

struct MetaAconArguments : SpecArguments {
    std::vector<std::string> save{"y", "beta"};
    bool hasPictures = false; // a PNG a map and plane besides
};

// Settles what was asked for: unknown quantities in `save`, and settings that spoil a spec which is sound without them.
Result<void> checkMetaAcon(const MetaAconArguments& arguments);

// Writes y.npy in the input's shape and beta.npy with as many axes (1 x 1 where a plane shares one), pictures of them
// if wanted (of beta only in the pixel design), and summary.json into `out`, which is made if absent: beta's least,
// mean and largest value, per channel where channels differ, the spec as used, and warnings.
Result<void> runMetaAcon(const MetaAconArguments& arguments);

// The subcommand's options, bound to `arguments`, which must outlive the parse.
CLI::App* addMetaAcon(CLI::App& program, MetaAconArguments& arguments);

} // namespace acti

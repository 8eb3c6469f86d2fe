// `actiscope field INPUT --spec STACK.json`: the activate field of stacked FReLU layers, of every pixel or of one.
#pragma once

#include "app/commands/spec_arguments.h"
#include "core/base/error.h"

#include <string>

namespace acti {

struct FieldArguments : SpecArguments {
    std::string pixel; // "N,C,ROW,COL", from 0; empty: all
};

// Wrong usage: a pixel that is not four whole numbers, and settings that spoil a spec which is sound without them.
Result<void> checkField(const FieldArguments& arguments);

// Writes heights.npy, widths.npy and counts.npy (float32, in the input's shape), or that pixel's mask.npy (uint8, H x
// W), and summary.json into `out`, which is made if absent: the extents, each layer's win rates, and the spec as used.
Result<void> runField(const FieldArguments& arguments);

// The subcommand's options, bound to `arguments`, which must outlive the parse.
CLI::App* addField(CLI::App& program, FieldArguments& arguments);

} // namespace acti

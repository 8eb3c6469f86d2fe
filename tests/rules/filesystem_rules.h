// std::filesystem in its throwing forms: a folder that vanishes or a disk that fails must be an error, not the end.
#pragma once

#include "tests/rules/source_tree.h"

#include <span>

namespace acti::rules {

// In core, ui and app every call that can throw takes a std::error_code, folders are walked by `increment(code)` and
// never by a range-based loop, whose ++ throws, and entries of folders are asked with a code too.
Violations throwingFilesystemCalls(std::span<const SourceFile> files);

} // namespace acti::rules

// Where the program's own files are: beside the running program, in the build tree as in an installation.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string_view>

namespace acti {

// <folder of the running program>/NAME: a program of ours, or NotFound with what to reinstall.
Result<std::filesystem::path> companionProgram(std::string_view name);

// The folder of bundled samples, sessions and models: ACTISCOPE_DATA if set, else ../share/actiscope beside the
// program.
std::filesystem::path dataFolder();

} // namespace acti

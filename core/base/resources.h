// Where the program's own files are: beside the running program, in the build tree as in an installation.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string_view>

namespace acti {

// The system's link to the running program.
inline constexpr const char* kRunningProgram = "/proc/self/exe";

// <folder of the running program>/NAME: a program of ours, or NotFound with what to reinstall. It is looked for in no
// other place, also where the system does not tell the folder.
Result<std::filesystem::path> companionProgram(std::string_view name,
                                               const std::filesystem::path& running = kRunningProgram);

// The folder of bundled samples, sessions and models: ACTISCOPE_DATA if set, else ../share/actiscope beside the
// program; where its folder is not known, that of an installation for all users.
std::filesystem::path dataFolder(const std::filesystem::path& running = kRunningProgram);

} // namespace acti

// What a user has to know of how an input was read, on standard error.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace acti {

// One line each: "actiscope: FILE: note: ...".
void printNotes(const std::filesystem::path& input, const std::vector<std::string>& notes);

} // namespace acti

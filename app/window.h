// The window's side of the program.
#pragma once

#include <string>
#include <vector>

namespace acti {

// Opens the window with these images, tensors and sessions, and returns the program's exit code.
int runWindow(const std::vector<std::string>& files);

} // namespace acti

// Sessions named on the command line, with the inputs that they name.
#pragma once

#include "core/session/assets.h"

#include <filesystem>

namespace acti {

struct OpenSession {
    Session session;
    Assets assets;
};

// Errors name the file, and the place in it or the input.
Result<OpenSession> openSession(const std::filesystem::path& path);

} // namespace acti

// Sessions named on the command line, with the inputs that they name.
#pragma once

#include "core/session/assets.h"

#include <filesystem>

namespace acti {

struct OpenSession {
    Session session;
    Assets assets;
};

// What a session may read that lies outside its own folder and that was not made here.
enum class OutsideFiles { Refused, Allowed };

inline constexpr const char* kAllowOutside = "--allow-outside";
inline constexpr const char* kAllowOutsideHelp =
    "read inputs outside the session's folder too, where it was not saved on this machine";

// Errors name the file, and the place in it or the input.
Result<OpenSession> openSession(const std::filesystem::path& path, OutsideFiles outside);

} // namespace acti

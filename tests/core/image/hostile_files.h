// Bombs and lies: files that must be refused, each with the sentence that it deserves.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace acti {

struct HostileFile {
    std::string name;
    std::function<std::string()> bytes;
    ErrorCode code = ErrorCode::Malformed;
    std::string word;                 // of the sentence
    std::string fileName = "picture"; // as it is stored
};

// Of bytes; and of what lies in a folder without being a file of bytes.
std::vector<HostileFile> hostileFiles();

struct HostilePlace {
    std::string name;
    std::function<std::filesystem::path(const std::filesystem::path& folder)> make;
    ErrorCode code = ErrorCode::Unreadable;
    std::string word;
};
std::vector<HostilePlace> hostilePlaces();

} // namespace acti

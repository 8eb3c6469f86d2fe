// Where a session comes from: whether it was saved here, and which files outside its own folder a stranger's would
// read.
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <filesystem>
#include <string>
#include <vector>

namespace acti {

// The files that `session` names as inputs and networks, as they stand in it, that do not lie in the folder of its own
// file or below: links are followed, and what is hidden there counts as outside. Bundled ones are left out.
std::vector<std::string> outsideFiles(const Session& session, const std::filesystem::path& file);

// The sessions that were saved on this machine by this user's program, or whose outside files the user let it read:
// they are known by their bytes, wherever they lie. A file of the program's own data folder, for its owner alone.
class MadeHere {
public:
    static constexpr std::size_t kMost = 4096; // the oldest is forgotten first

    explicit MadeHere(const std::filesystem::path& dataFolder) : m_file(dataFolder / "made-here") {}

    bool knows(const std::string& sha256) const;
    // Errors: of writing the file. Then the session is asked about when it is opened next.
    Result<void> remember(const std::string& sha256) const;

private:
    std::filesystem::path m_file;
};

} // namespace acti

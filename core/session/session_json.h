// Sessions as JSON text: {"format": "actiscope.session", "version": 1, "figures": [...], "assets": [...], "notes": ""}.
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace acti {

// The same session, the same text; ends with a newline.
std::string printSession(const Session& session);

// Keys left out have their initial values; unknown keys are kept; wrong types and newer versions are errors that name
// the place ("figures[0].content.x.max"). `folder` is where arrays named in a funnel's specification are looked for.
Result<Session> parseSession(std::string_view text, const std::filesystem::path& folder);

// "holds 2 keys that this version does not know, and keeps them: figures[0].zoom, ..."; empty: it holds none.
std::string keptSentence(const Session& session);

// Whether a file of so many bytes could be opened again. Errors: TooLarge, with the limit and what to do.
Result<void> checkReadable(const Session& session, std::size_t bytes, const std::filesystem::path& path);

// A session file of at most kLargestJsonFile. Errors name the file and the place in it. In memory the paths of inputs
// are absolute; in the file those beside or below it are relative, so that the folder can be moved.
Result<Session> readSession(const std::filesystem::path& path);

// The same, with the SHA-256 of the very bytes that were read.
struct SessionFile {
    Session session;
    std::string sha256;
};
Result<SessionFile> readSessionFile(const std::filesystem::path& path);

// Returns the SHA-256 of what the file holds now.
Result<std::string> writeSession(const Session& session, const std::filesystem::path& path);

} // namespace acti

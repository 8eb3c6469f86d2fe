// Work that is not saved yet, as it is kept in case the program ends before it is: a file of the program's own.
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <filesystem>

namespace acti {

inline constexpr std::string_view kJournalSuffix = ".actiscope-journal";

struct Journal {
    std::filesystem::path path; // of the session's file; empty: it was never saved
    Session session;
    std::string base = {}; // SHA-256 of that file when the program last read or wrote it; empty: not known
    bool operator==(const Journal&) const = default;
};

// Whole or not at all, and for its owner alone: `file` gets the permissions 0600.
Result<void> writeJournal(const Journal& journal, const std::filesystem::path& file);

// Errors: readFile's, and those of parseSession.
Result<Journal> readJournal(const std::filesystem::path& file);

} // namespace acti

// The only way a byte of ours reaches a disk: whole, or not at all.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace acti {

// Who may read a file: as the one it replaces or as the umask says; or its owner alone (0600).
enum class FileAccess { Usual, OwnerOnly };

// Replaces `path` by `bytes`: writes a sibling file, checks every write, flushes it to the disk, then renames it over
// the target. After any failure the old file is as it was and no debris is left. A symbolic link keeps pointing and its
// target is replaced, or made if it dangles; an existing file keeps its permissions, group, owner, access list and
// other attributes as far as the system allows, but never what lets a program run as another; a new one gets 0666 less
// the umask. What cannot be replaced is written to: a pipe that has a reader, a character device, an open descriptor
// (/dev/stdout, also where it leads into a file). Errors name the path and the system's reason (WriteFailed).
Result<void> writeAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes,
                             FileAccess access = FileAccess::Usual);
Result<void> writeAtomically(const std::filesystem::path& path, std::string_view text,
                             FileAccess access = FileAccess::Usual);

// The same in pieces: nothing is to be seen at `path` before commit, and without it nothing ever is. What cannot be
// replaced gets each piece as it comes.
class AtomicFile {
public:
    static Result<AtomicFile> create(const std::filesystem::path& path, FileAccess access = FileAccess::Usual);
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    ~AtomicFile();

    Result<void> append(std::span<const std::byte> bytes);
    Result<void> commit(); // once, last

private:
    struct State;
    explicit AtomicFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Removes what was begun in `folder` by processes that are gone: those of this machine at once; of others, which may be
// at work on a shared disk, what has not been written to for an hour.
void sweepUnfinished(const std::filesystem::path& folder);

// The whole of a regular file of at most `limit` bytes. Errors: NotFound, Unreadable, TooLarge.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

} // namespace acti

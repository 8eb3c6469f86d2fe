#include "app/commands/batch_files.h"

#include <algorithm>

namespace acti {
namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

class Listing {
public:
    Listing(fs::path folder, bool isRecursive, fs::path excluded, bool (*wanted)(const fs::path&))
        : m_folder(std::move(folder)), m_isRecursive(isRecursive), m_excluded(std::move(excluded)), m_wanted(wanted) {}

    Result<void> add(const fs::path& below) {
        std::error_code code;
        fs::directory_iterator entries(m_folder / below, code);
        for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
            const fs::path relative = below / entries->path().filename();
            std::error_code ignored;
            const bool isFolder = entries->is_directory(ignored);
            if (isHidden(relative) || (isFolder && !isEntered(*entries)))
                continue;
            if (isFolder) {
                if (const auto done = add(relative); !done)
                    return done;
            } else if (m_wanted(entries->path())) {
                m_inputs.files.push_back(relative);
            } else {
                ++m_inputs.unknown;
            }
        }
        if (code)
            return Error{ErrorCode::Unreadable, "cannot be read: " + code.message(), (m_folder / below).string()};
        return {};
    }

    FolderInputs sorted() && {
        std::ranges::sort(m_inputs.files, {}, [](const fs::path& path) { return path.native(); });
        return std::move(m_inputs);
    }

private:
    bool isEntered(const fs::directory_entry& folder) const {
        std::error_code ignored;
        return m_isRecursive && !folder.is_symlink(ignored) && !fs::equivalent(folder.path(), m_excluded, ignored);
    }

    fs::path m_folder;
    bool m_isRecursive;
    fs::path m_excluded;
    bool (*m_wanted)(const fs::path&);
    FolderInputs m_inputs;
};

Error isLink(const fs::path& path) {
    return {ErrorCode::WriteFailed, "is a link, which could lead out of --out; nothing was written", path.string()};
}

bool isPlainWayDown(const fs::path& relative) {
    return !relative.empty() && relative.is_relative() &&
           std::ranges::none_of(relative, [](const fs::path& part) { return part == ".." || part == "."; });
}

} // namespace

Result<FolderInputs> listInputs(const fs::path& folder, bool isRecursive, const fs::path& excluded,
                                bool (*wanted)(const fs::path&)) {
    Listing listing(folder, isRecursive, excluded, wanted);
    if (const auto done = listing.add({}); !done)
        return done.error();
    return std::move(listing).sorted();
}

Result<void> prepareTarget(const fs::path& out, const fs::path& relative) {
    if (!isPlainWayDown(relative))
        return Error{ErrorCode::InvalidArgument, "does not lie below its folder", relative.string()};
    std::error_code code;
    fs::create_directories(out, code);
    fs::path at = out;
    for (auto part = relative.begin(); part != relative.end(); ++part) {
        at /= *part;
        if (fs::is_symlink(fs::symlink_status(at, code)))
            return isLink(at);
        if (std::next(part) != relative.end())
            fs::create_directory(at, code);
    }
    if (!fs::is_directory(at.parent_path(), code))
        return Error{ErrorCode::WriteFailed, "cannot make this folder", at.parent_path().string()};
    if (!fs::is_directory(at, code))
        return {};
    fs::directory_iterator entry(at, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        std::error_code gone;
        if (entry->is_symlink(gone))
            return isLink(entry->path());
    }
    if (code)
        return Error{ErrorCode::WriteFailed, "cannot look through this folder: " + code.message(), at.string()};
    return {};
}

} // namespace acti

#include "app/commands/folder_tally.h"

#include "core/base/printable.h"

namespace acti {

void FolderTally::count(const Result<void>& result, const std::filesystem::path& file) {
    if (result) {
        ++m_done;
        return;
    }
    const Error& error = result.error();
    if (error.code == ErrorCode::Cancelled)
        return;
    ++m_failed;
    const std::string name = file.string();
    const bool isNamed = message(error).find(name) != std::string::npos;
    m_progress.print("actiscope: " + printable(isNamed ? message(error) : name + ": " + message(error)));
}

Result<void> FolderTally::end(const std::string& more) {
    const std::string tally = std::to_string(m_done) + " done, " + std::to_string(m_failed) + " failed" + more;
    const std::size_t left = m_total - m_done - m_failed;
    if (left > 0)
        return Error{ErrorCode::Cancelled, "stopped: " + tally + ", " + std::to_string(left) + " not begun", ""};
    if (m_failed > 0)
        return Error{ErrorCode::InvalidArgument, tally, ""};
    m_progress.print("actiscope: " + tally);
    return {};
}

} // namespace acti

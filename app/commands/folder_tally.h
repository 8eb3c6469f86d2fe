// What became of the files of a folder: counted, told as they fail, and summed up at the end.
#pragma once

#include "app/commands/progress_line.h"
#include "core/base/error.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace acti {

class FolderTally {
public:
    explicit FolderTally(std::size_t total) : m_total(total), m_progress(total) {}

    void begin(const std::filesystem::path& relative) { m_progress.show(m_done + m_failed, relative.native()); }
    // A failure is one line on standard error that names `file`; what was cancelled counts as not begun.
    void count(const Result<void>& result, const std::filesystem::path& file);
    // "3 done, 1 failed", and `more` behind it: the error, or a line if all went well.
    Result<void> end(const std::string& more);

private:
    std::size_t m_total;
    ProgressLine m_progress;
    std::size_t m_done = 0;
    std::size_t m_failed = 0;
};

} // namespace acti

// A folder that a test may fill; gone at the end of its scope.
#pragma once

#include "core/base/expect.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace acti {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "actiscope-test-XXXXXX").string();
        ACTI_EXPECT(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace acti

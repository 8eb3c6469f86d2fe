#include "core/base/resources.h"

#include <cstdlib>
#include <string>

namespace acti {
namespace {

std::filesystem::path programFolder() {
    std::error_code code;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
    return code ? std::filesystem::current_path(code) : program.parent_path();
}

bool isBuildTestFolder(const std::filesystem::path& folder) { return folder.filename() == "tests"; }

// Tests run from <build>/tests, beside <build>/bin.
std::filesystem::path binaryFolder() {
    const auto folder = programFolder();
    return isBuildTestFolder(folder) ? folder.parent_path() / "bin" : folder;
}

} // namespace

Result<std::filesystem::path> companionProgram(std::string_view name) {
    auto path = binaryFolder() / name;
    std::error_code code;
    if (std::filesystem::is_regular_file(path, code))
        return path;
    return Error{ErrorCode::NotFound, "this part of the program is missing; build or install it again", path.string()};
}

std::filesystem::path dataFolder() {
    if (const char* chosen = std::getenv("ACTISCOPE_DATA"); chosen && *chosen)
        return chosen;
    return binaryFolder().parent_path() / "share" / "actiscope";
}

} // namespace acti

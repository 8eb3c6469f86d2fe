#include "core/base/resources.h"

#include <cstdlib>
#include <optional>
#include <string>

namespace acti {
namespace {

// Nothing where the system does not tell. No other folder stands in for it: what lies in the working directory may be
// anybody's.
std::optional<std::filesystem::path> folderOfProgram(const std::filesystem::path& running) {
    std::error_code code;
    const auto program = std::filesystem::read_symlink(running, code);
    return code || !program.is_absolute() ? std::nullopt : std::optional(program.parent_path());
}

} // namespace

Result<std::filesystem::path> companionProgram(std::string_view name, const std::filesystem::path& running) {
    const auto folder = folderOfProgram(running);
    if (!folder)
        return Error{ErrorCode::NotFound,
                     "cannot be looked for: the system does not tell where Actiscope is installed; mount /proc",
                     std::string(name)};
    auto path = *folder / name;
    std::error_code code;
    if (std::filesystem::is_regular_file(path, code))
        return path;
    return Error{ErrorCode::NotFound, "this part of the program is missing; build or install it again", path.string()};
}

std::filesystem::path dataFolder(const std::filesystem::path& running) {
    if (const char* chosen = std::getenv("ACTISCOPE_DATA"); chosen && *chosen)
        return chosen;
    const auto folder = folderOfProgram(running);
    return folder ? folder->parent_path() / "share" / "actiscope" : "/usr/share/actiscope";
}

} // namespace acti

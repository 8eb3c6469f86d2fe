#include "app/commands/session_files.h"

#include "app/application.h"
#include "core/session/origin.h"
#include "core/session/session_json.h"

namespace acti {
namespace {

Result<void> checkOutside(const SessionFile& file, const std::filesystem::path& path) {
    const auto outside = outsideFiles(file.session, path);
    if (outside.empty() || MadeHere(ownDataFolder()).knows(file.sha256))
        return {};
    const std::string more = outside.size() > 1 ? " and " + std::to_string(outside.size() - 1) + " more" : "";
    return Error{ErrorCode::Unsupported,
                 "reads " + outside.front() + more + " outside its own folder and was not saved on this machine; " +
                     kAllowOutside + " lets it",
                 path.string()};
}

} // namespace

Result<OpenSession> openSession(const std::filesystem::path& path, OutsideFiles outside) {
    Result<SessionFile> file = readSessionFile(path);
    if (!file)
        return file.error();
    if (outside == OutsideFiles::Refused)
        if (const auto checked = checkOutside(*file, path); !checked)
            return checked.error();
    Result<Assets> assets = loadAssets(file->session, path.parent_path());
    if (!assets)
        return Error{assets.error().code, message(assets.error()), path.string()};
    return OpenSession{std::move(file->session), *std::move(assets)};
}

} // namespace acti

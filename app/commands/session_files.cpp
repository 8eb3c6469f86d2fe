#include "app/commands/session_files.h"

#include "core/session/session_json.h"

namespace acti {

Result<OpenSession> openSession(const std::filesystem::path& path) {
    Result<Session> session = readSession(path);
    if (!session)
        return session.error();
    Result<Assets> assets = loadAssets(*session, path.parent_path());
    if (!assets)
        return Error{assets.error().code, message(assets.error()), path.string()};
    return OpenSession{*std::move(session), *std::move(assets)};
}

} // namespace acti

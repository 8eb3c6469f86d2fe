#include "core/session/session_json.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/sha256.h"
#include "core/session/json_codec.h"
#include "core/session/path_text.h"

#include <set>

namespace acti {
namespace {

using json::Json;
using json::Parsed;
using json::Place;

constexpr std::size_t kMostKeptKeys = 10'000;

Result<void> checkHeader(const Parsed& document) {
    if (!document.is_object() || document.value("format", Parsed()) != Parsed(kSessionFormat))
        return Error{ErrorCode::Malformed,
                     "is not an Actiscope session: it must hold \"format\": \"actiscope.session\"", "format"};
    const Parsed version = document.value("version", Parsed());
    if (!version.is_number_unsigned() || version == 0)
        return Error{ErrorCode::Malformed, "must be a whole number from 1", "version"};
    if (version.get<unsigned long long>() > kSessionVersion)
        return Error{ErrorCode::Unsupported,
                     "was written by a newer Actiscope (version " + version.dump() + "; this one reads up to " +
                         std::to_string(kSessionVersion) + "); nothing was changed",
                     "version"};
    return {};
}

template<class Items>
Result<void> checkIds(const Items& items, const std::string& list) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = list + "[" + std::to_string(i) + "].id";
        if (items[i].id.empty())
            return Error{ErrorCode::Malformed, "must not be empty", place};
        if (!seen.insert(items[i].id).second)
            return Error{ErrorCode::Malformed, "“" + items[i].id + "” stands twice; ids must differ", place};
    }
    return {};
}

bool isFilePath(const std::string& path) {
    return !path.empty() && !path.starts_with("sample:") && !path.starts_with("model:");
}

template<class Change>
Session withChangedPaths(Session session, Change change) {
    for (Asset& asset : session.assets) {
        if (isFilePath(asset.path))
            asset.path = change(asset.path);
        if (asset.features && isFilePath(asset.features->network))
            asset.features->network = change(asset.features->network);
    }
    return session;
}

// In memory paths are absolute, so that a session can be saved anywhere.
Session withAbsolutePaths(Session session, const std::filesystem::path& folder) {
    return withChangedPaths(std::move(session), [&](const std::string& path) {
        return std::filesystem::path(path).is_relative() ? (folder / path).lexically_normal().string() : path;
    });
}

// In a file the inputs beside it, or below, are named from there, so that the folder can be moved as a whole.
Session withPathsFrom(Session session, const std::filesystem::path& folder) {
    return withChangedPaths(std::move(session), [&](const std::string& path) {
        const auto relative = std::filesystem::path(path).lexically_relative(folder.lexically_normal());
        return relative.empty() || *relative.begin() == ".." || relative == "." ? path : relative.string();
    });
}

// Refused where a save could not give them all back.
Result<void> keep(std::vector<KeptKey> keys, Session& session) {
    if (keys.empty())
        return {};
    if (keys.size() > kMostKeptKeys)
        return Error{ErrorCode::TooLarge,
                     "holds over " + std::to_string(kMostKeptKeys) + " keys that this version does not know",
                     keys.front().path()};
    Json written = json::write(session);
    session.kept = KeptKeys(std::move(keys), written.dump(-1, ' ', false, Json::error_handler_t::replace));
    const std::vector<KeptKey> homeless = session.kept.putBack(written);
    if (homeless.empty())
        return {};
    return Error{ErrorCode::NotFound, "is no known key, and stands where none can be kept", homeless.front().path()};
}

Result<std::filesystem::path> folderOf(const std::filesystem::path& file) {
    std::error_code code;
    // Of a link the folder where the file is: there its bytes go, and from there its inputs are named.
    const bool isLink = std::filesystem::is_symlink(file, code);
    const auto absolute =
        isLink ? std::filesystem::weakly_canonical(file, code) : std::filesystem::absolute(file, code);
    if (code)
        return Error{ErrorCode::Unreadable, code.message(), file.string()};
    return absolute.parent_path();
}

} // namespace

std::string printSession(const Session& session) {
    Json document = Json::object();
    document["format"] = kSessionFormat;
    document["version"] = kSessionVersion;
    const auto asText = [](const std::string& path) { return textOfPath(path); };
    json::appendFields(document, withChangedPaths(session, asText));
    session.kept.putBack(document);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Session> parseSession(std::string_view text, const std::filesystem::path& folder) {
    const Result<Parsed> document = parseJson(text);
    if (!document)
        return document.error();
    if (auto ok = checkHeader(*document); !ok)
        return ok.error();
    Session session;
    std::vector<KeptKey> kept;
    if (auto ok = json::read(*document, session, Place{"", folder, &kept}, {"format", "version"}); !ok)
        return ok.error();
    if (session.figures.size() > kMostFigures)
        return Error{ErrorCode::OutOfRange,
                     "holds " + std::to_string(session.figures.size()) + " figures, over the limit of " +
                         std::to_string(kMostFigures),
                     "figures"};
    if (auto ok = checkIds(session.figures, "figures"); !ok)
        return ok.error();
    if (auto ok = checkIds(session.assets, "assets"); !ok)
        return ok.error();
    if (auto ok = keep(std::move(kept), session); !ok)
        return ok.error();
    return withChangedPaths(std::move(session), [](const std::string& path) { return pathOfText(path); });
}

std::string keptSentence(const Session& session) {
    constexpr std::size_t kMostNamed = 5;
    const std::vector<KeptKey>& keys = session.kept.all();
    if (keys.empty())
        return {};
    std::string text = keys.size() == 1 ? "holds a key that this version does not know, and keeps it: "
                                        : "holds " + std::to_string(keys.size()) +
                                              " keys that this version does not know, and keeps them: ";
    for (std::size_t i = 0; i < std::min(keys.size(), kMostNamed); ++i) {
        text += (i == 0 ? "" : ", ") + keys[i].path();
        if (!keys[i].near.empty())
            text += " (did you mean \"" + keys[i].near + "\"?)";
    }
    return keys.size() > kMostNamed ? text + ", ..." : text;
}

Result<Session> readSession(const std::filesystem::path& path) {
    auto file = readSessionFile(path);
    return file ? Result<Session>(std::move(file->session)) : file.error();
}

Result<SessionFile> readSessionFile(const std::filesystem::path& path) {
    const Result<std::string> text = readFile(path, kLargestJsonFile);
    if (!text)
        return text.error();
    const Result<std::filesystem::path> folder = folderOf(path);
    if (!folder)
        return folder.error();
    Result<Session> session = parseSession(*text, *folder);
    if (!session)
        return Error{session.error().code, message(session.error()), path.string()};
    return SessionFile{withAbsolutePaths(*std::move(session), *folder), sha256(*text)};
}

Result<void> checkReadable(const Session& session, std::size_t bytes, const std::filesystem::path& path) {
    if (session.figures.size() > kMostFigures)
        return Error{ErrorCode::TooLarge,
                     "would have " + std::to_string(session.figures.size()) +
                         " figures, and could not be opened again; " + std::to_string(kMostFigures) +
                         " are the most: remove some",
                     path.string()};
    if (bytes > kLargestJsonFile)
        return Error{ErrorCode::TooLarge,
                     "would be " + std::to_string(bytes >> 20) + " MB, and could not be opened again; " +
                         std::to_string(kLargestJsonFile >> 20) +
                         " MB are the most: use smaller weights, or fewer figures",
                     path.string()};
    return {};
}

Result<std::string> writeSession(const Session& session, const std::filesystem::path& path) {
    const Result<std::filesystem::path> folder = folderOf(path);
    if (!folder)
        return folder.error();
    const std::string text = printSession(withPathsFrom(session, *folder));
    if (const auto readable = checkReadable(session, text.size(), path); !readable)
        return readable.error();
    if (const auto written = writeAtomically(path, text); !written)
        return written.error();
    return sha256(text);
}

} // namespace acti

#include "core/session/journal.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/session/path_text.h"
#include "core/session/session_json.h"

#include <nlohmann/json.hpp>

namespace acti {
namespace {

constexpr std::string_view kJournalFormat = "actiscope.journal";
constexpr int kJournalVersion = 1;

} // namespace

// The session stands in it as in its own file, except that paths are absolute.
Result<void> writeJournal(const Journal& journal, const std::filesystem::path& file) {
    const nlohmann::json head{{"format", kJournalFormat},
                              {"version", kJournalVersion},
                              {"path", textOfPath(journal.path.string())},
                              {"base", journal.base}};
    std::string text = json_words::inOneLine(head);
    text.back() = ',';
    text += "\"session\":" + printSession(journal.session) + "}\n";
    if (const auto readable = checkReadable(journal.session, text.size(), file); !readable)
        return readable;
    return writeAtomically(file, text, FileAccess::OwnerOnly);
}

Result<Journal> readJournal(const std::filesystem::path& file) {
    const auto text = readFile(file, 2 * kLargestJsonFile);
    if (!text)
        return text.error();
    const auto document = parseJson(*text);
    if (!document)
        return Error{document.error().code, message(document.error()), file.string()};
    const nlohmann::json none;
    const auto member = [&](const char* key) -> const nlohmann::json& {
        return document->is_object() && document->contains(key) ? document->at(key) : none;
    };
    if (member("format") != kJournalFormat || member("version") != kJournalVersion || !member("path").is_string())
        return Error{ErrorCode::Malformed, "is no journal of this version", file.string()};
    auto session = parseSession(json_words::inOneLine(member("session")), file.parent_path());
    if (!session)
        return Error{session.error().code, message(session.error()), file.string()};
    return Journal{pathOfText(member("path").get<std::string>()), *std::move(session),
                   member("base").is_string() ? member("base").get<std::string>() : std::string()};
}

} // namespace acti

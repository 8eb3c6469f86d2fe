// actiscope check: whether sessions are sound, without drawing them.
#include "app/commands/commands.h"
#include "app/commands/session_files.h"
#include "core/base/printable.h"
#include "core/base/text.h"
#include "core/session/session_json.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace acti {
namespace {

Result<std::string> checkSession(const std::string& path, OutsideFiles outside) {
    const Result<OpenSession> open = openSession(path, outside);
    if (!open)
        return open.error();
    for (const Figure& figure : open->session.figures)
        if (const Result<Scene> scene = build(figure, open->assets, open->session.figures); !scene)
            return Error{scene.error().code, message(scene.error()), path};
    const std::string name = printable(path);
    std::string report = name + ": sound, " + counted(open->session.figures.size(), "figure") + ", " +
                         counted(open->session.assets.size(), "input") + "\n";
    if (const std::string kept = keptSentence(open->session); !kept.empty())
        report += name + ": " + printable(kept) + "\n";
    for (const Asset& asset : changedAssets(open->session))
        report +=
            name + ": asset " + printable(asset.id + ": " + asset.path) + " has changed since the session was saved\n";
    return report;
}

// Every session is looked at, whatever the ones before it were.
Result<void> runCheck(const std::vector<std::string>& sessions, OutsideFiles outside) {
    std::size_t bad = 0;
    for (const std::string& path : sessions) {
        const Result<std::string> report = checkSession(path, outside);
        if (report) {
            if (auto printed = printOut(*report); !printed)
                return printed;
            continue;
        }
        ++bad;
        std::fprintf(stderr, "actiscope: %s\n", printable(message(report.error())).c_str());
    }
    if (bad == 0)
        return {};
    return Error{ErrorCode::Malformed,
                 std::to_string(bad) + " of " + counted(sessions.size(), "session") +
                     (bad == 1 ? " is not sound" : " are not sound"),
                 ""};
}

} // namespace

Command addCheckCommand(CLI::App& program) {
    auto sessions = std::make_shared<std::vector<std::string>>();
    CLI::App* options =
        program.add_subcommand("check", "whether sessions and all that they name can be read and built");
    options->add_option("SESSION", *sessions, "sessions (.actiscope)")->required();
    auto isOutsideAllowed = std::make_shared<bool>(false);
    options->add_flag(kAllowOutside, *isOutsideAllowed, kAllowOutsideHelp);
    return {options, [] { return Result<void>(); },
            [sessions, isOutsideAllowed] {
                return runCheck(*sessions, *isOutsideAllowed ? OutsideFiles::Allowed : OutsideFiles::Refused);
            }};
}

} // namespace acti

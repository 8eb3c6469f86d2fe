// actiscope: with a subcommand it works headless, without one it opens the window.
#include "app/commands/commands.h"
#include "app/process_setup.h"
#include "app/window.h"
#include "core/base/printable.h"
#include "core/base/text.h"
#include "core/image/decoder.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace acti {
namespace {

constexpr int kDone = 0, kFailed = 1, kWrongUsage = 2;

int report(const Error& error, int exitCode) {
    std::fprintf(stderr, "actiscope: %s\n", printable(message(error)).c_str());
    return exitCode;
}

// "see `actiscope eval --help`", of the subcommand that was being read.
std::string remedy(const CLI::App& program) {
    std::string command = "actiscope";
    for (const CLI::App* sub : program.get_subcommands())
        command += " " + sub->get_name();
    return "see `" + command + " --help`";
}

int runCommand(const Command& command) {
    try {
        if (auto done = command.check(); !done)
            return report(done.error(), kWrongUsage);
        if (auto done = command.run(); !done)
            return report(done.error(), kFailed);
    } catch (const std::bad_alloc&) {
        return report({ErrorCode::TooLarge, "there is not enough memory for this", ""}, kFailed);
    }
    return kDone;
}

// What is wrong with a file to open. A plain word that names none was meant as a command: InvalidArgument.
std::optional<Error> checkFile(const std::string& file, const std::vector<Command>& commands) {
    std::error_code code;
    if (std::filesystem::exists(file, code))
        return std::nullopt;
    if (file.find_first_of("/.") != std::string::npos)
        return Error{ErrorCode::NotFound, "there is no such file", file};
    std::vector<std::string> names;
    for (const Command& command : commands)
        names.push_back(command.options->get_name());
    const std::string near = nearest(file, names);
    return Error{ErrorCode::InvalidArgument,
                 "is neither a command nor a file" + (near.empty() ? "" : "; did you mean \"" + near + "\"?") +
                     "; see `actiscope --help`",
                 file};
}

// The version, and whether strangers' pictures are read as docs/safety.md says.
std::string versionText() {
    const auto isConfined = areReadersConfined();
    const std::string reader = !isConfined ? "cannot be started: " + message(isConfined.error())
                               : *isConfined
                                   ? "is confined"
                                   : "is a process of its own, but this system does not let it confine itself";
    return "actiscope " ACTI_VERSION "\nthe reader of pictures " + printable(reader);
}

int runProgram(int argc, char** argv) {
    CLI::App program("An instrument for activation functions and FReLU", "actiscope");
    program.set_version_flag("--version", versionText);
    program.require_subcommand(0, 1);
    std::vector<std::string> files;
    program.add_option("files", files, "images, tensors or sessions to open in the window")->type_name("FILE");
    const std::vector<Command> commands = addCommands(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return program.exit(error); // --help and --version
        return report({ErrorCode::InvalidArgument, error.what() + ("; " + remedy(program)), ""}, kWrongUsage);
    }
    for (const Command& command : commands)
        if (command.options->parsed())
            return runCommand(command);
    for (const std::string& file : files)
        if (const std::optional<Error> missing = checkFile(file, commands))
            return report(*missing, missing->code == ErrorCode::NotFound ? kFailed : kWrongUsage);
    return runWindow(files);
}

} // namespace
} // namespace acti

int main(int argc, char** argv) {
    acti::prepareProcess();
    return acti::runProgram(argc, argv);
}

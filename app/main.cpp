// actiscope: with a subcommand it works headless, without one it opens the window.
#include "app/commands/commands.h"
#include "app/window.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <vector>

namespace acti {
namespace {

constexpr int kDone = 0, kFailed = 1, kWrongUsage = 2;

int report(const Error& error, int exitCode) {
    std::fprintf(stderr, "actiscope: %s\n", message(error).c_str());
    return exitCode;
}

int runCommand(const Command& command) {
    if (auto done = command.check(); !done)
        return report(done.error(), kWrongUsage);
    if (auto done = command.run(); !done)
        return report(done.error(), kFailed);
    return kDone;
}

int runProgram(int argc, char** argv) {
    CLI::App program("An instrument for activation functions and FReLU", "actiscope");
    program.set_version_flag("--version", "actiscope " ACTI_VERSION);
    program.require_subcommand(0, 1);
    std::vector<std::string> files;
    program.add_option("files", files, "images, tensors or sessions to open in the window")->type_name("FILE");
    const std::vector<Command> commands = addCommands(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return program.exit(error); // --help and --version
        std::fprintf(stderr, "actiscope: %s\n", error.what());
        return kWrongUsage;
    }
    for (const Command& command : commands)
        if (command.options->parsed())
            return runCommand(command);
    return runWindow(files);
}

} // namespace
} // namespace acti

int main(int argc, char** argv) { return acti::runProgram(argc, argv); }

// The subcommands of `actiscope`. A new one is a file that defines `Command add<Name>Command(CLI::App&)`, and one row
// here.
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

#define ACTI_COMMANDS(ROW)                                                                                             \
    ROW(List)                                                                                                          \
    ROW(Show)                                                                                                          \
    ROW(Facts)                                                                                                         \
    ROW(Eval)                                                                                                          \
    ROW(SmoothMax)                                                                                                     \
    ROW(Bounds)                                                                                                        \
    ROW(Apply)                                                                                                         \
    ROW(Frelu)                                                                                                         \
    ROW(MetaAcon)                                                                                                      \
    ROW(Field)                                                                                                         \
    ROW(Features)                                                                                                      \
    ROW(Render)                                                                                                        \
    ROW(Check)

namespace acti {

// What is left to do once the arguments are parsed. `check` settles what was asked for: its errors are wrong usage
// (exit 2). `run` does it: its errors are failures (exit 1).
struct Command {
    CLI::App* options = nullptr;
    std::function<Result<void>()> check;
    std::function<Result<void>()> run;
};

#define ACTI_DECLARE_COMMAND(Name) Command add##Name##Command(CLI::App& program);
ACTI_COMMANDS(ACTI_DECLARE_COMMAND)
#undef ACTI_DECLARE_COMMAND

std::vector<Command> addCommands(CLI::App& program);

// Everything a command has to say, on standard output. WriteFailed if it does not arrive whole.
Result<void> printOut(std::string_view text);

} // namespace acti

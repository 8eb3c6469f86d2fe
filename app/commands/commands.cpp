#include "app/commands/commands.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace acti {

std::vector<Command> addCommands(CLI::App& program) {
    std::vector<Command> commands;
#define ACTI_ADD_COMMAND(Name) commands.push_back(add##Name##Command(program));
    ACTI_COMMANDS(ACTI_ADD_COMMAND)
#undef ACTI_ADD_COMMAND
    return commands;
}

Result<void> printOut(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return {};
    return Error{ErrorCode::WriteFailed, std::string("cannot write: ") + std::strerror(errno), "standard output"};
}

} // namespace acti

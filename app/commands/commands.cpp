#include "app/commands/commands.h"

namespace acti {

std::vector<Command> addCommands(CLI::App& program) {
    std::vector<Command> commands;
#define ACTI_ADD_COMMAND(Name) commands.push_back(add##Name##Command(program));
    ACTI_COMMANDS(ACTI_ADD_COMMAND)
#undef ACTI_ADD_COMMAND
    return commands;
}

} // namespace acti

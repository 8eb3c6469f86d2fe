#include "app/commands/commands.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace acti {

Result<void> printOut(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return {};
    if (errno == EPIPE) { // as every command of a pipeline ends whose reader has enough
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    return Error{ErrorCode::WriteFailed, std::string("cannot write: ") + std::strerror(errno), "standard output"};
}

} // namespace acti

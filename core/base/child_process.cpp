#include "core/base/child_process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace acti {
namespace {

constexpr int kStopCheckMs = 50;

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

// What the child gets: its input or nothing to read, our pipe to write to, silence for messages, and no other file of
// ours.
class SpawnSetup {
public:
    SpawnSetup(int input, int output) {
        ::posix_spawn_file_actions_init(&m_actions);
        if (input < 0)
            ::posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        else
            ::posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&m_actions, 3);
        ::posix_spawnattr_init(&m_attributes);
        sigset_t none, all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;
    ~SpawnSetup() {
        ::posix_spawn_file_actions_destroy(&m_actions);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    const posix_spawn_file_actions_t* actions() const { return &m_actions; }
    const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions;
    posix_spawnattr_t m_attributes;
};

int millisecondsUntil(ChildProcess::Clock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - ChildProcess::Clock::now()).count();
    return left <= 0 ? 0 : static_cast<int>(std::min<long long>(left, 1'000'000));
}

} // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                         const std::vector<std::string>& environment, int input) {
    const auto failed = [&](int number) {
        return Error{ErrorCode::Unreadable, "cannot be started: " + std::string(std::strerror(number)),
                     command.front()};
    };
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return failed(errno);
    ::fcntl(ends[0], F_SETPIPE_SZ, 1 << 20); // fewer turns between the two processes; a smaller pipe works too
    std::vector<std::string> words = command, variables = environment;
    pid_t pid = -1;
    const SpawnSetup setup(input, ends[1]);
    const int code = ::posix_spawn(&pid, command.front().c_str(), setup.actions(), setup.attributes(),
                                   pointers(words).data(), pointers(variables).data());
    ::close(ends[1]);
    if (code != 0) {
        ::close(ends[0]);
        return failed(code);
    }
    return ChildProcess(pid, ends[0]);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)), m_output(std::exchange(other.m_output, -1)) {}

ChildProcess::~ChildProcess() {
    if (m_pid > 0)
        finish(Clock::now());
    closeOutput();
}

void ChildProcess::closeOutput() {
    if (m_output >= 0)
        ::close(std::exchange(m_output, -1));
}

ChildProcess::ReadEnd ChildProcess::read(std::span<std::byte> bytes, Clock::time_point deadline,
                                         const std::function<bool()>& isStopped) {
    while (!bytes.empty()) {
        if (isStopped && isStopped())
            return ReadEnd::Stopped;
        const int wait = millisecondsUntil(deadline);
        pollfd waiting{m_output, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, isStopped ? std::min(wait, kStopCheckMs) : wait);
        if (ready == 0 && Clock::now() >= deadline)
            return ReadEnd::Timeout;
        if (ready < 0 && errno != EINTR)
            return ReadEnd::Failed;
        if (ready <= 0)
            continue;
        const ssize_t got = ::read(m_output, bytes.data(), bytes.size());
        if (got < 0 && errno != EINTR && errno != EAGAIN)
            return ReadEnd::Failed;
        if (got == 0)
            return ReadEnd::EndOfFile;
        bytes = bytes.subspan(got < 0 ? 0 : static_cast<std::size_t>(got));
    }
    return ReadEnd::Full;
}

int ChildProcess::finish(Clock::time_point deadline, const std::function<bool()>& isStopped) {
    closeOutput();
    const pid_t pid = std::exchange(m_pid, -1);
    int status = 0;
    for (bool isKilled = false;;) {
        const pid_t ended = ::waitpid(pid, &status, isKilled ? 0 : WNOHANG);
        if (ended == pid)
            return status;
        if (ended < 0 && errno != EINTR)
            return -1;
        if (!isKilled && (Clock::now() >= deadline || (isStopped && isStopped()))) {
            ::kill(pid, SIGKILL);
            isKilled = true;
        } else if (!isKilled) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
}

std::string ChildProcess::describe(int waitStatus) {
    if (waitStatus == -1 || !WIFSIGNALED(waitStatus))
        return "ended early";
    const char* name = ::sigabbrev_np(WTERMSIG(waitStatus));
    return "was stopped by the system (" +
           (name ? "SIG" + std::string(name) : "signal " + std::to_string(WTERMSIG(waitStatus))) + ")";
}

} // namespace acti

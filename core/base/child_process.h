// One program started with its standard output on a pipe, killed and reaped at the end of its scope.
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

namespace acti {

class ChildProcess {
public:
    using Clock = std::chrono::steady_clock;

    // `environment`: the whole of it, as NAME=value. `input`: a descriptor that becomes the program's standard input,
    // or -1 for none. Errors: Unreadable with the system's reason.
    static Result<ChildProcess> start(const std::vector<std::string>& command,
                                      const std::vector<std::string>& environment, int input = -1);

    // A sentence about how a program ended that said less than it should: "ended early", or the signal.
    static std::string describe(int waitStatus);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

    enum class ReadEnd { Full, EndOfFile, Timeout, Stopped, Failed };

    // Fills `bytes`, waiting until `deadline` at most. `isStopped`, if given, is asked some twenty times a second.
    ReadEnd read(std::span<std::byte> bytes, Clock::time_point deadline, const std::function<bool()>& isStopped = {});

    // Closes the pipe and waits until `deadline`, or until `isStopped` says so; then kills. The wait status of waitpid;
    // -1 if it cannot be known.
    int finish(Clock::time_point deadline, const std::function<bool()>& isStopped = {});

private:
    ChildProcess(pid_t pid, int output) : m_pid(pid), m_output(output) {}
    void closeOutput();

    pid_t m_pid;
    int m_output;
};

} // namespace acti

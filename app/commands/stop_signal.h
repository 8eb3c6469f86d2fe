// Ctrl+C as a question that long work asks now and then, so that it can end with whole files.
#pragma once

#include <array>
#include <csignal>

namespace acti {

// While one lives, the first SIGINT, SIGTERM or SIGHUP is only noted; the second of a kind ends the program as ever.
// What was ignored before stays ignored.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    static bool isRaised();

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, kSignals.size()> m_before{};
};

} // namespace acti

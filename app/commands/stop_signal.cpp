#include "app/commands/stop_signal.h"

#include <atomic>

namespace acti {
namespace {

std::atomic<bool> g_isRaised = false; // a signal's handler has no place for a pointer of ours
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int) { g_isRaised = true; }

} // namespace

StopSignal::StopSignal() {
    g_isRaised = false;
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    ::sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN) // nohup, or a shell's background
            ::sigaction(kSignals[i], &action, nullptr);
    }
}

StopSignal::~StopSignal() {
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &m_before[i], nullptr);
}

bool StopSignal::isRaised() { return g_isRaised; }

} // namespace acti

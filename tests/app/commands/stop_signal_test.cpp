#include "app/commands/stop_signal.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(StopSignal, NotesTheFirstSignal) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        const StopSignal signal;
        EXPECT_FALSE(StopSignal::isRaised());
        std::raise(number);
        EXPECT_TRUE(StopSignal::isRaised());
    }
}

TEST(StopSignal, GivesBackWhatWasThere) {
    { const StopSignal signal; }
    struct sigaction now {};
    ::sigaction(SIGINT, nullptr, &now);
    EXPECT_EQ(now.sa_handler, SIG_DFL);
}

TEST(StopSignal, LeavesAloneWhatIsIgnored) {
    ::signal(SIGHUP, SIG_IGN);
    {
        const StopSignal signal;
        std::raise(SIGHUP);
        EXPECT_FALSE(StopSignal::isRaised());
    }
    ::signal(SIGHUP, SIG_DFL);
}

TEST(StopSignalDeathTest, TheSecondSignalEndsTheProgram) {
    EXPECT_EXIT(
        {
            const StopSignal signal;
            std::raise(SIGINT);
            std::raise(SIGINT);
        },
        testing::KilledBySignal(SIGINT), "");
}

} // namespace
} // namespace acti

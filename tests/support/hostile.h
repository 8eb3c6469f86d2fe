// What holds for every file that lies: it is refused with a sentence, at once, and with little memory.
#pragma once

#include "core/base/error.h"
#include "tests/support/peak_memory.h"
#include "tests/support/slack.h"
#include "tests/support/worked.h"

#include <gtest/gtest.h>

namespace acti {

// `read` gives a Result; `name` says which lie it is. The time is work of this thread: a hundred times what a refusal
// takes, and far below what believing the lie does.
template<class Read>
void expectRefused(const std::string& name, Read read) {
    constexpr double kMostGrowth = kSlack * (64 << 20);
    forgetPeakMemory();
    const double before = heldMemory();
    const double begin = workedMs();
    const auto result = read();
    const double takenMs = workedMs() - begin;
    const double peak = peakMemory();
    ASSERT_FALSE(result) << name;
    EXPECT_GT(result.error().what.size(), 10u) << name;
    EXPECT_NE(result.error().what.back(), '.') << name;
    EXPECT_LT(takenMs, 1000 * kSlack) << name;
    EXPECT_GE(peak, before / 2) << "the peak is not known";
    EXPECT_LT(peak - before, kMostGrowth) << name;
}

} // namespace acti

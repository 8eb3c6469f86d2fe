// What holds for every file that lies: it is refused with a sentence, at once, and with little memory.
#pragma once

#include "core/base/error.h"
#include "tests/support/worked.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

namespace acti {

// The most memory this process has held so far, in bytes. Sanitizers keep books of their own in it.
inline long peakMemory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss * 1024L;
}

// `read` gives a Result; `name` says which lie it is.
template<class Read>
void expectRefused(const std::string& name, Read read) {
    constexpr long kMostGrowth = 64L << 20;
    const long before = peakMemory();
    const double begin = workedMs();
    const auto result = read();
    const double takenMs = workedMs() - begin;
    ASSERT_FALSE(result) << name;
    EXPECT_GT(result.error().what.size(), 10u) << name;
    EXPECT_NE(result.error().what.back(), '.') << name;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    EXPECT_LT(takenMs, 5000) << name;
#else
    EXPECT_LT(takenMs, 100) << name;
    EXPECT_LT(peakMemory() - before, kMostGrowth) << name;
#endif
    (void)kMostGrowth;
    (void)before;
}

} // namespace acti

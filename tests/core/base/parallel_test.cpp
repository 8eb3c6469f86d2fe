#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <new>
#include <thread>
#include <vector>

namespace acti {
namespace {

// More pieces than any machine does: a loop over them ends only when it is stopped.
constexpr std::size_t kNoEnd = std::numeric_limits<std::size_t>::max() / 2;

TEST(Parallel, EveryPieceIsDoneOnce) {
    for (const std::size_t threads : {0, 1, 2, 7, 64})
        for (const std::size_t count : {0, 1, 2, 1000}) {
            std::vector<std::atomic<int>> done(count);
            EXPECT_TRUE(parallelFor(count, threads, [&](std::size_t i) { ++done[i]; }));
            for (const auto& times : done)
                ASSERT_EQ(times, 1);
        }
}

TEST(Parallel, StopsWhenAskedAndAsksOnTheCallersThread) {
    std::atomic<int> done = 0;
    const auto caller = std::this_thread::get_id();
    const bool isDone = parallelFor(
        kNoEnd, 4,
        [&](std::size_t) {
            ++done;
            std::this_thread::yield();
        },
        [&] {
            EXPECT_EQ(std::this_thread::get_id(), caller);
            return done > 10;
        });
    EXPECT_FALSE(isDone);
}

TEST(Parallel, WhatABodyThrowsIsThrownHere) {
    for (const std::size_t threads : {1, 4}) {
        const auto throwsOnce = [](std::size_t i) {
            if (i == 7)
                throw std::bad_alloc();
        };
        EXPECT_THROW(parallelFor(kNoEnd, threads, throwsOnce), std::bad_alloc) << "and the other pieces were left";
    }
}

TEST(Passes, StretchesCoverEveryValueOnce) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{131072}, std::size_t{400001}}) {
        std::vector<std::atomic<int>> seen(count);
        const RunOptions options;
        Passes passes(options, 1);
        EXPECT_TRUE(passes.runStretches(count, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                ++seen[i];
        }));
        EXPECT_TRUE(std::ranges::all_of(seen, [](const std::atomic<int>& times) { return times == 1; })) << count;
    }
}

} // namespace
} // namespace acti

// What all topics share: how a piece of work is timed, and the copy that everybody is measured beside.
#pragma once

#include "core/base/parallel.h"
#include "tests/bench/measured.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstring>
#include <span>

namespace acti::bench {

// `items`: how many one call of `work` makes.
template<class Work>
void addTimed(const Measured& measured, std::size_t items, Work work) {
    auto* made = benchmark::RegisterBenchmark(measured.name().c_str(), [work, items](benchmark::State& state) {
        for (auto step : state) {
            work();
            benchmark::ClobberMemory();
        }
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items));
    });
    made->MinTime(0.1);
    // One thread is timed by what it used, which other programs do not change; several only by the clock.
    if (measured.threads > 1)
        made->UseRealTime();
}

inline void copyParallel(std::span<const float> from, std::span<float> to, std::size_t threads) {
    parallelFor(threads, threads, [&](std::size_t i) {
        const std::size_t begin = from.size() * i / threads, end = from.size() * (i + 1) / threads;
        std::memcpy(to.data() + begin, from.data() + begin, (end - begin) * sizeof(float));
    });
}

} // namespace acti::bench

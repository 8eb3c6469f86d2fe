#include "core/activations/catalogue.h"
#include "core/base/parallel.h"
#include "core/spatial/pointwise.h"
#include "tests/bench/measured.h"
#include "tests/bench/onednn_eltwise.h"
#include "tests/bench/topics.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <random>

namespace acti::bench {
namespace {

constexpr std::size_t kValues = std::size_t(16) << 20;

// Made once, and touched before anything is timed.
struct Buffers {
    std::vector<float> x = std::vector<float>(kValues);
    std::vector<float> y = std::vector<float>(kValues);

    Buffers() {
        std::mt19937 random(5);
        std::normal_distribution<float> value(0, 2);
        std::ranges::generate(x, [&] { return value(random); });
    }
};

Buffers& buffers() {
    static Buffers kBuffers;
    return kBuffers;
}

template<class Work>
void add(const Measured& measured, Work work) {
    auto* made = benchmark::RegisterBenchmark(measured.name().c_str(), [work](benchmark::State& state) {
        for (auto step : state) {
            work();
            benchmark::ClobberMemory();
        }
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kValues));
    });
    made->MinTime(0.1);
    // One thread is timed by what it used, which other programs do not change; several only by the clock.
    if (measured.threads > 1)
        made->UseRealTime();
}

void copyParallel(std::span<const float> from, std::span<float> to, std::size_t threads) {
    parallelFor(threads, threads, [&](std::size_t i) {
        const std::size_t begin = from.size() * i / threads, end = from.size() * (i + 1) / threads;
        std::memcpy(to.data() + begin, from.data() + begin, (end - begin) * sizeof(float));
    });
}

} // namespace

void registerPointwise() {
    for (const int threads : {1, 2})
        for (const Entry& entry : catalogue()) {
            const std::string id(entry.id());
            const auto count = static_cast<std::size_t>(threads);
            add({"pointwise", id, kOurs, threads}, [&entry, count, params = entry.initialParams()] {
                applyParallel(entry, params, buffers().x, buffers().y, {}, count);
            });
            add({"pointwise", id, kMemcpy, threads}, [count] { copyParallel(buffers().x, buffers().y, count); });
            if (auto theirs = oneDnnEltwise(id, buffers().x, buffers().y, threads))
                add({"pointwise", id, kOneDnn, threads}, *std::move(theirs));
        }
}

} // namespace acti::bench

#include "core/activations/catalogue.h"
#include "tests/bench/measured.h"
#include "tests/bench/topics.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace acti::bench {

void registerCurves() {
    for (const Entry& entry : catalogue())
        benchmark::RegisterBenchmark(Measured{"curves", std::string(entry.id()), kOurs, 1}.name().c_str(),
                                     [&entry](benchmark::State& state) {
                                         constexpr std::size_t kPoints = 4096;
                                         std::vector<double> x(kPoints);
                                         for (std::size_t i = 0; i < kPoints; ++i)
                                             x[i] = -8 + 16 * static_cast<double>(i) / kPoints;
                                         std::vector<Sample> samples(kPoints);
                                         const std::vector<double> params = entry.initialParams();
                                         for (auto step : state) {
                                             entry.evaluate(x, params, samples);
                                             benchmark::DoNotOptimize(samples.data());
                                         }
                                         state.SetItemsProcessed(state.iterations() *
                                                                 static_cast<std::int64_t>(kPoints));
                                     })
            ->MinTime(0.05);
}

} // namespace acti::bench

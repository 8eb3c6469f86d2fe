#include "core/activations/catalogue.h"
#include "core/spatial/pointwise.h"
#include "tests/bench/onednn_eltwise.h"
#include "tests/bench/timed.h"
#include "tests/bench/topics.h"

#include <algorithm>
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

} // namespace

void registerPointwise() {
    for (const int threads : {1, 2})
        for (const Entry& entry : catalogue()) {
            const std::string id(entry.id());
            const auto count = static_cast<std::size_t>(threads);
            addTimed({"pointwise", id, kOurs, threads}, kValues, [&entry, count, params = entry.initialParams()] {
                applyParallel(entry, params, buffers().x, buffers().y, {}, count);
            });
            addTimed({"pointwise", id, kMemcpy, threads}, kValues,
                     [count] { copyParallel(buffers().x, buffers().y, count); });
            if (auto theirs = oneDnnEltwise(id, buffers().x, buffers().y, threads))
                addTimed({"pointwise", id, kOneDnn, threads}, kValues, *std::move(theirs));
        }
}

} // namespace acti::bench

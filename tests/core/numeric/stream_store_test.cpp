#include "core/numeric/stream_store.h"

#include "core/numeric/pack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace acti {
namespace {

TEST(StreamStore, CopiesAnyStretchAndNothingBesideIt) {
    std::vector<unsigned char> source(700);
    for (std::size_t i = 0; i < source.size(); ++i)
        source[i] = static_cast<unsigned char>(i * 7 + 1);
    for (const std::size_t offset : {0, 1, 3, 63, 64})
        for (const std::size_t begin : {0, 5})
            for (const std::size_t count : {0, 1, 63, 64, 65, 127, 128, 500}) {
                std::vector<unsigned char> target(700, 0);
                streamCopy(target.data() + offset, source.data() + begin, count);
                streamFence();
                for (std::size_t i = 0; i < target.size(); ++i) {
                    const bool isInside = i >= offset && i < offset + count;
                    ASSERT_EQ(target[i], isInside ? source[begin + i - offset] : 0)
                        << offset << ' ' << count << ' ' << i;
                }
            }
}

TEST(StreamStore, StoresARegisterAtAnyPlace) {
    std::vector<float> target(100, 0);
    Pack::Floats values;
    for (std::size_t lane = 0; lane < Pack::kSize; ++lane)
        values[lane] = static_cast<float>(lane) + 1;
    for (std::size_t offset = 0; offset <= 2 * Pack::kSize; ++offset) {
        std::ranges::fill(target, 0.F);
        streamStore(target.data() + offset, values);
        streamFence();
        for (std::size_t i = 0; i < target.size(); ++i)
            ASSERT_EQ(target[i], i >= offset && i < offset + Pack::kSize ? static_cast<float>(i - offset) + 1 : 0);
    }
}

} // namespace
} // namespace acti

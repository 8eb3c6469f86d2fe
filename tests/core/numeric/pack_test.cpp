#include "core/numeric/pack.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace acti {
namespace {

TEST(Pack, MinAndMaxKeepNanFromEitherSide) {
    const Pack nan(std::numeric_limits<double>::quiet_NaN()), one(1);
    for (const Pack& result : {max(nan, one), max(one, nan), min(nan, one), min(one, nan)}) {
        float lanes[Pack::kSize];
        result.store(lanes);
        for (const float lane : lanes)
            EXPECT_TRUE(std::isnan(lane));
    }
}

TEST(Pack, FloatsComeBackAsTheyWereAndRoundToNearest) {
    std::array<float, Pack::kSize + 1> in{}, out{};
    for (std::size_t i = 0; i < in.size(); ++i)
        in[i] = std::ldexp(1.5F, static_cast<int>(i) - 149) * (i % 2 ? 1.0F : -1.0F);
    Pack::load(in.data() + 1).store(out.data() + 1); // unaligned
    for (std::size_t i = 1; i < in.size(); ++i)
        EXPECT_EQ(out[i], in[i]);
    Pack(1 + 0x1p-24 + 0x1p-40).store(out.data());
    EXPECT_EQ(out[0], 1 + 0x1p-23F);
}

} // namespace
} // namespace acti

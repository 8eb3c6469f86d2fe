#include "core/numeric/pack_row.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti {
namespace {

template<std::size_t kMore, std::size_t kShift>
void expectShift() {
    // Not one float more than it may read: a sanitizer sees the next.
    std::vector<float> values(Pack::kSize + kMore);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i) + 0.25F;
    const PackRow<kMore> row(values.data());
    const auto lanes = row.template from<kShift>().lanes();
    for (std::size_t lane = 0; lane < lanes.size(); ++lane)
        EXPECT_EQ(lanes[lane], static_cast<double>(values[lane + kShift])) << kMore << ' ' << kShift << ' ' << lane;
}

template<std::size_t kMore, std::size_t... kShift>
void expectShifts(std::index_sequence<kShift...>) {
    (expectShift<kMore, kShift>(), ...);
}

TEST(PackRow, EveryShiftIsTheFloatsFromThereOn) {
    expectShifts<0>(std::make_index_sequence<1>());
    expectShifts<2>(std::make_index_sequence<3>());
    expectShifts<4>(std::make_index_sequence<5>());
    expectShifts<6>(std::make_index_sequence<7>());
    expectShifts<10>(std::make_index_sequence<11>());
}

} // namespace
} // namespace acti

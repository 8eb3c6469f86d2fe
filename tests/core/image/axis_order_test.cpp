#include "core/image/axis_order.h"

#include "core/image/load.h"
#include "core/session/fields.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// A session and a command call each order by the same word.
TEST(AxisOrders, HaveOneNameEach) {
    const auto& names = axisOrderNames();
    ASSERT_EQ(names.size(), idsOf<AxisOrder>.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(names[i], idsOf<AxisOrder>[i]);
    EXPECT_EQ(names[static_cast<std::size_t>(AxisOrder::ChannelsLast)], "hwc");
}

} // namespace
} // namespace acti

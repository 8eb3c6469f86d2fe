#include "ui/panels/channel_sheet.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

std::shared_ptr<const StoredInput> inputOf(std::size_t channels) {
    StoredInput input;
    std::vector<float> values(channels * 4);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    input.values = Tensor({1, channels, 2, 2, 3}, values);
    for (std::size_t c = 0; c < channels; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    return std::make_shared<const StoredInput>(std::move(input));
}

TEST(ChannelSheet, FewChannelsAreAListWithTheirRates) {
    ChannelSheet sheet;
    sheet.setInput(inputOf(3), 0, QStringLiteral("Luminance"));
    ASSERT_EQ(sheet.count(), 4);
    EXPECT_EQ(sheet.viewMode(), QListView::ListMode);
    sheet.setRates({{}, {.input = 3, .tie = 0, .condition = 1}, {.input = 4, .tie = 0, .condition = 0}, {}});
    EXPECT_EQ(sheet.item(0)->text(), QStringLiteral("Luminance"));
    EXPECT_EQ(sheet.item(1)->text(), QStringLiteral("Channel 0 · T wins 25.0 %"));
    EXPECT_EQ(sheet.item(2)->text(), QStringLiteral("Channel 1 · T wins 0"));
    sheet.setRates({});
    EXPECT_EQ(sheet.item(1)->text(), QStringLiteral("Channel 0"));
}

TEST(ChannelSheet, ManyAreAContactSheet) {
    ChannelSheet sheet;
    sheet.resize(190, 100);
    sheet.setInput(inputOf(16), 0, {});
    ASSERT_EQ(sheet.count(), 16);
    EXPECT_EQ(sheet.viewMode(), QListView::IconMode);
    for (int row = 0; row < 16; ++row) {
        EXPECT_FALSE(sheet.item(row)->icon().isNull());
        EXPECT_EQ(sheet.item(row)->toolTip(), QStringLiteral("Channel %1").arg(row));
    }
    EXPECT_EQ(sheet.sizeHint().height(), 4 * 44 + 2);
    sheet.setRates(std::vector<WinCounts>(16, {.input = 1, .tie = 0, .condition = 1}));
    EXPECT_EQ(sheet.item(3)->toolTip(), QStringLiteral("Channel 3 · T wins 50.0 %"));
    EXPECT_TRUE(sheet.item(3)->text().isEmpty());
    sheet.setInput(inputOf(kMostOnSheet + 1), 0, {});
    EXPECT_EQ(sheet.count(), static_cast<int>(kMostOnSheet));
}

} // namespace
} // namespace acti::ui

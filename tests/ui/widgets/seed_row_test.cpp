#include "ui/widgets/seed_row.h"

#include "ui/widgets/seed_box.h"

#include <gtest/gtest.h>

#include <QPushButton>

#include <utility>
#include <vector>

namespace acti::ui {
namespace {

struct SeedRowTest : testing::Test {
    SeedRowTest() {
        QObject::connect(&row, &SeedRow::seedChosen,
                         [this](quint64 seed, Gesture gesture) { chosen.emplace_back(seed, gesture); });
    }

    SeedRow row{QStringLiteral("What it draws"), QStringLiteral("Draw others")};
    std::vector<std::pair<quint64, Gesture>> chosen;
};

TEST_F(SeedRowTest, StepsUntilTheBoxIsLeftAreOneGesture) {
    row.setSeed(7);
    EXPECT_TRUE(chosen.empty()) << "shown, not chosen";
    row.box().stepBy(1);
    row.box().stepBy(1);
    emit row.box().editingFinished();
    row.box().stepBy(-1);
    ASSERT_EQ(chosen.size(), 3U);
    EXPECT_EQ(chosen[1].first, 9U);
    EXPECT_NE(chosen[0].second, 0U);
    EXPECT_EQ(chosen[0].second, chosen[1].second);
    EXPECT_NE(chosen[1].second, chosen[2].second);
}

TEST_F(SeedRowTest, AnotherSeedIsAStepOfItsOwn) {
    auto* another = row.findChild<QPushButton*>();
    for (int i = 0; i < 4; ++i)
        another->click();
    ASSERT_EQ(chosen.size(), 4U);
    bool differ = false;
    for (const auto& [seed, gesture] : chosen) {
        EXPECT_EQ(gesture, 0U);
        differ = differ || seed != chosen.front().first;
    }
    EXPECT_TRUE(differ);
}

} // namespace
} // namespace acti::ui

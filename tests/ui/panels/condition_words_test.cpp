#include "ui/panels/condition_words.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(ConditionWords, EveryChoiceHasANameAndALine) {
    const auto check = [](const auto& choices) {
        for (const auto& choice : choices) {
            EXPECT_FALSE(choice.name.isEmpty());
            EXPECT_TRUE(choice.line.endsWith(QLatin1Char('.'))) << choice.line.toStdString();
        }
    };
    check(poolChoices());
    check(combineChoices());
    check(normChoices());
    EXPECT_EQ(poolChoices().size(), 3u);
    EXPECT_EQ(combineChoices().size(), 5u);
}

TEST(ConditionWords, ANormIsFoundByWhatItDoes) {
    for (std::size_t i = 0; i < normChoices().size(); ++i) {
        Norm norm = normChoices()[i].value;
        norm.gamma = {2};
        EXPECT_EQ(normChoiceOf(norm), static_cast<int>(i));
        EXPECT_EQ(normLine(norm), normChoices()[i].line);
    }
    Norm groups = plainNorm(NormKind::Group);
    groups.groups = 8;
    EXPECT_EQ(normChoices()[static_cast<std::size_t>(normChoiceOf(groups))].value.kind, NormKind::Group);
    Norm stored = plainNorm(NormKind::Batch);
    stored.mean = {1};
    EXPECT_TRUE(normLine(stored).startsWith(QStringLiteral("The stored statistics")));
}

} // namespace
} // namespace acti::ui

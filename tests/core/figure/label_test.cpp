#include "core/figure/label.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const std::vector<LabelPart> kLargest{{"largest |Δf|"}, {" in view", 1}, {" = 0.000473"}, {" at x = ±2.69894", 2}};

TEST(Label, WholePartsGoTheHighestRankFirst) {
    EXPECT_EQ(labelForms(kLargest),
              (std::vector<std::string>{"largest |Δf| in view = 0.000473 at x = ±2.69894",
                                        "largest |Δf| in view = 0.000473", "largest |Δf| = 0.000473"}));
}

TEST(Label, ALabelOfOnePartHasNoShorterForm) {
    const Text text = withLabel(Text{.x = 1, .y = 2, .text = {}, .ink = {}}, {{"inflection"}});
    EXPECT_EQ(text.text, "inflection");
    EXPECT_TRUE(text.shorter.empty());
    EXPECT_EQ(labelForms({}), std::vector<std::string>{""});
}

TEST(Label, ATextHasItsWholeLabelAndTheShorterOnes) {
    const Text text = withLabel(Text{}, kLargest);
    EXPECT_EQ(text.text, labelForms(kLargest).front());
    EXPECT_EQ(text.shorter.size(), 2U);
}

} // namespace
} // namespace acti

#include "core/figure/meta_acon_figure.h"

#include "core/figure/figure.h"
#include "tests/support/golden.h"
#include "tests/support/meta_acon_input.h"

namespace acti {
namespace {

TEST(MetaAconFigure, IsDescribedAsBefore) {
    const auto scene = buildMetaAcon(figureOnFeatures(), features(1, 3));
    ASSERT_TRUE(scene);
    EXPECT_TRUE(matchesGolden("meta_acon.txt", describe(*scene)));
}

TEST(MetaAconFigure, MapsAreShownIfTheyAreWanted) {
    MetaAconFigure figure = figureOnFeatures();
    EXPECT_EQ(buildMetaAcon(figure, features()).value().panels.size(), 4U);
    figure.showsMaps = false;
    EXPECT_EQ(buildMetaAcon(figure, features()).value().panels.size(), 2U);
}

TEST(MetaAconFigure, IsAKindOfFigure) {
    const Figure figure{"meta", "Meta-ACON", {}, figureOnFeatures()};
    const auto scene = build(figure, features());
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->title, "Meta-ACON");
    const auto missing = build(figure, {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().where, "figure meta");
}

} // namespace
} // namespace acti

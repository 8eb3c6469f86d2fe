#include "core/figure/stoppable_build.h"

#include "tests/support/small_map.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const std::vector<Figure>& twoMaps() {
    static const std::vector<Figure> all{smallMap("one"), smallMap("two"),
                                         Figure{"sheet", "", {180, 120}, SheetFigure{{"one", "two"}, 1, 2, true}}};
    return all;
}

TEST(StoppableBuild, GivesWhatBuildGivesWhereNobodyStopsIt) {
    const auto never = [] { return false; };
    for (const Figure& figure : twoMaps()) {
        const auto scene = buildStoppable(figure, smallAssets(), twoMaps(), never);
        ASSERT_TRUE(scene) << message(scene.error());
        EXPECT_EQ(*scene, *build(figure, smallAssets(), twoMaps()));
    }
}

TEST(StoppableBuild, StopsWhereverItIsAsked) {
    int questions = 0;
    ASSERT_TRUE(buildStoppable(twoMaps().back(), smallAssets(), twoMaps(), [&] { return ++questions < 0; }));
    EXPECT_GT(questions, 3) << "before each figure, and in each map";
    for (int last = 0; last < questions; ++last) {
        int left = last;
        const auto scene = buildStoppable(twoMaps().back(), smallAssets(), twoMaps(), [&] { return left-- <= 0; });
        ASSERT_FALSE(scene) << last;
        EXPECT_EQ(scene.error().code, ErrorCode::Cancelled) << message(scene.error());
    }
}

} // namespace
} // namespace acti

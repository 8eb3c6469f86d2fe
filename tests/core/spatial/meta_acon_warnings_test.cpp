#include "core/spatial/meta_acon_warnings.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(MetaAconWarnings, NormsWithoutStatisticsAreNamed) {
    MetaAconSpec spec;
    EXPECT_EQ(metaAconWarnings(spec, {0.4, 0.6}).size(), 3U);
    spec.bn1 = Norm();
    const auto one = metaAconWarnings(spec, {0.4, 0.6});
    ASSERT_EQ(one.size(), 2U);
    EXPECT_TRUE(one[1].starts_with("bn2"));
    spec.design = MetaDesign::Pixel;
    EXPECT_EQ(metaAconWarnings(spec, {0.4, 0.6}).size(), 1U) << "it has no norm";
}

TEST(MetaAconWarnings, ANormIsUntrainedUntilItHasStatistics) {
    Norm norm = MetaAconSpec::untrainedNorm();
    EXPECT_TRUE(isUntrained(norm));
    norm.mean = {0.5F};
    EXPECT_FALSE(isUntrained(norm));
    EXPECT_FALSE(isUntrained(Norm()));
}

TEST(MetaAconWarnings, ARoundedBetaIsSaid) {
    EXPECT_EQ(saturationWarning({0.01, 0.99}), "");
    EXPECT_NE(saturationWarning({0.01, 1}), "");
    EXPECT_NE(saturationWarning({0, 0.5}), "");
}

} // namespace
} // namespace acti

#include "core/activations/info.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(ParamInfo, AcceptsItsClosedDomainButNotAnExcludedPoint) {
    const ParamInfo param{.id = "b", .domain = {-1, 4}, .excluded = 0};
    EXPECT_TRUE(param.accepts(-1) && param.accepts(4) && param.accepts(1e-300));
    EXPECT_FALSE(param.accepts(0) || param.accepts(-0.0) || param.accepts(4.1) || param.accepts(NAN));
}

TEST(ParamInfo, TakesEveryFiniteNumberUnlessItSaysOtherwise) {
    const ParamInfo param{.id = "b"};
    EXPECT_TRUE(param.accepts(1.7e308) && param.accepts(-1.7e308));
    EXPECT_FALSE(param.accepts(INFINITY) || param.accepts(-INFINITY));
}

TEST(Info, ClaimsNothingThatIsNotWritten) {
    const Info info{.id = "plain"};
    EXPECT_TRUE(info.kinks({}).empty());
    EXPECT_EQ(info.lengthScale({}), 1);
}

} // namespace
} // namespace acti

#include "core/maxima/lambert_w.h"

#include "tests/support/ulp.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(LambertW, IsWithinAnUlp) {
    const std::pair<double, double> known[] = {
        {-0.36787944117144233, -1.0},
        {-0.3678794411714423, -0.9999999846957459},
        {-0.36787944117, -0.9999971997634111},
        {-0.367879, -0.9984521037807476},
        {-0.3678, -0.9793607149578305},
        {-0.36, -0.8060843159708176},
        {-0.3, -0.4894022271802149},
        {-0.15, -0.17949126834798473},
        {-0.01, -0.010101527198538754},
        {-1e-08, -1.0000000100000002e-08},
        {-1e-300, -1e-300},
        {5e-324, 5e-324},
        {1e-300, 1e-300},
        {1e-09, 9.999999990000001e-10},
        {0.1, 0.09127652716086226},
        {0.36787944117144233, 0.2784645427610738},
        {0.5, 0.35173371124919584},
        {1, 0.5671432904097838},
        {2.718281828459045, 1.0},
        {3, 1.04990889496404},
        {10, 1.7455280027406994},
        {1000.0, 5.249602852401596},
        {10000000000.0, 20.028685413304952},
        {1e+100, 224.8431064451185},
        {1.7976931348623157e+308, 703.2270331047702},
        {0.43361727112007176, 0.31610087954469546},
        {1.4650551849517064, 0.7159866575585173},
        {0.8781350099006212, 0.521359852507559},
        {1.6660819059842638, 0.7708004562790121},
        {1.7395008401751042, 0.7897001549158739},
        {-0.14711190785215744, -0.17529889109567828},
        {2.1340264054120104e-05, 2.1339808661827405e-05},
        {8644244701639038.0, 33.193321447529826},
        {30.46844978762983, 2.500286421224248},
        {7.2156261891086535, 1.542709009956732},
        {7.782531510486281e+19, 42.06185711583587},
        {5709363.418477822, 12.993192521891176},
    };
    for (const auto& [z, w] : known)
        EXPECT_LE(ulpDistance(lambertW(z), w), 1) << z << ": " << lambertW(z) << ", want " << w;
}

TEST(LambertW, EndsAreExactAndOutsideIsNan) {
    EXPECT_EQ(lambertW(0), 0);
    EXPECT_EQ(lambertW(std::numeric_limits<double>::infinity()), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnan(lambertW(std::nan(""))));
    EXPECT_TRUE(std::isnan(lambertW(-0.3678794411714425)));
    EXPECT_TRUE(std::isnan(lambertW(-std::numeric_limits<double>::infinity())));
}

TEST(LambertW, UndoesItsDefinition) {
    for (double w = -0.99; w < 700; w = w < 0 ? w + 0.01 : w * 1.07 + 0.01) {
        const double z = w * std::exp(w);
        const double condition = 1 / (1 + w); // dw/w over dz/z
        EXPECT_NEAR(lambertW(z), w, 1e-15 * std::max(std::fabs(w), 1.0) * (1 + condition * std::max(1.0, w))) << w;
    }
}

} // namespace
} // namespace acti

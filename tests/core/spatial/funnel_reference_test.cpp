// Every case of tests/data/frelu: T, out, mask and ties against binary64 results.
#include "core/spatial/funnel.h"

#include "tests/support/frelu_case.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

double spacingAt(double value) {
    const float magnitude = std::abs(static_cast<float>(value));
    return static_cast<double>(std::nextafter(magnitude, std::numeric_limits<float>::infinity())) -
           static_cast<double>(magnitude);
}

double magnitudeOf(const ChannelNorm& norm, double terms) {
    return (terms + std::abs(norm.mean)) * std::abs(norm.scale) + std::abs(norm.shift);
}

// Half a float's spacing for the one rounding, and 64 roundings of a double in all that is added on either side.
double roundingBound(double value, const PixelTrace& trace) {
    if (!std::isfinite(value))
        return 0;
    double terms = 0;
    for (const auto& branch : trace.branches) {
        double sum = std::abs(branch.bias);
        for (const auto& tap : branch.taps)
            sum += std::abs(tap.product);
        terms += magnitudeOf(branch.norm, sum);
    }
    return spacingAt(value) / 2 + 64 * 0x1p-53 * (magnitudeOf(trace.norm, terms) + std::abs(trace.x));
}

bool isSame(double got, double want, double bound) {
    if (std::isnan(want) || std::isinf(want))
        return std::isnan(want) ? std::isnan(got) : got == want;
    return std::abs(got - want) <= bound;
}

class FunnelReference : public testing::TestWithParam<nlohmann::json> {};

TEST_P(FunnelReference, NoPixelIsOutsideTheRoundingBound) {
    const test::FreluCase reference{GetParam()};
    const Tensor x = reference.x();
    const FunnelLayer layer = reference.layer();
    const std::vector<double> t = reference.doubles("T"), out = reference.doubles("out"),
                              mask = reference.doubles("mask");
    const auto result = runFunnel(x, layer);
    ASSERT_TRUE(result) << message(result.error());
    const Shape& shape = x.shape();
    std::size_t i = 0, wins = 0;
    for (std::size_t n = 0; n < shape.n; ++n)
        for (std::size_t c = 0; c < shape.c; ++c)
            for (std::size_t row = 0; row < shape.h; ++row)
                for (std::size_t column = 0; column < shape.w; ++column, ++i) {
                    const PixelTrace trace = tracePixel(*result, layer, n, c, row, column);
                    const auto gotT = static_cast<double>(result->t.values()[i]);
                    const auto gotY = static_cast<double>(result->y.values()[i]);
                    ASSERT_PRED3(isSame, gotT, t[i], roundingBound(t[i], trace)) << "T at " << i;
                    ASSERT_PRED3(isSame, gotY, out[i], roundingBound(out[i], trace)) << "y at " << i;
                    ASSERT_EQ(result->winner.values()[i] == 2, mask[i] == 1) << "winner at " << i;
                    ASSERT_PRED3(isSame, static_cast<double>(static_cast<float>(trace.t)), gotT, 0.0)
                        << "trace at " << i;
                    ASSERT_PRED3(isSame, static_cast<double>(static_cast<float>(trace.y)), gotY, 0.0)
                        << "trace at " << i;
                    wins += result->winner.values()[i] == 2 ? 1 : 0;
                }
    EXPECT_EQ(result->counts.tie, GetParam().at("ties").get<std::size_t>());
    EXPECT_EQ(result->counts.condition, GetParam().at("mask_count").get<std::size_t>());
    EXPECT_EQ(result->counts.condition, wins);
    EXPECT_EQ(result->counts.total(), shape.size());
}

TEST_P(FunnelReference, YAloneIsTheSame) {
    const test::FreluCase reference{GetParam()};
    const Tensor x = reference.x();
    const auto result = runFunnel(x, reference.layer());
    ASSERT_TRUE(result);
    std::vector<float> y(x.shape().size());
    ASSERT_TRUE(runFunnelInto(y, x, reference.layer()));
    for (std::size_t i = 0; i < y.size(); ++i)
        ASSERT_PRED3(isSame, static_cast<double>(y[i]), static_cast<double>(result->y.values()[i]), 0.0) << i;
}

// "1x3+3x1" would be no name of a test.
INSTANTIATE_TEST_SUITE_P(Cases, FunnelReference, testing::ValuesIn(test::freluCases()), test::freluCaseName);

} // namespace
} // namespace acti

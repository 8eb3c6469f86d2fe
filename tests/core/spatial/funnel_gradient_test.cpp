// Every case of tests/data/frelu that has gradients, and differences for what they leave out.
#include "core/spatial/funnel_gradient.h"

#include "core/spatial/funnel.h"
#include "tests/support/frelu_case.h"
#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

double largestOf(const std::vector<double>& values) {
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

void expectClose(const std::vector<double>& got, const std::vector<double>& want, double tolerance,
                 const std::string& name) {
    ASSERT_EQ(got.size(), want.size()) << name;
    for (std::size_t i = 0; i < got.size(); ++i)
        ASSERT_NEAR(got[i], want[i], tolerance) << name << " at " << i;
}

class GradientReference : public testing::TestWithParam<nlohmann::json> {};

TEST_P(GradientReference, AllGradientsAreTorchs) {
    const test::FreluCase reference{GetParam()};
    const FunnelLayer layer = reference.layer();
    const auto gradient = funnelGradient(reference.x(), layer, reference.floats("grad_out"));
    ASSERT_TRUE(gradient) << message(gradient.error());
    const std::vector<double> dx = reference.doubles("grad_x");
    const auto x = gradient->x.values();
    expectClose({x.begin(), x.end()}, dx, 0x1p-24 * largestOf(dx), "grad_x");
    const auto check = [&](const std::string& name, const std::vector<double>& got) {
        if (!reference.has(name))
            return;
        const std::vector<double> want = reference.doubles(name);
        // The terms of a sum over all pixels are of the size of the upstream; sums of a batch norm cancel to near 0.
        expectClose(got, want, 1e-13 * (largestOf(want) + std::sqrt(static_cast<double>(x.size()))), name);
    };
    for (std::size_t b = 0; b < layer.condition.branches.size(); ++b) {
        const std::string index = std::to_string(b);
        check("grad_w" + index, gradient->branches[b].weights);
        check("grad_bias" + index, gradient->branches[b].bias);
        const bool isAfter = GetParam().at("scope") == "combined";
        check("grad_gamma" + index, isAfter ? gradient->norm.gamma : gradient->branches[b].norm.gamma);
        check("grad_beta" + index, isAfter ? gradient->norm.beta : gradient->branches[b].norm.beta);
    }
}

std::vector<nlohmann::json> casesWithGradients() {
    std::vector<nlohmann::json> cases = test::freluCases();
    std::erase_if(cases, [](const nlohmann::json& entry) { return !entry.at("has_gradients").get<bool>(); });
    return cases;
}

INSTANTIATE_TEST_SUITE_P(Cases, GradientReference, testing::ValuesIn(casesWithGradients()), test::freluCaseName);

// sum(y * upstream), from the trace in double.
double loss(const Tensor& x, const FunnelLayer& layer, const Tensor& upstream) {
    const auto result = runFunnel(x, layer);
    double sum = 0;
    std::size_t i = 0;
    for (std::size_t n = 0; n < x.shape().n; ++n)
        for (std::size_t c = 0; c < x.shape().c; ++c)
            for (std::size_t row = 0; row < x.shape().h; ++row)
                for (std::size_t column = 0; column < x.shape().w; ++column, ++i)
                    sum += static_cast<double>(upstream.values()[i]) * tracePixel(*result, layer, n, c, row, column).y;
    return sum;
}

FunnelLayer smoothLayer(Norm branchNorm, Norm norm) {
    FunnelLayer layer;
    layer.combine = Combine::Smooth;
    layer.beta = 1.5;
    layer.condition.branches.resize(2);
    layer.condition.branches[0].weights = GaussianWeights{.mean = 0.2, .std = 1, .seed = 3};
    layer.condition.branches[1].window = {1, 3};
    layer.condition.branches[1].dilation = 2;
    layer.condition.branches[1].weights = GaussianWeights{.mean = 0, .std = 1, .seed = 4};
    layer.condition.branches[0].norm = branchNorm;
    layer.condition.branches[1].norm = branchNorm;
    layer.condition.norm = norm;
    return layer;
}

TEST(FunnelGradient, AgreesWithDifferencesForSmoothCombinesAndEveryNorm) {
    const Tensor x = test::randomTensor({2, 4, 5, 6, 4}, 1), upstream = test::randomTensor({2, 4, 5, 6, 4}, 2);
    Norm group = plainNorm(NormKind::Group), pixel = plainNorm(NormKind::Layer);
    group.groups = 2;
    pixel.over = NormOver::Channels;
    pixel.gamma = {1, 2, 0.5F, -1};
    for (const Norm& branchNorm :
         {Norm(), plainNorm(NormKind::Batch, NormMode::Batch), plainNorm(NormKind::Instance), group, pixel})
        for (const Norm& norm : {Norm(), plainNorm(NormKind::Layer), pixel}) {
            const FunnelLayer layer = smoothLayer(branchNorm, norm);
            const auto gradient = funnelGradient(x, layer, upstream.values());
            ASSERT_TRUE(gradient);
            for (const std::size_t i : {0, 37, 111, 239}) {
                constexpr float kStep = 0x1p-9F;
                Tensor more = x, less = x;
                more.mutableValues()[i] += kStep;
                less.mutableValues()[i] -= kStep;
                const double difference =
                    (loss(more, layer, upstream) - loss(less, layer, upstream)) / (2 * static_cast<double>(kStep));
                EXPECT_NEAR(static_cast<double>(gradient->x.values()[i]), difference, 2e-4 * (1 + std::abs(difference)))
                    << "x at " << i << ", branch norm " << static_cast<int>(branchNorm.kind) << ", norm "
                    << static_cast<int>(norm.kind);
            }
        }
}

TEST(FunnelGradient, AConstantUpstreamIsOneValue) {
    const Tensor x = test::randomTensor({1, 2, 6, 7, 4}, 5);
    const std::vector<float> twos(x.shape().size(), 2.0F);
    const float two = 2;
    const auto each = funnelGradient(x, FunnelLayer{}, twos), one = funnelGradient(x, FunnelLayer{}, {&two, 1});
    const auto plain = funnelGradient(x, FunnelLayer{});
    EXPECT_EQ(each->x, one->x);
    EXPECT_EQ(each->branches[0].weights, one->branches[0].weights);
    for (std::size_t i = 0; i < x.shape().size(); ++i)
        EXPECT_NEAR(plain->x.values()[i], one->x.values()[i] / 2, 1e-6);
}

TEST(FunnelGradient, DoesNotDependOnTheNumberOfThreads) {
    const Tensor x = test::randomTensor({2, 3, 70, 90, 4}, 6);
    const auto one = funnelGradient(x, FunnelLayer{}, {}, {.threads = 1});
    const auto many = funnelGradient(x, FunnelLayer{}, {}, {.threads = 5});
    EXPECT_EQ(one->x, many->x);
    EXPECT_EQ(one->branches[0].weights, many->branches[0].weights);
    EXPECT_EQ(one->branches[0].norm.gamma, many->branches[0].norm.gamma);
}

TEST(FunnelGradient, AnUpstreamHasTheAxesOfTheInput) {
    const std::vector<float> six(6, 1.0F);
    const Shape image{1, 1, 2, 3, 2}, channels{1, 2, 1, 3, 3};
    EXPECT_TRUE(checkUpstream({{2, 3}, six}, image));
    EXPECT_TRUE(checkUpstream({{1, 1, 2, 3}, six}, image));
    EXPECT_TRUE(checkUpstream({{2, 1, 3}, six}, channels));
    EXPECT_TRUE(checkUpstream({{1, 2, 1, 3}, six}, channels));
    EXPECT_TRUE(checkUpstream({{}, {2}}, image) && checkUpstream({{1, 1}, {2}}, image) && checkUpstream({}, image));
    for (const std::vector<std::size_t>& shape : {std::vector<std::size_t>{3, 2}, {6}, {2, 3, 1}, {2, 1, 3}}) {
        const auto checked = checkUpstream({shape, six}, image);
        ASSERT_FALSE(checked) << shapeText(shape);
        EXPECT_EQ(checked.error().where, "upstream");
    }
}

TEST(FunnelGradient, SaysWhatDoesNotFitAndStops) {
    const Tensor x = test::randomTensor({1, 1, 4, 4, 4}, 7);
    const std::vector<float> three(3, 1.0F);
    EXPECT_EQ(funnelGradient(x, FunnelLayer{}, three).error().where, "upstream");
    EXPECT_EQ(funnelGradient(Tensor(), FunnelLayer{}).error().where, "input");
    EXPECT_EQ(funnelGradient(x, FunnelLayer{}, {}, {.isCancelled = [] { return true; }}).error().code,
              ErrorCode::Cancelled);
}

TEST(FunnelGradient, ProgressEndsWithAll) {
    const Tensor x = test::randomTensor({1, 2, 200, 50, 4}, 8);
    FunnelLayer layer = smoothLayer(plainNorm(NormKind::Batch, NormMode::Batch), plainNorm(NormKind::Layer));
    layer.condition.merge = Merge::Max;
    double last = 0;
    ASSERT_TRUE(funnelGradient(x, layer, {},
                               {.onProgress =
                                    [&](double done) {
                                        EXPECT_GE(done, last);
                                        last = done;
                                    },
                                .threads = 1}));
    EXPECT_GT(last, 0.9);
    EXPECT_LE(last, 1);
}

} // namespace
} // namespace acti

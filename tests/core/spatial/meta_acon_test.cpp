#include "core/spatial/meta_acon.h"

#include "core/activations/catalogue.h"
#include "core/base/atomic_file.h"
#include "core/spatial/meta_acon_weights.h"
#include "core/spatial/pointwise.h"
#include "core/tensor/npy.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <numeric>

namespace acti {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ACTI_TEST_DATA) / "meta_acon";

std::vector<nlohmann::json> allCases() {
    const auto text = readFile(kFolder / "manifest.json", 1 << 20);
    return nlohmann::json::parse(text.value()).at("cases").get<std::vector<nlohmann::json>>();
}

struct ReferenceCase {
    Tensor x;
    MetaAconSpec spec;
    std::vector<double> y, beta;
};

ReferenceCase loadCase(const nlohmann::json& entry) {
    const auto folder = kFolder / entry.at("case").get<std::string>();
    const auto floats = [&](const char* name) {
        const auto path = folder / (std::string(name) + ".npy");
        return std::filesystem::exists(path) ? readNpy(path).value().asFloats() : std::vector<float>();
    };
    ReferenceCase loaded;
    const auto axes = readNpy(folder / "x.npy").value().shape;
    loaded.x = Tensor({axes.at(0), axes.at(1), axes.at(2), axes.at(3), 4}, floats("x"));
    const std::string design = entry.at("design");
    loaded.spec.design = design == "layer"   ? MetaDesign::Layer
                         : design == "pixel" ? MetaDesign::Pixel
                                             : MetaDesign::Channel;
    loaded.spec.reduce = entry.value("reduce", "mean") == "sum" ? MetaReduce::Sum : MetaReduce::Mean;
    loaded.spec.p1 = floats("p1");
    loaded.spec.p2 = floats("p2");
    const auto dense = [&](const std::string& name) {
        const auto weight = folder / (name + "_weight.npy");
        const std::size_t rows = std::filesystem::exists(weight) ? readNpy(weight).value().shape.at(0) : 0;
        return DenseLayer{rows, floats((name + "_weight").c_str()), floats((name + "_bias").c_str())};
    };
    loaded.spec.fc1 = dense("fc1");
    loaded.spec.fc2 = dense("fc2");
    loaded.spec.bn1 = loaded.spec.bn2 = Norm{};
    loaded.y = readNpy(folder / "y.npy").value().asDoubles();
    loaded.beta = readNpy(folder / "beta.npy").value().asDoubles();
    return loaded;
}

// One float's spacing, and beside a zero of y off the origin, where the two lines cancel, the packs' 2^-30 of tanh
// (Entry::apply). Then the rounding of doubles on both sides in beta, whose effect on y is (d x)^2 sigmoid'(u) <= (d
// x)^2 / 4 with d = p1 - p2.
double boundAt(const ReferenceCase& reference, std::size_t i) {
    const Shape& shape = reference.x.shape();
    const std::size_t c = i / shape.planeSize() % shape.c;
    const double x = static_cast<double>(reference.x.values()[i]);
    const double p1 = static_cast<double>(reference.spec.p1[c]), p2 = static_cast<double>(reference.spec.p2[c]);
    const double reach = std::abs((p1 - p2) * x);
    return static_cast<double>(ulpOf(static_cast<float>(reference.y[i]))) + 0x1p-30 * reach +
           64 * 0x1p-53 * reach * reach;
}

class MetaAconReference : public testing::TestWithParam<nlohmann::json> {};

TEST_P(MetaAconReference, NoPixelIsOutsideTheRoundingBound) {
    const ReferenceCase reference = loadCase(GetParam());
    Tensor y;
    if (GetParam().at("design") == "given") {
        const ChannelParams params{{reference.spec.p1.begin(), reference.spec.p1.end()},
                                   {reference.spec.p2.begin(), reference.spec.p2.end()},
                                   reference.beta};
        y = applyPointwise(**findEntry("acon_c"), params, reference.x).value();
    } else {
        const auto result = runMetaAcon(reference.x, reference.spec);
        ASSERT_TRUE(result) << message(result.error());
        y = result->y;
        ASSERT_EQ(result->beta.values().size(), reference.beta.size());
        for (std::size_t i = 0; i < reference.beta.size(); ++i)
            ASSERT_LE(ulpDistance(result->beta.values()[i], static_cast<float>(reference.beta[i])), 1) << "beta " << i;
    }
    ASSERT_EQ(y.values().size(), reference.y.size());
    for (std::size_t i = 0; i < reference.y.size(); ++i)
        ASSERT_NEAR(static_cast<double>(y.values()[i]), reference.y[i], boundAt(reference, i)) << "y " << i;
}

INSTANTIATE_TEST_SUITE_P(Case, MetaAconReference, testing::ValuesIn(allCases()),
                         [](const auto& one) { return one.param.at("case").template get<std::string>(); });

Tensor ramp(Shape shape) {
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>((i * 2654435761U) % 4096) / 1024.0F - 2.0F;
    return {shape, std::move(values)};
}

// beta = sigmoid of the pooled value itself: C x C identities.
MetaAconSpec identitySpec(std::size_t channels) {
    MetaAconSpec spec;
    spec.p1 = {1.5F};
    spec.p2 = {-0.5F};
    spec.fc1.rows = channels;
    spec.fc1.weight.assign(channels * channels, 0.0F);
    for (std::size_t c = 0; c < channels; ++c)
        spec.fc1.weight[c * (channels + 1)] = 1;
    spec.fc2 = spec.fc1;
    spec.bn1 = spec.bn2 = Norm{};
    return spec;
}

Norm batchNorm(NormMode mode) {
    Norm norm;
    norm.kind = NormKind::Batch;
    norm.mode = mode;
    norm.eps = 0;
    return norm;
}

TEST(MetaAcon, BetasHaveTheShapeOfTheirDesign) {
    const Tensor x = ramp({2, 3, 4, 5, 4});
    MetaAconSpec spec;
    const auto shapeFor = [&](MetaDesign design) {
        spec.design = design;
        return runMetaAcon(x, spec).value().beta.shape();
    };
    EXPECT_EQ(shapeFor(MetaDesign::Layer), (Shape{2, 1, 1, 1, 4}));
    EXPECT_EQ(shapeFor(MetaDesign::Channel), (Shape{2, 3, 1, 1, 4}));
    EXPECT_EQ(shapeFor(MetaDesign::Pixel), x.shape());
    EXPECT_EQ(runMetaAcon(ramp({1, 1, 4, 5, 2}), spec).value().y.shape(), (Shape{1, 1, 4, 5, 2}));
}

TEST(MetaAcon, EveryDesignIsTheSameForAnyThreads) {
    const Tensor x = ramp({2, 2, 300, 401, 4}); // several blocks a plane, an odd rest
    for (const MetaDesign design : {MetaDesign::Layer, MetaDesign::Channel, MetaDesign::Pixel}) {
        MetaAconSpec spec;
        spec.design = design;
        const auto one = runMetaAcon(x, spec, {{}, {}, 1}), five = runMetaAcon(x, spec, {{}, {}, 5});
        ASSERT_TRUE(one && five);
        EXPECT_EQ(one->y, five->y);
        EXPECT_EQ(one->beta, five->beta);
    }
}

TEST(MetaAcon, BatchStatisticsNormaliseOverTheSamples) {
    const Tensor x({2, 1, 1, 2, 4}, {1, 3, -4, 0}); // means 2 and -2: variance 4
    MetaAconSpec spec = identitySpec(1);
    spec.bn1 = batchNorm(NormMode::Batch);
    spec.bn1.gamma = {3};
    spec.bn1.beta = {0.5F};
    const auto result = runMetaAcon(x, spec);
    ASSERT_TRUE(result) << message(result.error());
    EXPECT_FLOAT_EQ(result->beta.values()[0], static_cast<float>(1 / (1 + std::exp(-3.5))));
    EXPECT_FLOAT_EQ(result->beta.values()[1], static_cast<float>(1 / (1 + std::exp(2.5))));
}

TEST(MetaAcon, RunningStatisticsServeOneImage) {
    const Tensor x({1, 1, 1, 2, 4}, {1, 3});
    MetaAconSpec spec = identitySpec(1);
    spec.bn2 = batchNorm(NormMode::Running);
    spec.bn2.mean = {1};
    spec.bn2.var = {4};
    EXPECT_FLOAT_EQ(runMetaAcon(x, spec).value().beta.values()[0], static_cast<float>(1 / (1 + std::exp(-0.5))));
}

TEST(MetaAcon, BatchStatisticsOfOneImageAreRefusedWithTheWayOut) {
    MetaAconSpec spec;
    spec.bn2.mode = NormMode::Batch;
    const auto result = runMetaAcon(ramp({1, 3, 4, 5, 3}), spec);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().where, "bn2");
    EXPECT_NE(result.error().what.find("running statistics"), std::string::npos);
}

TEST(MetaAcon, ReduceSumFeedsTheSumToTheChannelDesign) {
    const Tensor x({1, 1, 1, 2, 4}, {0.25F, 0.5F});
    MetaAconSpec spec = identitySpec(1);
    spec.reduce = MetaReduce::Sum;
    EXPECT_FLOAT_EQ(runMetaAcon(x, spec).value().beta.values()[0], static_cast<float>(1 / (1 + std::exp(-0.75))));
}

TEST(MetaAcon, ANanSpoilsWhatSharesItsBetaAndNothingElse) {
    const Tensor clean = ramp({2, 2, 2, 2, 4});
    std::vector<float> values(clean.values().begin(), clean.values().end());
    values[5] = std::nanf(""); // sample 0, channel 1
    const Tensor x({2, 2, 2, 2, 4}, values);
    const auto result = runMetaAcon(x, identitySpec(2));
    ASSERT_TRUE(result);
    // A full layer mixes the channels: 0 * NaN is NaN.
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(std::isnan(result->y.values()[i]), i < 8) << i;
    MetaAconSpec pixel = identitySpec(2);
    pixel.design = MetaDesign::Pixel;
    const auto ofPixels = runMetaAcon(x, pixel);
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(std::isnan(ofPixels->y.values()[i]), i == 5) << i;
}

TEST(MetaAcon, InfinitePixelsHaveTheLimits) {
    const float inf = std::numeric_limits<float>::infinity();
    MetaAconSpec spec = identitySpec(1);
    spec.design = MetaDesign::Pixel;
    const auto result = runMetaAcon(Tensor({1, 1, 1, 2, 4}, {inf, -inf}), spec);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->y.values()[0], inf);  // beta 1: the larger slope, 1.5
    EXPECT_EQ(result->y.values()[1], -inf); // beta 0: the mean slope, 0.5
}

TEST(MetaAcon, CanBeCancelledAndRefusesNothing) {
    EXPECT_EQ(runMetaAcon(Tensor(), {}).error().where, "input");
    for (const MetaDesign design : {MetaDesign::Layer, MetaDesign::Channel, MetaDesign::Pixel}) {
        MetaAconSpec spec;
        spec.design = design;
        const auto stopped = runMetaAcon(ramp({1, 1, 500, 500, 2}), spec, {[] { return true; }, {}, 1});
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    }
}

} // namespace
} // namespace acti

#include "core/spatial/funnel_stack.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace acti {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ACTI_TEST_DATA) / "field";

std::vector<nlohmann::json> allCases() {
    const auto text = readFile(kFolder / "manifest.json", 1 << 20);
    return nlohmann::json::parse(text.value()).at("cases").get<std::vector<nlohmann::json>>();
}

std::filesystem::path fileOf(const nlohmann::json& entry, const std::string& name) {
    return kFolder / entry.at("case").get<std::string>() / (name + ".npy");
}

FunnelLayer layerOf(const nlohmann::json& entry, std::size_t index) {
    const auto floats = [&](const char* name) {
        const auto path = fileOf(entry, "L" + std::to_string(index) + name);
        return std::filesystem::exists(path) ? readNpy(path).value().asFloats() : std::vector<float>();
    };
    const auto& shape = entry.at("layers").at(index);
    Branch branch;
    branch.window = {shape.at("kh"), shape.at("kw")};
    branch.dilation = shape.at("dilation");
    branch.weights = ExplicitWeights{floats("_w")};
    branch.bias = floats("_bias");
    branch.norm = plainNorm(entry.at("norm") == "bn" ? NormKind::Batch : NormKind::None);
    branch.norm.eps = entry.at("eps");
    branch.norm.gamma = floats("_gamma");
    branch.norm.beta = floats("_beta");
    branch.norm.mean = floats("_mean");
    branch.norm.var = floats("_var");
    FunnelLayer layer;
    layer.condition.branches = {branch};
    return layer;
}

class FunnelStackReference : public testing::TestWithParam<nlohmann::json> {};

// Each layer adds a rounding to float, and passes on those before it by the sum of its weights at most, which is under
// 16 with its norm in all cases.
TEST_P(FunnelStackReference, EveryLayerAndEveryFieldIsTheReferences) {
    const auto& entry = GetParam();
    const auto x = readNpy(fileOf(entry, "x")).value();
    const Tensor input({x.shape.at(0), x.shape.at(1), x.shape.at(2), x.shape.at(3), 4}, NpyArray(x).asFloats());
    const Shape& shape = input.shape();
    FunnelStack stack;
    stack.layers.clear();
    double bound = 0x1p-24;
    for (std::size_t i = 0; i < entry.at("layers").size(); ++i) {
        stack.layers.push_back(layerOf(entry, i));
        const auto result = runStack(input, stack);
        ASSERT_TRUE(result) << message(result.error());
        ASSERT_EQ(result->counts.size(), i + 1);
        const auto y = readNpy(fileOf(entry, "L" + std::to_string(i) + "_out")).value().asDoubles();
        const auto mask = readNpy(fileOf(entry, "L" + std::to_string(i) + "_mask")).value().asDoubles();
        const double largest = std::abs(*std::ranges::max_element(y, {}, [](double one) { return std::abs(one); }));
        for (std::size_t k = 0; k < y.size(); ++k) {
            const std::size_t inPlane = k % shape.planeSize();
            ASSERT_NEAR(static_cast<double>(result->y.values()[k]), y[k], bound * largest) << "layer " << i;
            ASSERT_EQ(
                takesWindow(result->field.layer(i), shape, k / shape.planeSize(), inPlane / shape.w, inPlane % shape.w),
                mask[k] == 1)
                << "layer " << i << ", pixel " << k;
        }
        bound *= 16;
    }
    const auto result = runStack(input, stack);
    const auto field = readNpy(fileOf(entry, "field")).value().asDoubles();
    for (std::size_t k = 0; k < shape.size(); ++k) {
        const std::size_t size = shape.planeSize(), inPlane = k % size;
        const auto got = result->field.maskAt(0, k / size, inPlane / shape.w, inPlane % shape.w);
        ASSERT_TRUE(std::ranges::equal(got.values(), std::span(field).subspan(k * size, size))) << "pixel " << k;
    }
}

INSTANTIATE_TEST_SUITE_P(Case, FunnelStackReference, testing::ValuesIn(allCases()),
                         [](const auto& one) { return one.param.at("case").template get<std::string>(); });

// T = the pixel to the right, which is outside the image for the last: 0.
FunnelLayer rightNeighbour(Combine combine) {
    FunnelLayer layer;
    Branch& branch = layer.condition.branches.front();
    branch.window = {1, 3};
    branch.weights = ExplicitWeights{{0, 0, 1}};
    branch.norm = Norm{};
    layer.combine = combine;
    return layer;
}

std::vector<float> countsOf(const Tensor& x, std::vector<FunnelLayer> layers) {
    const auto result = runStack(x, {Scale::Raw, std::move(layers)});
    EXPECT_TRUE(result);
    const auto extents = result->field.extents();
    return {extents->counts.values().begin(), extents->counts.values().end()};
}

TEST(FunnelStack, WhatCombinesDecidesWhoTakesTheWindow) {
    const Tensor x({1, 1, 1, 4, 2}, {1, 2, 2, -3}); // T: 2, 2, -3, 0
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Max)}), (std::vector<float>{2, 1, 1, 2}));
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Smooth)}), (std::vector<float>{2, 1, 1, 2}));
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Sum)}), (std::vector<float>{2, 3, 3, 2}));
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Condition)}), (std::vector<float>{2, 3, 3, 2}));
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Relu)}), (std::vector<float>{2, 3, 1, 1}));
}

TEST(FunnelStack, ANanTakesNoWindow) {
    const Tensor x({1, 1, 1, 3, 2}, {std::nanf(""), 1, std::nanf("")});
    EXPECT_EQ(countsOf(x, {rightNeighbour(Combine::Max)}), (std::vector<float>{1, 1, 1}));
}

TEST(FunnelStack, BranchesJoinTheirWindows) {
    FunnelLayer cross = rightNeighbour(Combine::Condition);
    Branch down = cross.condition.branches.front();
    down.window = {3, 1};
    cross.condition.branches.push_back(down);
    const auto counts = countsOf(Tensor(Shape{1, 1, 3, 3, 2}), {cross});
    EXPECT_EQ(counts, (std::vector<float>{3, 4, 3, 4, 5, 4, 3, 4, 3}));
}

TEST(FunnelStack, ErrorsNameTheLayer) {
    FunnelLayer bad = rightNeighbour(Combine::Max);
    bad.condition.branches.front().bias = {1, 2};
    const Tensor x({1, 1, 1, 2, 2}, {1, 2});
    const auto result = runStack(x, {Scale::Raw, {rightNeighbour(Combine::Max), bad}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().where, "layers[1].condition.branches[0].bias");
    EXPECT_EQ(runStack(x, {Scale::Raw, {}}).error().where, "layers");
    EXPECT_EQ(runStack(Tensor(), {}).error().where, "input");
    EXPECT_EQ(runStack(x, {}, {[] { return true; }, {}, 1}).error().code, ErrorCode::Cancelled);
}

TEST(FunnelStack, ProgressRisesToTheEnd) {
    std::vector<double> told;
    const RunOptions options{{}, [&](double done) { told.push_back(done); }, 1};
    FunnelStack stack;
    stack.layers.resize(3);
    ASSERT_TRUE(runStack(Tensor(Shape{1, 2, 40, 50, 3}), stack, options));
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.back(), 0.6);
    EXPECT_LE(told.back(), 1);
}

} // namespace
} // namespace acti

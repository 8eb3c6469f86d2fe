#include "core/spatial/meta_acon_json.h"

#include "core/numeric/random.h"
#include "core/spatial/meta_acon_weights.h"
#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

using nlohmann::json;

Result<MetaAconSpec> parse(const std::string& more, const std::filesystem::path& folder = {}) {
    const std::string head = R"({"format": "actiscope.meta_acon", "version": 1)";
    return metaAconSpecFromJson(json::parse(head + (more.empty() ? "" : ", " + more) + "}"), folder);
}

MetaAconSpec randomSpec(std::uint64_t seed) {
    SplitMix64 bits(seed);
    const auto floats = [&](std::size_t count) {
        std::vector<float> values(count);
        for (float& value : values)
            value = static_cast<float>(4 * bits.uniform() - 2);
        return values;
    };
    MetaAconSpec spec;
    spec.scale = static_cast<Scale>(bits.next() % 4);
    spec.design = static_cast<MetaDesign>(bits.next() % 3);
    spec.reduce = static_cast<MetaReduce>(bits.next() % 2);
    spec.start = {static_cast<int>(1 + bits.next() % 40), bits.next()};
    spec.p1 = floats(bits.next() % 4);
    spec.p2 = floats(bits.next() % 4);
    if (bits.next() % 2 == 0)
        spec.fc1 = {2, floats(6), floats(2)};
    if (bits.next() % 2 == 0)
        spec.fc2 = {3, floats(6), {}};
    if (bits.next() % 2 == 0)
        spec.bn1 = Norm{};
    spec.bn2.mode = static_cast<NormMode>(bits.next() % 2);
    spec.bn2.gamma = floats(bits.next() % 4);
    spec.bn2.eps = bits.uniform();
    return spec;
}

TEST(MetaAconJson, WhatIsWrittenReadsBack) {
    EXPECT_EQ(metaAconSpecFromJson(toJson(MetaAconSpec{}), {}).value(), MetaAconSpec{});
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const MetaAconSpec spec = randomSpec(seed);
        const auto back = metaAconSpecFromJson(json::parse(toJson(spec).dump()), {});
        ASSERT_TRUE(back) << message(back.error());
        ASSERT_EQ(*back, spec) << toJson(spec).dump(2);
    }
}

TEST(MetaAconJson, KeysLeftOutAreTheOfficialStartWithoutNorms) {
    MetaAconSpec official;
    official.bn1 = official.bn2 = Norm{};
    EXPECT_EQ(parse("").value(), official);
    EXPECT_EQ(parse(R"("bn1": null, "fc1": null, "p1": null)").value(), official);
}

TEST(MetaAconJson, WeightsMayHaveTheShapesOfAConvolution) {
    const TemporaryFolder folder;
    ASSERT_TRUE(
        writeNpy(folder.path() / "w.npy", std::vector<float>{1, 2, 3, 4, 5, 6}, std::vector<std::size_t>{2, 3, 1, 1}));
    ASSERT_TRUE(writeNpy(folder.path() / "p.npy", std::vector<float>{1, 2, 3}, std::vector<std::size_t>{1, 3, 1, 1}));
    const auto spec = parse(R"("fc1": {"weight": "w.npy"}, "p1": "p.npy", "p2": 0.5,
                               "fc2": {"weight": [[1, 2], [3, 4], [5, 6]], "bias": [1, 2, 3]})",
                            folder.path());
    ASSERT_TRUE(spec) << message(spec.error());
    EXPECT_EQ(spec->fc1, (DenseLayer{2, {1, 2, 3, 4, 5, 6}, {}}));
    EXPECT_EQ(spec->fc2, (DenseLayer{3, {1, 2, 3, 4, 5, 6}, {1, 2, 3}}));
    EXPECT_EQ(spec->p1, (std::vector<float>{1, 2, 3}));
    EXPECT_TRUE(makeMetaAconWeights(*spec, 3));
}

TEST(MetaAconJson, ErrorsNameTheKey) {
    const auto whereOf = [](const std::string& more) {
        const auto spec = parse(more);
        return spec ? "nothing" : spec.error().where;
    };
    EXPECT_EQ(whereOf(R"("desing": "layer")"), "desing");
    EXPECT_EQ(whereOf(R"("design": "row")"), "design");
    EXPECT_EQ(whereOf(R"("reduce": "max")"), "reduce");
    EXPECT_EQ(whereOf(R"("init": {"rr": 3})"), "init.rr");
    EXPECT_EQ(whereOf(R"("init": {"seed": -1})"), "init.seed");
    EXPECT_EQ(whereOf(R"("init": {"r": 0})"), "init.r");
    EXPECT_EQ(whereOf(R"("fc1": {"weight": [[1]], "bias": [[1, 2]]})"), "fc1.bias");
    EXPECT_EQ(whereOf(R"("p1": [[1, 2], [3, 4]])"), "p1");
    EXPECT_EQ(whereOf(R"("p1": [])"), "p1");
    EXPECT_EQ(whereOf(R"("fc1": {"bias": [1]})"), "fc1.weight");
    EXPECT_EQ(whereOf(R"("fc1": {"weight": [1, 2]})"), "fc1.weight");
    EXPECT_EQ(whereOf(R"("fc2": {"weight": [[[[1, 2]]]]})"), "fc2.weight");
    EXPECT_EQ(whereOf(R"("fc2": {"weight": "../w.npy"})"), "fc2.weight");
    EXPECT_EQ(whereOf(R"("fc2": {"weights": [[1]]})"), "fc2.weights");
    EXPECT_EQ(whereOf(R"("bn1": {"kind": "layer"})"), "bn1.kind");
    EXPECT_EQ(whereOf(R"("bn2": {"gama": [1]})"), "bn2.gama");
    EXPECT_EQ(metaAconSpecFromJson(json(3), {}).error().code, ErrorCode::Malformed);
}

} // namespace
} // namespace acti

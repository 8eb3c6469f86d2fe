#include "core/spatial/meta_acon_file.h"

#include "core/base/atomic_file.h"
#include "core/spatial/meta_acon_json.h"
#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace acti {
namespace {

struct MetaAconFile : testing::Test {
    std::filesystem::path npy(const std::string& name, const std::vector<float>& values,
                              const std::vector<std::size_t>& shape) {
        EXPECT_TRUE(writeNpy(folder.path() / name, std::span<const float>(values), shape));
        return folder.path() / name;
    }
    BuiltMember member(const std::string& name, const std::vector<float>& values,
                       const std::vector<std::size_t>& shape) {
        std::ifstream file(npy("one.npy", values, shape), std::ios::binary);
        return stored(name + ".npy", std::string(std::istreambuf_iterator<char>(file), {}));
    }
    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        EXPECT_TRUE(writeAtomically(folder.path() / name, bytes));
        return folder.path() / name;
    }

    TemporaryFolder folder;
};

TEST_F(MetaAconFile, ASpecificationReplacesAllButTheScale) {
    MetaAconSpec saved;
    saved.design = MetaDesign::Layer;
    saved.start.seed = 11;
    saved.p1 = {1, 2, 3};
    MetaAconSpec before;
    before.scale = Scale::Raw;
    before.p2 = {4};
    const auto spec = withNumbersFrom(before, write("meta.json", toJson(saved).dump()));
    ASSERT_TRUE(spec) << message(spec.error());
    saved.scale = Scale::Raw;
    EXPECT_EQ(*spec, saved);
}

TEST_F(MetaAconFile, OfAnArchiveIsTakenWhatItHas) {
    const auto path =
        write("weights.npz",
              builtZip({member("p1", {1, 2}, {1, 2, 1, 1}), member("fc1.weight", {1, 2, 3, 4, 5, 6}, {3, 2, 1, 1}),
                        member("fc1.bias", {7, 8, 9}, {3}), member("bn1.running_mean", {0.5F, 0.25F, 0.125F}, {3}),
                        member("other", {1}, {1})}));
    MetaAconSpec before;
    before.design = MetaDesign::Pixel;
    before.p2 = {4};
    before.bn2 = Norm();
    const auto spec = withNumbersFrom(before, path);
    ASSERT_TRUE(spec) << message(spec.error());
    EXPECT_EQ(spec->p1, (std::vector<float>{1, 2}));
    EXPECT_EQ(spec->p2, before.p2);
    EXPECT_EQ(spec->fc1, (DenseLayer{3, {1, 2, 3, 4, 5, 6}, {7, 8, 9}}));
    EXPECT_EQ(spec->fc2, DenseLayer{});
    EXPECT_EQ(spec->bn1.kind, NormKind::Batch);
    EXPECT_EQ(spec->bn1.mean, (std::vector<float>{0.5F, 0.25F, 0.125F}));
    EXPECT_EQ(spec->bn2, Norm()) << "the file has none";
    EXPECT_EQ(spec->design, MetaDesign::Channel) << "the others have no network";
}

TEST_F(MetaAconFile, SlopesAreOneArray) {
    EXPECT_EQ(slopesFrom(npy("p1.npy", {0.5F, -1}, {1, 2, 1, 1})).value(), (std::vector<float>{0.5F, -1}));
    const auto square = slopesFrom(npy("square.npy", {1, 2, 3, 4}, {2, 2}));
    ASSERT_FALSE(square);
    EXPECT_EQ(square.error().where, "square.npy");
    EXPECT_NE(square.error().what.find("p1"), std::string::npos);
}

TEST_F(MetaAconFile, ErrorsNameTheFile) {
    const auto nothing = withNumbersFrom({}, write("other.npz", builtZip({member("w", {1}, {1})})));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::NotFound);
    EXPECT_EQ(nothing.error().where, "other.npz");
    EXPECT_EQ(withNumbersFrom({}, write("bad.json", "{")).error().where, "bad.json");
    const auto key =
        withNumbersFrom({}, write("key.json", R"({"format": "actiscope.meta_acon", "version": 1, "desing": "layer"})"));
    EXPECT_NE(message(key.error()).find("desing"), std::string::npos);
    EXPECT_FALSE(withNumbersFrom({}, folder.path() / "missing.npz"));
}

} // namespace
} // namespace acti

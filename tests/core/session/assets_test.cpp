#include "core/session/assets.h"

#include "core/base/resources.h"
#include "core/network/feature_maps.h"
#include "core/session/session_json.h"
#include "core/spatial/funnel.h"
#include "core/tensor/npy.h"
#include "tests/support/png_writer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace acti {
namespace {

TEST(Assets, AreLookedForBesideTheSessionOrAmongTheSamples) {
    EXPECT_EQ(*locate({"a", "sample:chelsea.png"}, "/somewhere"), dataFolder() / "samples" / "chelsea.png");
    EXPECT_EQ(*locate({"a", "photos/cat.png"}, "/somewhere"), std::filesystem::path("/somewhere/photos/cat.png"));
    EXPECT_EQ(*locate({"a", "/else/cat.png"}, "/somewhere"), std::filesystem::path("/else/cat.png"));
}

TEST(Assets, ASampleCannotLeadOutOfItsFolder) {
    for (const char* path : {"sample:../x", "sample:", "sample:..", "sample:.", "sample:a/b.png", "sample:/etc/passwd",
                             "sample:a/../../x", "sample:x/"}) {
        const auto located = locate({"photo", path}, "/somewhere");
        ASSERT_FALSE(located) << path;
        EXPECT_EQ(located.error().code, ErrorCode::Malformed);
        EXPECT_EQ(located.error().where, "asset photo");
    }
    EXPECT_FALSE(locate({"photo", ""}, "/somewhere"));
}

TEST(Assets, AreLoadedUnderTheirIds) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "two.png", std::ios::binary)
        << pngBytes({.width = 2, .height = 1, .rows = std::string("\x05\x09", 2)});
    Session session;
    session.assets = {{"first", "two.png"}, {"again", (folder.path() / "two.png").string()}};
    const auto assets = loadAssets(session, folder.path());
    ASSERT_TRUE(assets) << message(assets.error());
    ASSERT_EQ(assets->size(), 2U);
    EXPECT_EQ(floatsOf(*assets->at("first")), Tensor({1, 1, 1, 2, 2}, {5, 9}));
    EXPECT_EQ(floatsOf(*assets->at("again")), floatsOf(*assets->at("first")));
}

TEST(Assets, AMissingFileIsAnErrorThatNamesAssetAndFile) {
    Session session;
    session.assets = {{"photo", "none.png"}};
    const auto assets = loadAssets(session, "/nowhere");
    ASSERT_FALSE(assets);
    EXPECT_EQ(assets.error().code, ErrorCode::NotFound);
    EXPECT_EQ(assets.error().where, "asset photo");
    EXPECT_NE(assets.error().what.find("/nowhere/none.png"), std::string::npos) << assets.error().what;
}

TEST(Assets, NetworksAreBundledOrFiles) {
    EXPECT_EQ(*locateNetwork("model:denoiser_frelu.onnx", "/somewhere"),
              dataFolder() / "samples" / "models" / "denoiser_frelu.onnx");
    EXPECT_EQ(*locateNetwork("nets/mine.onnx", "/somewhere"), std::filesystem::path("/somewhere/nets/mine.onnx"));
    EXPECT_FALSE(locateNetwork("model:../x.onnx", "/somewhere"));
    EXPECT_FALSE(locateNetwork("", "/somewhere"));
}

// The network sees the picture from 0 to 1, a grey one three times over; its layer's channels are the input.
TEST(Assets, FeaturesAreWhatTheLayerMakesOfThePicture) {
    const TemporaryFolder folder;
    const std::string row("\x10\x80\xf0\x20\x55\x01\x99\xe0", 8);
    std::string rows;
    for (int i = 0; i < 8; ++i)
        rows += row;
    std::ofstream(folder.path() / "grey.png", std::ios::binary) << pngBytes({.width = 8, .height = 8, .rows = rows});
    const Asset asset{"maps", "grey.png", FeatureLayer{"model:denoiser_frelu.onnx", "/conv1/Conv"}};
    const auto maps = loadAsset(asset, folder.path());
    ASSERT_TRUE(maps) << message(maps.error());
    EXPECT_EQ(maps->shape().c, 16U);
    EXPECT_EQ(maps->channels.size(), 16U);
    EXPECT_EQ(maps->typeMaximum, 1);

    const auto picture = loadStored(folder.path() / "grey.png");
    const auto grey = scaleInput(*picture, Scale::Unit);
    std::vector<float> rgb;
    for (int c = 0; c < 3; ++c)
        rgb.insert(rgb.end(), grey->values().begin(), grey->values().end());
    const auto network = Network::open(dataFolder() / "samples" / "models" / "denoiser_frelu.onnx");
    ASSERT_TRUE(network);
    const auto expected = runNetwork(*network, Tensor({1, 3, 8, 8, 3}, rgb), {"/conv1/Conv"});
    ASSERT_TRUE(expected);
    EXPECT_EQ(floatsOf(*maps), expected->front());

    const auto none =
        loadAsset({"maps", "grey.png", FeatureLayer{"model:denoiser_frelu.onnx", "/conv9"}}, folder.path());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which map terabytes
std::size_t mappedNow() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// The picture has room, what the network is to get of it has none.
TEST(Assets, FeaturesForWhichMemoryIsShortAreAnError) {
    const TemporaryFolder folder;
    constexpr std::size_t kSide = 4000;
    const auto path = folder.path() / "grey.npy";
    ASSERT_TRUE(writeNpy(path, std::span<const float>(std::vector<float>(kSide * kSide, 0.5F)),
                         std::vector<std::size_t>{kSide, kSide}));
    const pid_t child = ::fork();
    if (child == 0) {
        const rlim_t bytes = mappedNow() + 4 * kSide * kSide * sizeof(float);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_AS, &limit);
        if (!loadAsset({"grey", path.string()}, ""))
            ::_exit(1);
        const auto maps =
            loadAsset({"maps", path.string(), FeatureLayer{"model:denoiser_frelu.onnx", "/act1/Max"}}, "");
        ::_exit(!maps && maps.error().code == ErrorCode::TooLarge && maps.error().where == path.string() ? 0 : 2);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
}
#endif

// The bundled session holds the weights that the denoiser learned: its y is the network's own activation.
TEST(Assets, TheLearnedFunnelIsTheNetworksOwn) {
    const auto session = readSession(dataFolder() / "samples" / "sessions" / "learned_funnel.actiscope");
    ASSERT_TRUE(session) << message(session.error());
    const auto& figure = std::get<MapFigure>(session->figures.front().content);
    const auto x = loadAsset(session->assets.front(), "");
    Asset activated = session->assets.front();
    activated.features->layer = "/act1/Max";
    const auto expected = loadAsset(activated, "");
    ASSERT_TRUE(x && expected);
    const auto funnel = runFunnel(floatsOf(*x), figure.spec.layer);
    ASSERT_TRUE(funnel);
    const Tensor wanted = floatsOf(*expected);
    ASSERT_EQ(funnel->y.shape(), wanted.shape());
    float largest = 0, difference = 0;
    for (std::size_t i = 0; i < wanted.values().size(); ++i) {
        largest = std::max(largest, std::abs(wanted.values()[i]));
        difference = std::max(difference, std::abs(funnel->y.values()[i] - wanted.values()[i]));
    }
    EXPECT_LT(difference, 1e-5F * largest); // the network's norms are folded into its weights, and it adds in floats
    EXPECT_GT(funnel->counts.winRate(), 0.01);
}

} // namespace
} // namespace acti
